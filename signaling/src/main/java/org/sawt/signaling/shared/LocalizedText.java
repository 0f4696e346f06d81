package org.sawt.signaling.shared;

/** One text in both languages of the house; neither is a fallback for the other. */
public record LocalizedText(String en, String ar) {

    /** The text in {@code language}. */
    public String in(Language language) {
        return switch (language) {
            case EN -> en;
            case AR -> ar;
        };
    }
}
