package org.sawt.media.sdp;

import static org.sawt.media.sdp.KnownAttribute.INACTIVE;
import static org.sawt.media.sdp.KnownAttribute.WAYS;

import java.util.Map;
import java.util.Set;

/** Reads one description, line by line outwards in: text, order, attributes, and what they must say together. */
final class DescriptionReader {

    /** RFC 8842, section 5.2: who offers lets the other choose. */
    static final Set<String> OFFERING = Set.of("actpass");

    static final Set<String> ANSWERING = Set.of("active", "passive");

    private final Sections sections;
    private final MediaLine line;
    private final Attributes session;
    private final Attributes media;

    private DescriptionReader(String sdp) {
        sections = Sections.cut(Lines.split(sdp));
        line = MediaLine.parse(sections.mediaLine());
        session = Attributes.read(sections.session(), KnownAttribute.Part.SESSION);
        media = Attributes.read(sections.media(), KnownAttribute.Part.MEDIA);
    }

    static AudioDescription read(String sdp, Set<String> roles) {
        return new DescriptionReader(sdp).described(roles);
    }

    private AudioDescription described(Set<String> roles) {
        Refusal.unless(roles.contains(only(KnownAttribute.SETUP)), SdpFault.WRONG_ROLE);
        only(KnownAttribute.FINGERPRINT);
        only(KnownAttribute.ICE_PWD);
        only(KnownAttribute.RTCP_MUX);
        requireNumbers();
        String mid = only(KnownAttribute.MID);
        requireBundleOf(mid);
        Map<Integer, String> codecs = Codecs.read(line, media);
        String kept = Lines.join(SectionScope.moved(sections, media).stream()
                .filter(DescriptionReader::isKept)
                .toList());
        String fragment = only(KnownAttribute.ICE_UFRAG);
        return new AudioDescription(kept, mid, direction(), fragment, line.payloads(), codecs);
    }

    private String only(KnownAttribute attribute) {
        return Attributes.only(attribute, session, media);
    }

    private void requireBundleOf(String mid) {
        boolean own = session.all(KnownAttribute.GROUP).stream().allMatch(("BUNDLE " + mid)::equals);
        Refusal.unless(own, SdpFault.FOREIGN_BUNDLE);
    }

    private void requireNumbers() {
        boolean extensions = media.byNumber(KnownAttribute.EXTMAP).keySet().stream()
                .allMatch(id -> Numbers.within(id, 1, 255) && !id.equals("15")); // 15 is reserved, RFC 8285
        boolean sources = media.all(KnownAttribute.SSRC).stream()
                .allMatch(value -> Numbers.within(value.substring(0, value.indexOf(' ')), 1, 0xFFFF_FFFFL));
        boolean ports = media.all(KnownAttribute.RTCP).stream()
                .allMatch(value -> Numbers.within(value.replaceFirst(" .*", ""), 1, 65_535));
        Refusal.unless(extensions && sources && ports, SdpFault.BAD_ATTRIBUTE);
    }

    /** The section's own word counts before the session's; without either it is both ways (RFC 8866, section 6.7). */
    private Direction direction() {
        Set<KnownAttribute> ways = media.among(WAYS).isEmpty() ? session.among(WAYS) : media.among(WAYS);
        Refusal.unless(ways.size() <= 1 && session.among(WAYS).size() <= 1, SdpFault.REPEATED_ATTRIBUTE);
        Refusal.unless(!ways.contains(INACTIVE), SdpFault.NO_DIRECTION);
        return ways.stream()
                .map(way -> Direction.valueOf(way.name()))
                .findFirst()
                .orElse(Direction.SENDRECV);
    }

    private static boolean isKept(String line) {
        return !line.startsWith("a=candidate:") || isUsable(Candidates.read(line.substring(2)));
    }

    private static boolean isUsable(CandidateCheck candidate) {
        return candidate instanceof CandidateCheck.Accepted;
    }
}
