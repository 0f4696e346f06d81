package org.sawt.media.kurento.servers;

import java.net.ConnectException;
import org.kurento.client.internal.server.KurentoServerException;
import org.kurento.jsonrpc.JsonRpcErrorException;

/** What the server's error codes mean; kurento-client wraps them in one class when waiting and in another when not. */
final class Failures {

    private static final int SESSION_UNKNOWN = 40007;
    private static final int OBJECT_UNKNOWN = 40101;

    private Failures() {}

    /** The object, or the session that held it, ended; or it was another process that had them. */
    static boolean isUnknownObject(Throwable failure) {
        return switch (failure) {
            case KurentoServerException waited -> isUnknown(waited.getCode());
            case JsonRpcErrorException told -> isUnknown(told.getCode());
            default -> false;
        };
    }

    /** Without messages, which may quote what was asked. */
    static String describe(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null && !(cause instanceof ConnectException)) {
            cause = cause.getCause();
        }
        return cause instanceof KurentoServerException refused
                ? "error " + refused.getCode()
                : cause.getClass().getSimpleName();
    }

    private static boolean isUnknown(int code) {
        return code == OBJECT_UNKNOWN || code == SESSION_UNKNOWN;
    }
}
