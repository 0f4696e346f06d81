package org.sawt.media.sdp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The descriptions of {@code src/test/resources/sdp}, and how its tables spoil them. */
public final class Samples {

    private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9a-f]{4})");
    private static final Pattern REPETITION = Pattern.compile("<(\\d+)\\*([^>]+)>");

    private Samples() {}

    /** Something that no browser says. */
    public record Hostile(String why, String text) {}

    public static String offer(String name) {
        return resource("offers/" + name + ".sdp").replace("\n", "\r\n");
    }

    /** Chromium's offer, spoilt in one way each. */
    public static List<Hostile> hostileOffers() {
        String good = offer("chromium-156-sendrecv");
        return table("hostile-offers.csv")
                .map(row -> new Hostile(row.get(1), spoil(good, row.get(2), row.size() > 3 ? row.get(3) : "")))
                .toList();
    }

    public static List<Hostile> hostileCandidates() {
        return table("hostile-candidates.csv")
                .map(row -> new Hostile(row.get(1), unescape(row.get(2))))
                .toList();
    }

    static String answer(String name) {
        return read(folder("answers").resolve(name + ".sdp"));
    }

    static List<Path> offers() {
        return list(folder("offers"));
    }

    static List<Path> answers() {
        return list(folder("answers"));
    }

    static String read(Path file) {
        try {
            return Files.readString(file).replace("\n", "\r\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** {@code good} with {@code instead} in the place of {@code line}, which it must have. */
    static String spoil(String good, String line, String instead) {
        String before = "\r\n" + line.translateEscapes() + "\r\n";
        String text = "\r\n" + good;
        if (!text.contains(before)) {
            throw new IllegalArgumentException("the good description has no line " + line);
        }
        return text.replace(before, instead.isEmpty() ? "\r\n" : "\r\n" + unescape(instead) + "\r\n")
                .substring(2);
    }

    static String unescape(String text) {
        String characters =
                UNICODE.matcher(text).replaceAll(found -> String.valueOf((char) Integer.parseInt(found.group(1), 16)));
        String repeated = REPETITION
                .matcher(characters)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(2).repeat(Integer.parseInt(found.group(1)))));
        return repeated.translateEscapes();
    }

    private static Stream<List<String>> table(String name) {
        return resource(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList());
    }

    private static String resource(String name) {
        try (InputStream file = Objects.requireNonNull(Samples.class.getResourceAsStream("/sdp/" + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Path folder(String name) {
        try {
            return Path.of(Objects.requireNonNull(Samples.class.getResource("/sdp/" + name))
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
