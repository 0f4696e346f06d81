package org.sawt.signaling.feed.filter;

import java.util.Arrays;

/** SQL's LIKE: {@code %} is any text, {@code _} any character, a backslash takes the next character as it is. */
final class LikePattern {

    private static final int ANY_TEXT = -1;
    private static final int ANY_CHARACTER = -2;
    private static final int NOWHERE = -1;

    private final int[] pattern;

    /** Throws {@code invalid_filter} for a backslash at the end. */
    LikePattern(String text) {
        int[] characters = text.codePoints().toArray();
        int[] symbols = new int[characters.length];
        int length = 0;
        for (int i = 0; i < characters.length; i++) {
            if (characters[i] == '\\') {
                FilterRefusals.require(++i < characters.length, "a pattern must not end in a backslash");
                symbols[length++] = characters[i];
            } else {
                symbols[length++] = symbol(characters[i]);
            }
        }
        pattern = Arrays.copyOf(symbols, length);
    }

    /** Greedy, going back to the last {@code %} alone: earlier ones have taken as little as they could. */
    boolean matches(String value) {
        int[] text = value.codePoints().toArray();
        int at = 0;
        int in = 0;
        int percent = NOWHERE;
        int taken = 0;
        while (in < text.length) {
            if (at < pattern.length && pattern[at] == ANY_TEXT) {
                percent = at++;
                taken = in;
            } else if (at < pattern.length && fits(pattern[at], text[in])) {
                at++;
                in++;
            } else if (percent != NOWHERE) {
                at = percent + 1;
                in = ++taken;
            } else {
                return false;
            }
        }
        return onlyPercentsFrom(at);
    }

    private boolean onlyPercentsFrom(int at) {
        return Arrays.stream(pattern, at, pattern.length).allMatch(symbol -> symbol == ANY_TEXT);
    }

    private static boolean fits(int symbol, int character) {
        return symbol == ANY_CHARACTER || symbol == character;
    }

    private static int symbol(int character) {
        return switch (character) {
            case '%' -> ANY_TEXT;
            case '_' -> ANY_CHARACTER;
            default -> character;
        };
    }
}
