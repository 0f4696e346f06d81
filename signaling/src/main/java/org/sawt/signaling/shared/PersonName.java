package org.sawt.signaling.shared;

import org.jspecify.annotations.Nullable;

/**
 * A person's name as its bearer writes it, with the other script where it is known. At most 120 characters each, without
 * control or bidirectional-override characters, which could make one name look like another.
 */
public record PersonName(String latin, @Nullable String arabic) {

    private static final int LONGEST = 120;

    public PersonName {
        latin = cleaned(latin);
        arabic = arabic == null || arabic.isBlank() ? null : cleaned(arabic);
    }

    /** The form for a reader of {@code language}; the other script where there is only one. */
    public String in(Language language) {
        return language == Language.AR && arabic != null ? arabic : latin;
    }

    private static String cleaned(String text) {
        String kept = text.strip().replaceAll("[\\p{Cc}\\p{Cf}&&[^\\u200c\\u200d]]", "");
        if (kept.isEmpty() || kept.length() > LONGEST) {
            throw new IllegalArgumentException("a name has 1 to " + LONGEST + " characters");
        }
        return kept;
    }
}
