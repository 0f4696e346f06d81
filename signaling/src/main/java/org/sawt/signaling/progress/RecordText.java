package org.sawt.signaling.progress;

import java.util.regex.Pattern;
import org.sawt.signaling.shared.LocalizedText;

/**
 * Text of a record as it is kept: without control and bidirectional-override characters, which could make one text look
 * like another, but with its lines and with the joiners that Arabic and Persian need.
 */
final class RecordText {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\n\\u200c\\u200d]]");

    private RecordText() {}

    /** Refused as {@code malformed} when nothing is left, as {@code too_large} above {@code longest} characters. */
    static String of(String field, String text, int longest) {
        String kept = orEmpty(field, text, longest);
        Refusals.malformedUnless(!kept.isEmpty(), field + " is empty");
        return kept;
    }

    /** The same, but that nothing may be left. */
    static String orEmpty(String field, String text, int longest) {
        String kept = UNSEEN.matcher(text).replaceAll("").strip();
        if (kept.length() > longest) {
            throw Refusals.tooLarge(field + " has more than " + longest + " characters");
        }
        return kept;
    }

    /** Both languages; neither may be missing. */
    static LocalizedText of(String field, LocalizedText text, int longest) {
        return new LocalizedText(of(field + ".en", text.en(), longest), of(field + ".ar", text.ar(), longest));
    }
}
