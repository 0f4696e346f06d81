package org.sawt.turn.probe;

import java.util.Objects;
import org.ice4j.StunException;
import org.ice4j.attribute.Attribute;
import org.ice4j.attribute.NonceAttribute;
import org.ice4j.attribute.RealmAttribute;
import org.ice4j.message.Message;
import org.ice4j.message.Request;
import org.ice4j.message.Response;
import org.ice4j.security.LongTermCredential;
import org.ice4j.security.LongTermCredentialSession;
import org.ice4j.stack.StunStack;
import org.jspecify.annotations.Nullable;

/** Signs requests with a credential as soon as the server has said for which realm, and with which nonce. */
final class Login {

    static {
        Ice4jLogs.silence();
    }

    // Of the stack, only the keys are used: it runs no thread until it is given a socket.
    private final StunStack keys = new StunStack();
    private final Credential credential;
    private @Nullable LongTermCredentialSession session;

    Login(Credential credential) {
        this.credential = credential;
    }

    /** Reads the realm and the nonce of a refusal; false when it has none. */
    boolean challengedBy(Response refusal) {
        if (refusal.getAttribute(Attribute.REALM) instanceof RealmAttribute realm
                && refusal.getAttribute(Attribute.NONCE) instanceof NonceAttribute nonce) {
            begin(realm.getRealm(), nonce.getNonce());
            return true;
        }
        return false;
    }

    private void begin(byte[] realm, byte[] nonce) {
        if (session != null) {
            keys.getCredentialsManager().unregisterAuthority(session);
        }
        session = new LongTermCredentialSession(
                new LongTermCredential(credential.username(), credential.password()), realm);
        session.setNonce(nonce);
        keys.getCredentialsManager().registerAuthority(session);
    }

    /** The bytes of {@code message}, signed when the server has asked for that and it is a request. */
    byte[] encode(Message message) {
        if (message instanceof Request request && session != null) {
            sign(request, session);
        }
        return message.encode(keys);
    }

    private static void sign(Request request, LongTermCredentialSession session) {
        try {
            session.addAttributes(request);
        } catch (StunException malformed) {
            throw new IllegalStateException(
                    "a username is UTF-8: " + Objects.toString(malformed.getMessage()), malformed);
        }
    }
}
