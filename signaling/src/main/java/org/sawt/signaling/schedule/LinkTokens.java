package org.sawt.signaling.schedule;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.sawt.signaling.security.ServerSecrets;
import org.sawt.signaling.shared.InvitationId;
import org.sawt.signaling.shared.ProgressLinkId;
import org.springframework.stereotype.Component;

/**
 * The tokens of join links and progress links. A token is derived from a server secret and the id of the invitation or link, so that staff can be shown the
 * same link again, though the database knows only its hash. After a renewal the invitation, and so the token, is another.
 */
@Component
class LinkTokens {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PURPOSE = "links";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final SecretKey key;

    LinkTokens(ServerSecrets secrets) {
        this.key = secrets.key(PURPOSE);
    }

    String tokenOf(InvitationId invitation) {
        return derived(invitation.toString());
    }

    /** Of another kind: no token of the one is ever one of the other. */
    String tokenOf(ProgressLinkId link) {
        return derived("progress:" + link);
    }

    private String derived(String from) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return BASE64.encodeToString(mac.doFinal(from.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has HmacSHA256 (JCA standard names)", missing);
        }
    }
}
