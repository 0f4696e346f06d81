package org.sawt.signaling.channels;

import java.util.Map;
import org.sawt.signaling.security.RealtimeTokens;
import org.sawt.signaling.shared.RefusedException;
import org.springframework.stereotype.Component;

/** Takes a fresher token for a joined topic; a bad one is refused and leaves the one before it in force. */
@Component
final class TokenRenewals {

    private final ChannelsContext context;
    private final RealtimeTokens tokens;

    TokenRenewals(ChannelsContext context, RealtimeTokens tokens) {
        this.context = context;
        this.tokens = tokens;
    }

    void renew(Connection connection, ClientPush push) {
        Membership membership = connection.meantBy(push.frame());
        if (membership == null) {
            push.refuse(ClientPush.NOT_JOINED);
        } else {
            context.threads().execute(() -> renew(membership, push));
        }
    }

    private void renew(Membership membership, ClientPush push) {
        try {
            membership.renew(tokens.verify(AccessToken.in(push.frame().payload())));
            push.ok(Map.of());
        } catch (RefusedException refused) {
            push.refuse(refused.refusal());
        } catch (RuntimeException bug) {
            push.failed(bug);
        }
    }
}
