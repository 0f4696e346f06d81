package org.sawt.media.sdp;

import static org.sawt.media.sdp.SdpFault.BAD_CANDIDATE;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One candidate after RFC 8839, section 5.1, and RFC 6544, section 4.5, for TCP. */
record CandidateLine(String address, Map<String, String> extensions) {

    private static final long LARGEST_PRIORITY = (1L << 31) - 1;
    private static final int MOST_EXTENSIONS = 10;
    private static final Pattern FORM = Pattern.compile("candidate:(?<foundation>[A-Za-z0-9+/]{1,32})"
            + " (?<component>[12]) (?<transport>udp|tcp) (?<priority>\\d{1,10}) (?<address>[A-Za-z0-9.:-]{2,69})"
            + " (?<port>\\d{1,5}) typ (?<type>host|srflx|prflx|relay)(?<rest>(?: [!-~]{1,256}){0,20})");
    private static final Pattern TRANSPORT = Pattern.compile(" (udp|tcp) ", Pattern.CASE_INSENSITIVE);
    private static final List<String> TCP_TYPES = List.of("active", "passive", "so");

    static CandidateLine parse(String text) {
        Matcher form = FORM.matcher(withSmallTransport(text));
        Refusal.unless(form.matches(), BAD_CANDIDATE);
        Map<String, String> extensions = pairs(form.group("rest").strip());
        requireWithin(form.group("priority"), 1, LARGEST_PRIORITY);
        requireWithin(form.group("port"), 1, 65_535);
        requireUnicast(form.group("address"));
        requireOrigin(extensions, form.group("type"));
        requireTcpType(extensions, form.group("transport"));
        return new CandidateLine(form.group("address"), extensions);
    }

    /** Whether the other end could do anything with it. */
    boolean isUsable() {
        boolean named = Addresses.isMdns(address) || Addresses.isMdns(extensions.getOrDefault("raddr", ""));
        return !named
                && Addresses.parse(address)
                        .filter(InetAddress::isLinkLocalAddress)
                        .isEmpty();
    }

    private static String withSmallTransport(String text) {
        return TRANSPORT.matcher(text).replaceFirst(found -> found.group().toLowerCase(Locale.ROOT));
    }

    private static Map<String, String> pairs(String rest) {
        Map<String, String> pairs = new HashMap<>();
        String[] words = rest.isEmpty() ? new String[0] : rest.split(" ", -1);
        Refusal.unless(words.length % 2 == 0 && words.length <= 2 * MOST_EXTENSIONS, BAD_CANDIDATE);
        for (int i = 0; i < words.length; i += 2) {
            Refusal.unless(pairs.put(words[i], words[i + 1]) == null, BAD_CANDIDATE);
        }
        return pairs;
    }

    private static void requireUnicast(String address) {
        Optional<InetAddress> parsed = Addresses.parse(address);
        Refusal.unless(parsed.map(Addresses::isUnicast).orElse(Addresses.isMdns(address)), BAD_CANDIDATE);
    }

    /** Browsers that hide their own address write 0.0.0.0 and 0 here. */
    private static void requireOrigin(Map<String, String> extensions, String type) {
        String address = extensions.get("raddr");
        String port = extensions.get("rport");
        Refusal.unless((address == null) == (port == null), BAD_CANDIDATE);
        Refusal.unless(address != null || type.equals("host"), BAD_CANDIDATE);
        if (address != null && port != null) {
            Refusal.unless(Addresses.isMdns(address) || Addresses.parse(address).isPresent(), BAD_CANDIDATE);
            requireWithin(port, 0, 65_535);
        }
    }

    private static void requireTcpType(Map<String, String> extensions, String transport) {
        String type = extensions.get("tcptype");
        boolean tcp = transport.equals("tcp");
        Refusal.unless(tcp == (type != null), BAD_CANDIDATE);
        Refusal.unless(type == null || TCP_TYPES.contains(type), BAD_CANDIDATE);
    }

    private static void requireWithin(String number, long least, long most) {
        Refusal.unless(Numbers.within(number, least, most), BAD_CANDIDATE);
    }
}
