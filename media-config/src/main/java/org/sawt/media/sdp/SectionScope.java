package org.sawt.media.sdp;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Moves what the session says for all sections (Firefox does) into the only one. Kurento 7.3 repeats the session's lines in
 * its answer, so that a browser would find its own fingerprint beside the server's, and does not look there for a direction.
 */
final class SectionScope {

    private static final Set<KnownAttribute> MOVED = EnumSet.of(
            KnownAttribute.ICE_UFRAG,
            KnownAttribute.ICE_PWD,
            KnownAttribute.ICE_OPTIONS,
            KnownAttribute.END_OF_CANDIDATES,
            KnownAttribute.FINGERPRINT,
            KnownAttribute.SETUP,
            KnownAttribute.TLS_ID);

    private SectionScope() {}

    /** All lines in their order; {@code media} holds the attributes of the section, whose own word stands. */
    static List<String> moved(Sections sections, Attributes media) {
        List<String> lines = new ArrayList<>();
        List<String> end = new ArrayList<>();
        for (String line : sections.session()) {
            if (!isMoved(line)) {
                lines.add(line);
            } else if (!isSaid(line, media)) {
                end.add(line);
            }
        }
        lines.add(sections.mediaLine());
        lines.addAll(sections.media());
        lines.addAll(end);
        return lines;
    }

    private static boolean isMoved(String line) {
        return line.startsWith("a=")
                && (MOVED.contains(attribute(line)) || KnownAttribute.WAYS.contains(attribute(line)));
    }

    private static boolean isSaid(String line, Attributes media) {
        KnownAttribute attribute = attribute(line);
        return KnownAttribute.WAYS.contains(attribute)
                ? !media.among(KnownAttribute.WAYS).isEmpty()
                : media.has(attribute);
    }

    private static KnownAttribute attribute(String line) {
        return KnownAttribute.named(Attributes.nameIn(line), KnownAttribute.Part.SESSION);
    }
}
