package org.sawt.media.sdp;

import static org.sawt.media.sdp.SdpFault.BAD_ATTRIBUTE;
import static org.sawt.media.sdp.SdpFault.MISSING_ATTRIBUTE;
import static org.sawt.media.sdp.SdpFault.REPEATED_ATTRIBUTE;
import static org.sawt.media.sdp.SdpFault.TOO_MANY_CANDIDATES;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The attributes of one part of a description, each known, in form, and not too often there. */
final class Attributes {

    private final Map<KnownAttribute, List<String>> values = new EnumMap<>(KnownAttribute.class);

    /** {@code lines} as they stand, {@code a=name} or {@code a=name:value}; lines of another kind are not looked at. */
    static Attributes read(List<String> lines, KnownAttribute.Part part) {
        Attributes read = new Attributes();
        lines.stream().filter(line -> line.startsWith("a=")).forEach(line -> read.add(line, part));
        return read;
    }

    /** The name in {@code a=name:value} or {@code a=name}. */
    static String nameIn(String line) {
        int colon = line.indexOf(':');
        return line.substring(2, colon < 0 ? line.length() : colon);
    }

    private void add(String line, KnownAttribute.Part part) {
        int colon = line.indexOf(':');
        KnownAttribute attribute = KnownAttribute.named(nameIn(line), part);
        String value = line.substring(colon + 1);
        Refusal.unless(attribute.allows(colon >= 0, colon < 0 ? "" : value), BAD_ATTRIBUTE);
        List<String> all = values.computeIfAbsent(attribute, _ -> new ArrayList<>());
        all.add(value);
        boolean candidate = attribute == KnownAttribute.CANDIDATE;
        Refusal.unless(all.size() <= attribute.most(), candidate ? TOO_MANY_CANDIDATES : REPEATED_ATTRIBUTE);
    }

    List<String> all(KnownAttribute attribute) {
        return values.getOrDefault(attribute, List.of());
    }

    boolean has(KnownAttribute attribute) {
        return values.containsKey(attribute);
    }

    /** Those of {@code among} that are here. */
    Set<KnownAttribute> among(Set<KnownAttribute> among) {
        return among.stream().filter(this::has).collect(Collectors.toSet());
    }

    /** Values that begin with a number which names them ({@code 111 opus/48000/2}), by that number; each only once. */
    Map<String, String> byNumber(KnownAttribute attribute) {
        return all(attribute).stream()
                .map(value -> value.split(" ", 2))
                .collect(once(KnownAttribute.EXTMAP == attribute));
    }

    private static Collector<String[], ?, Map<String, String>> once(boolean withWay) {
        Function<String[], String> number = pair -> withWay ? pair[0].replaceFirst("/.*", "") : pair[0];
        return Collectors.toMap(number, pair -> pair[1], (_, _) -> {
            throw new Refusal(REPEATED_ATTRIBUTE);
        });
    }

    /** What must be there once: before the section or in it, not in both. */
    static String only(KnownAttribute attribute, Attributes session, Attributes media) {
        List<String> found = Stream.of(session, media)
                .flatMap(part -> part.all(attribute).stream())
                .toList();
        Refusal.unless(!found.isEmpty(), MISSING_ATTRIBUTE);
        Refusal.unless(found.size() == 1, REPEATED_ATTRIBUTE);
        return found.getFirst();
    }
}
