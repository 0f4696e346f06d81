package org.sawt.signaling.channels;

/** Every reason for which the server closes a socket, with its code (RFC 6455, section 7.4, and IANA's registry). */
enum CloseReason {
    NO_HEARTBEAT(1001, "no heartbeat"),
    BINARY(1003, "binary frames are not part of this serializer"),
    NOT_A_FRAME(1007, "not a frame"),
    PROTOCOL_ERRORS(1008, "protocol errors went on"),
    TOO_LARGE(1009, "a frame above the size"),
    RESTART(1012, "the server restarts"),
    DID_NOT_READ(1013, "too much waits to be read");

    private final int code;
    private final String text;

    CloseReason(int code, String text) {
        this.code = code;
        this.text = text;
    }

    /** Whether the client is at fault; it would be back at once, and at fault again. */
    boolean isMisconduct() {
        return switch (this) {
            case BINARY, NOT_A_FRAME, PROTOCOL_ERRORS, TOO_LARGE -> true;
            case NO_HEARTBEAT, RESTART, DID_NOT_READ -> false;
        };
    }

    int code() {
        return code;
    }

    String text() {
        return text;
    }
}
