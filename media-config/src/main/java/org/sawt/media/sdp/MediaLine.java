package org.sawt.media.sdp;

import static org.sawt.media.sdp.SdpFault.BAD_MEDIA_LINE;
import static org.sawt.media.sdp.SdpFault.NOT_ONE_AUDIO;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code m=audio 9 UDP/TLS/RTP/SAVPF 111 63}: a port that is not 0 (which refuses a section), DTLS, payload types. */
record MediaLine(Set<Integer> payloads) {

    private static final int MOST_PAYLOADS = 32;
    private static final Pattern FORM = Pattern.compile("m=audio (\\d{1,5}) UDP/TLS/RTP/SAVPF((?: \\d{1,3})++)");

    static MediaLine parse(String line) {
        Refusal.unless(line.startsWith("m=audio "), NOT_ONE_AUDIO);
        Matcher form = FORM.matcher(line);
        Refusal.unless(form.matches() && Numbers.within(form.group(1), 1, 65_535), BAD_MEDIA_LINE);
        List<String> listed = List.of(form.group(2).strip().split(" ", -1));
        Refusal.unless(
                listed.size() <= MOST_PAYLOADS && listed.stream().allMatch(MediaLine::isPayload), BAD_MEDIA_LINE);
        Set<Integer> payloads =
                listed.stream().map(Integer::valueOf).collect(Collectors.toCollection(LinkedHashSet::new));
        Refusal.unless(payloads.size() == listed.size(), BAD_MEDIA_LINE);
        return new MediaLine(payloads);
    }

    /** 64 to 95 look like RTCP where both share a port (RFC 5761, section 4). */
    private static boolean isPayload(String number) {
        return Numbers.within(number, 0, 63) || Numbers.within(number, 96, 127);
    }
}
