package org.sawt.media.sdp;

import static org.sawt.media.sdp.SdpFault.BROKEN_LINE;
import static org.sawt.media.sdp.SdpFault.FORBIDDEN_CHARACTER;
import static org.sawt.media.sdp.SdpFault.LONG_LINE;
import static org.sawt.media.sdp.SdpFault.TOO_LARGE;
import static org.sawt.media.sdp.SdpFault.TOO_MANY_LINES;

import java.util.List;

/** The text of a description as lines without their ends, each {@code letter=value}. */
final class Lines {

    private static final int LONGEST = 1024;
    private static final int MOST = 256;
    private static final String END = "\r\n";

    private Lines() {}

    static List<String> split(String sdp) {
        Refusal.unless(sdp.length() <= SessionDescriptions.LARGEST, TOO_LARGE);
        Refusal.unless(sdp.endsWith(END), BROKEN_LINE);
        List<String> lines =
                List.of(sdp.substring(0, sdp.length() - END.length()).split(END, -1));
        Refusal.unless(lines.size() <= MOST, TOO_MANY_LINES);
        lines.forEach(Lines::requireWhole);
        return lines;
    }

    static String join(List<String> lines) {
        return String.join(END, lines) + END;
    }

    static boolean isPrintable(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c <= '~');
    }

    private static void requireWhole(String line) {
        Refusal.unless(line.indexOf('\r') < 0 && line.indexOf('\n') < 0, BROKEN_LINE);
        Refusal.unless(isPrintable(line), FORBIDDEN_CHARACTER);
        Refusal.unless(line.length() <= LONGEST, LONG_LINE);
        Refusal.unless(line.length() > 2 && line.charAt(1) == '=' && !line.startsWith(" ", 2), BROKEN_LINE);
    }
}
