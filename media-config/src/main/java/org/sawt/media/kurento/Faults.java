package org.sawt.media.kurento;

import java.util.concurrent.CompletionException;
import org.kurento.jsonrpc.JsonRpcErrorException;
import org.sawt.media.MediaFault;

/** What the media server's errors mean. The codes are those of its {@code KurentoException.hpp}. */
final class Faults {

    private static final int NOT_ENOUGH_RESOURCES = 40009;
    private static final int MEDIA_OBJECT_NOT_FOUND = 40101;

    private Faults() {}

    static MediaFault of(Throwable failure) {
        return code(failure) == NOT_ENOUGH_RESOURCES ? MediaFault.SERVER_FULL : MediaFault.SET_UP_FAILED;
    }

    /** Whether the object that a call was about is no more: to release it again is to have released it. */
    static boolean isGone(Throwable failure) {
        return code(failure) == MEDIA_OBJECT_NOT_FOUND;
    }

    /** Without the message, which may quote a description or an address. */
    static String describe(Throwable failure) {
        Throwable cause = cause(failure);
        return cause instanceof JsonRpcErrorException error
                ? "error " + error.getCode()
                : cause.getClass().getSimpleName();
    }

    private static int code(Throwable failure) {
        return cause(failure) instanceof JsonRpcErrorException error ? error.getCode() : 0;
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
