package org.sawt.signaling.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The languages of the house, by their BCP 47 tags on the wire and in the database. */
public enum Language {
    EN,
    AR;

    @JsonValue
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@code en} or {@code ar}; anything else is an {@link IllegalArgumentException}. */
    @JsonCreator
    public static Language of(String tag) {
        return switch (tag) {
            case "en" -> EN;
            case "ar" -> AR;
            default -> throw new IllegalArgumentException("language must be en or ar");
        };
    }
}
