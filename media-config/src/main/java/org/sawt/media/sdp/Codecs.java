package org.sawt.media.sdp;

import static org.sawt.media.sdp.SdpFault.BAD_CODEC;
import static org.sawt.media.sdp.SdpFault.NO_OPUS;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the payload types of a section mean. */
final class Codecs {

    private static final int FIRST_WITHOUT_MEANING = 35; // below, RFC 3551 gives types a fixed meaning

    private Codecs() {}

    /** The codec of each payload type, in capitals. */
    static Map<Integer, String> read(MediaLine line, Attributes media) {
        Map<Integer, String> codecs = new HashMap<>();
        media.byNumber(KnownAttribute.RTPMAP)
                .forEach((payload, codec) -> codecs.put(listed(payload, line), codec.toUpperCase(Locale.ROOT)));
        Refusal.unless(codecs.containsValue(AudioDescription.OPUS), NO_OPUS);
        Refusal.unless(line.payloads().stream().allMatch(type -> isDescribed(type, codecs)), BAD_CODEC);
        media.byNumber(KnownAttribute.FMTP)
                .forEach((payload, parameters) -> requireFormat(codecs.get(listed(payload, line)), parameters));
        feedback(media).forEach(payload -> listed(payload, line));
        return codecs;
    }

    private static Set<String> feedback(Attributes media) {
        Collection<String> all = media.all(KnownAttribute.RTCP_FB);
        Refusal.unless(new HashSet<>(all).size() == all.size(), SdpFault.REPEATED_ATTRIBUTE);
        return all.stream()
                .map(value -> value.substring(0, value.indexOf(' ')))
                .filter(payload -> !payload.equals("*"))
                .collect(Collectors.toSet());
    }

    private static boolean isDescribed(int payload, Map<Integer, String> codecs) {
        return payload < FIRST_WITHOUT_MEANING || codecs.containsKey(payload);
    }

    private static int listed(String payload, MediaLine line) {
        Refusal.unless(Numbers.within(payload, 0, 127), BAD_CODEC);
        Refusal.unless(line.payloads().contains(Integer.valueOf(payload)), BAD_CODEC);
        return Integer.parseInt(payload);
    }

    private static void requireFormat(@Nullable String codec, String parameters) {
        if (AudioDescription.OPUS.equals(codec)) {
            Set<String> seen = new HashSet<>();
            Arrays.stream(parameters.split(";", -1))
                    .map(String::strip)
                    .filter(parameter -> !parameter.isEmpty()) // a semicolon at the end
                    .forEach(parameter -> Refusal.unless(
                            OpusParameter.allows(parameter) && seen.add(parameter.replaceFirst("=.*", "")), BAD_CODEC));
        }
    }
}
