package org.sawt.media.sdp;

import java.util.Locale;

/** Why a description or a candidate was refused. Carries nothing of the text itself, so it may be logged and said. */
public enum SdpFault {
    /** More than {@link SessionDescriptions#LARGEST} characters, or {@link Candidates#LARGEST}. */
    TOO_LARGE,
    TOO_MANY_LINES,
    LONG_LINE,
    /** A line that does not end in CR LF, or is not {@code letter=something}. */
    BROKEN_LINE,
    /** Anything but printable ASCII: control characters, NUL, marks that turn the direction of text. */
    FORBIDDEN_CHARACTER,
    /** Lines of an unexpected kind, or out of the order of RFC 8866. */
    WRONG_ORDER,
    BAD_SESSION_LINE,
    /** No section, more than one, or one that is not audio. */
    NOT_ONE_AUDIO,
    /** Its port, protocol or list of payload types. */
    BAD_MEDIA_LINE,
    UNKNOWN_ATTRIBUTE,
    REPEATED_ATTRIBUTE,
    MISSING_ATTRIBUTE,
    BAD_ATTRIBUTE,
    /** A payload type that is not listed, described twice or not at all. */
    BAD_CODEC,
    NO_OPUS,
    /** A role in the DTLS handshake that this side must not take. */
    WRONG_ROLE,
    /** Neither sending nor receiving. */
    NO_DIRECTION,
    /** Bundled with a section that does not exist. */
    FOREIGN_BUNDLE,
    TOO_MANY_CANDIDATES,
    BAD_CANDIDATE,
    /** An answer that does not fit its offer: another section, codec or direction. */
    NOT_THE_ANSWER;

    /** As logs and metrics name it. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
