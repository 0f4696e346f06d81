package org.sawt.media.kurento.servers;

import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.http.HttpTimeoutException;
import java.net.http.WebSocketHandshakeException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.kurento.client.internal.server.KurentoServerException;
import org.kurento.jsonrpc.JsonRpcClientClosedException;
import org.kurento.jsonrpc.JsonRpcErrorException;

/** What the server's error codes mean; kurento-client wraps them in one class when waiting and in another when not. */
final class Failures {

    private static final int SESSION_UNKNOWN = 40007;
    private static final int OBJECT_UNKNOWN = 40101;

    /** The client's own: what it says to those who wait for an answer then. */
    private static final int CONNECTION_ENDED = 0;

    private static final String ENDED = "it ends the connection";

    private Failures() {}

    /** The object, or the session that held it, ended; or it was another process that had them. */
    static boolean isUnknownObject(Throwable failure) {
        return switch (failure) {
            case KurentoServerException waited -> isUnknown(waited.getCode());
            case JsonRpcErrorException told -> isUnknown(told.getCode());
            default -> false;
        };
    }

    /** What to say in a log: without messages, which may quote what was asked. */
    static String describe(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null && !isPlain(cause)) {
            cause = cause.getCause();
        }
        return switch (cause) {
            case KurentoServerException refused when refused.getCode() == CONNECTION_ENDED -> ENDED;
            case KurentoServerException refused -> "error " + refused.getCode();
            case WebSocketHandshakeException refused -> "it opens no WebSocket" + status(refused);
            case SSLException _ -> "it speaks no TLS, or its certificate is not trusted";
            case HttpTimeoutException _, TimeoutException _ -> "it does not answer in time";
            case ConnectException unreached -> unreached(unreached);
            case JsonRpcClientClosedException _, EOFException _, SocketException _, ClosedChannelException _ -> ENDED;
            default -> cause.getClass().getSimpleName();
        };
    }

    /** What lies deeper says less. */
    private static boolean isPlain(Throwable cause) {
        return cause instanceof WebSocketHandshakeException
                || cause instanceof SSLException
                || cause instanceof HttpTimeoutException
                || cause instanceof ConnectException;
    }

    private static String status(WebSocketHandshakeException refused) {
        var response = refused.getResponse();
        return response == null ? "" : ", and answers with HTTP " + response.statusCode();
    }

    private static String unreached(ConnectException failure) {
        return failure.getCause() instanceof UnresolvedAddressException
                ? "its name is not known"
                : "nobody listens there";
    }

    private static boolean isUnknown(int code) {
        return code == OBJECT_UNKNOWN || code == SESSION_UNKNOWN;
    }
}
