package org.sawt.signaling.realtime.stream;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;

/**
 * What an event is called: its position and, with a dash before it, the epoch. Clients give the last one back as it is.
 *
 * @param epoch null where a client has made up an id of a position alone
 */
record EventId(long position, @Nullable UUID epoch) {

    private static final Pattern FORM = Pattern.compile(
            "(\\d{1,18})(?:-(\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}))?");

    /** Throws {@code malformed} as a RefusedException. */
    static EventId of(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw Refusal.of(RefusalCode.MALFORMED, "Last-Event-ID is the id of an event of this stream")
                    .asException();
        }
        String epoch = parts.group(2);
        return new EventId(Long.parseLong(parts.group(1)), epoch == null ? null : UUID.fromString(epoch));
    }

    @Override
    public String toString() {
        return epoch == null ? Long.toString(position) : position + "-" + epoch;
    }
}
