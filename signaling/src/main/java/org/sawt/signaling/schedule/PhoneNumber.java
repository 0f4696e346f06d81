package org.sawt.signaling.schedule;

import java.util.regex.Pattern;

/** A telephone number in E.164, as a message service dials it. */
public record PhoneNumber(String e164) {

    private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

    /** What people write between digits, and the marks that keyboards put around a number in Arabic text. */
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Cf}().\\-\u2010-\u2015]");

    public PhoneNumber {
        if (!E164.matcher(e164).matches()) {
            throw new IllegalArgumentException("a phone number begins with + and the country, like +966501234567");
        }
    }

    /** Takes it as people type it: digits of either script, with separators, {@code 00} for {@code +}. */
    public static PhoneNumber of(String typed) {
        String digits = latin(SEPARATORS.matcher(typed).replaceAll(""));
        return new PhoneNumber(digits.startsWith("00") ? "+" + digits.substring(2) : digits);
    }

    /** Arabic-Indic and Persian digits are decimal digits to Unicode, whatever they look like. */
    private static String latin(String text) {
        StringBuilder latin = new StringBuilder(text.length());
        text.codePoints().forEach(each -> {
            if (Character.isDigit(each)) {
                latin.append(Character.digit(each, 10));
            } else {
                latin.appendCodePoint(each);
            }
        });
        return latin.toString();
    }

    @Override
    public String toString() {
        return "[REDACTED]";
    }
}
