package org.sawt.media.sdp;

import static org.sawt.media.sdp.SdpFault.BAD_SESSION_LINE;
import static org.sawt.media.sdp.SdpFault.NOT_ONE_AUDIO;
import static org.sawt.media.sdp.SdpFault.WRONG_ORDER;

import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A description cut before its only section; the lines of both parts are in order and, but for attributes, in form. */
record Sections(List<String> session, String mediaLine, List<String> media) {

    /** RFC 8866, section 5, without what WebRTC has no use for: titles, e-mails, keys in the clear ({@code k=}). */
    private static final Pattern ORDER = Pattern.compile("vosc?+b{0,2}+ta*+mc?+b{0,2}+a*+");

    private static final Pattern ORIGIN = Pattern.compile("o=[!-~]{1,64} \\d{1,20} \\d{1,20} IN IP[46] (\\S{1,45})");
    private static final Pattern CONNECTION = Pattern.compile("c=IN IP[46] (\\S{1,45})");
    private static final Pattern BANDWIDTH = Pattern.compile("b=(?:AS|TIAS|CT):[1-9]\\d{0,8}");
    private static final int LONGEST_NAME = 128;

    static Sections cut(List<String> lines) {
        String kinds = lines.stream().map(line -> line.substring(0, 1)).collect(Collectors.joining());
        int section = kinds.indexOf('m');
        Refusal.unless(section >= 0 && section == kinds.lastIndexOf('m'), NOT_ONE_AUDIO);
        Refusal.unless(ORDER.matcher(kinds).matches(), WRONG_ORDER);
        Refusal.unless(lines.stream().allMatch(Sections::isInForm), BAD_SESSION_LINE);
        return new Sections(lines.subList(0, section), lines.get(section), lines.subList(section + 1, lines.size()));
    }

    private static boolean isInForm(String line) {
        return switch (line.charAt(0)) {
            case 'v' -> line.equals("v=0");
            case 'o' -> hasAddress(ORIGIN, line);
            case 's' -> line.length() <= LONGEST_NAME;
            case 't' -> line.equals("t=0 0");
            case 'c' -> hasAddress(CONNECTION, line);
            case 'b' -> BANDWIDTH.matcher(line).matches();
            default -> true; // the section's line and attributes are read by who knows them
        };
    }

    private static boolean hasAddress(Pattern form, String line) {
        var found = form.matcher(line);
        return found.matches()
                && Addresses.parse(found.group(1))
                        .filter(address -> !address.isMulticastAddress())
                        .map(InetAddress::getAddress)
                        .isPresent();
    }
}
