package org.sawt.media.sdp;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Makes one to three random changes to a text out of a list; the same seed makes the same texts. */
final class Spoiler {

    private static final String CHARACTERS = "\r\n\0 =:;/.-*%aA09\u202e\u0661\ud800\ufffd";

    private final Random random;
    private final List<String> good;

    Spoiler(Random random, List<String> good) {
        this.random = random;
        this.good = good;
    }

    String next() {
        String text = pick(good);
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes; i++) {
            text = changed(text);
        }
        return text;
    }

    private String changed(String text) {
        int at = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), at + random.nextInt(20));
        return switch (random.nextInt(8)) {
            case 0 -> text.substring(0, at) + text.substring(to);
            case 1 -> text.substring(0, at) + character() + text.substring(at);
            case 2 -> text.substring(0, at) + character() + text.substring(Math.min(text.length(), at + 1));
            case 3 -> text.substring(0, at) + text.substring(at, to).repeat(random.nextInt(200)) + text.substring(to);
            case 4 -> text.substring(0, at) + pick(good).substring(0, 5) + text.substring(at);
            case 5 -> withLine(text, pick(List.of(pick(good).split("\r\n", -1))));
            case 6 -> shuffled(text);
            default -> withoutLine(text);
        };
    }

    private char character() {
        return random.nextBoolean()
                ? (char) random.nextInt(0x3000)
                : CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
    }

    private String withLine(String text, String line) {
        List<String> lines = lines(text);
        lines.add(random.nextInt(lines.size()), line);
        return String.join("\r\n", lines);
    }

    private String withoutLine(String text) {
        List<String> lines = lines(text);
        lines.remove(random.nextInt(lines.size()));
        return String.join("\r\n", lines);
    }

    private String shuffled(String text) {
        List<String> lines = lines(text);
        Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
        return String.join("\r\n", lines);
    }

    private static List<String> lines(String text) {
        return new ArrayList<>(List.of(text.split("\r\n", -1)));
    }

    private String pick(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }
}
