package org.sawt.signaling.realtime;

import org.jspecify.annotations.Nullable;
import org.sawt.signaling.channels.Outgoing;
import org.sawt.signaling.shared.Refusal;

/**
 * What stock clients show as a {@code system} message.
 *
 * @param extension what it is about: {@code broadcast} or {@code presence}
 * @param status {@code ok} or {@code error}
 * @param code of a refusal
 * @param skipped how many messages did not come
 * @param position up to which all that is kept was sent
 */
record SystemNotice(
        String extension,
        String status,
        String message,
        String channel,
        @Nullable String code,
        @Nullable Long retryAfter,
        @Nullable Integer skipped,
        @Nullable Long position) {

    private static final String EVENT = "system";

    static Outgoing refused(String extension, ChannelName on, Refusal why) {
        return Outgoing.of(
                EVENT,
                new SystemNotice(
                        extension, "error", why.message(), on.text(), why.code().wire(), why.retryAfter(), null, null));
    }

    static Outgoing skipped(ChannelName on, int count) {
        String sentence = "messages were left out because this connection did not keep up";
        return Outgoing.of(EVENT, new SystemNotice("broadcast", "error", sentence, on.text(), null, null, count, null));
    }

    /** What was missed was sent, and from now on messages come as they are sent. */
    static Outgoing live(ChannelName on, long position) {
        return Outgoing.of(
                EVENT, new SystemNotice("broadcast", "ok", "Replayed", on.text(), null, null, null, position));
    }
}
