package org.sawt.signaling.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Every code that a refused push, join or request carries, on the wire in lower case. Codes are stable: they are added,
 * never renamed, and each is explained in {@code signaling/docs/protocol.md}.
 */
public enum RefusalCode {
    /** The message is not what the protocol says: missing, duplicate or mistyped fields. */
    MALFORMED,
    /** The message or one of its fields exceeds its limit. */
    TOO_LARGE,
    /** No such topic, or none that this caller may know of. */
    UNKNOWN_TOPIC,
    /** The topic has no such event. */
    UNKNOWN_EVENT,
    /** A push to a topic that this connection has not joined. */
    NOT_JOINED,
    /** No token, or one that this server did not issue. */
    UNAUTHORIZED,
    /** The token was good once; fetch another and try again. */
    TOKEN_EXPIRED,
    /** The caller is known and may not do this. */
    FORBIDDEN,
    /** Too much, too fast; {@code retry_after} says when. */
    RATE_LIMITED,
    /** The server cannot just now; {@code retry_after} says when. */
    UNAVAILABLE,
    /** A fault of ours, logged with its context. */
    INTERNAL,
    /** The session is over. */
    SESSION_ENDED,
    /** The room has as many people as its media can carry. */
    SESSION_FULL,
    /** Still in the waiting room. */
    NOT_ADMITTED,
    /** No such participant in this room, or not in the state that the push needs. */
    UNKNOWN_PARTICIPANT,
    /** No such link, or not one of the caller's. */
    UNKNOWN_LINK,
    /** The signal belongs to links that have been replaced. */
    STALE_EPOCH,
    /** The invitation was revoked, or the appointment cancelled. */
    REVOKED,
    /** The therapist took this participant out. */
    REMOVED,
    /** The same person continued on another page or device. */
    TAKEN_OVER,
    /** The browser has opened another link since. */
    OTHER_LINK,
    /** This link does not exist. */
    UNKNOWN_INVITATION,
    /** The link's window has not opened; {@code opens_at} says when. */
    TOO_EARLY,
    /** The link's window has closed. */
    TOO_LATE,
    /** The appointment was cancelled. */
    CANCELLED,
    /** The time is taken; {@code overlap} says by what. */
    OVERLAPS,
    /** Somebody changed the thing in the meantime; read it again. */
    CONFLICT,
    /** No such thing, or none that this caller may know of. */
    NOT_FOUND,
    /** A filter of row changes that cannot be understood, or asks for what the table does not have. */
    INVALID_FILTER,
    /** What has changed since then is not kept any more; read anew. */
    CURSOR_GONE,
    /** E-mail or password is wrong. */
    BAD_CREDENTIALS;

    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
