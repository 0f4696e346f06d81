package org.sawt.signaling.progress;

import java.util.regex.Pattern;
import org.sawt.signaling.shared.LocalizedText;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;

/**
 * Text of a record as it is kept: without control and bidirectional-override characters, which could make one text look
 * like another, but with its lines and with the joiners that Arabic and Persian need.
 */
final class RecordText {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\u200c\\u200d]]");

    private RecordText() {}

    /** Refused as {@code malformed} when nothing is left, as {@code too_large} above {@code longest} characters. */
    static String of(String field, String text, int longest) {
        String kept = UNSEEN.matcher(text).replaceAll("").strip();
        if (kept.isEmpty()) {
            throw Refusal.of(RefusalCode.MALFORMED, field + " is empty").asException();
        }
        if (kept.length() > longest) {
            throw Refusal.of(RefusalCode.TOO_LARGE, field + " has more than " + longest + " characters")
                    .asException();
        }
        return kept;
    }

    /** Both languages; neither may be missing. */
    static LocalizedText of(String field, LocalizedText text, int longest) {
        return new LocalizedText(of(field + ".en", text.en(), longest), of(field + ".ar", text.ar(), longest));
    }
}
