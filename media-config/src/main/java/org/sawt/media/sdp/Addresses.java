package org.sawt.media.sdp;

import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses as text, read without ever asking a name server. */
final class Addresses {

    private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");
    private static final Pattern IPV6 = Pattern.compile("(?=.*:)[0-9A-Fa-f:.]{2,45}");
    private static final Pattern MDNS = Pattern.compile("[A-Za-z0-9-]{1,63}\\.local", Pattern.CASE_INSENSITIVE);

    private Addresses() {}

    /** Empty when the text is no address; forms that only some readers accept (octal, zones, two bytes) are none. */
    static Optional<InetAddress> parse(String text) {
        if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** A name that browsers put in the place of a private address (draft-ietf-mmusic-mdns-ice-candidates). */
    static boolean isMdns(String text) {
        return MDNS.matcher(text).matches();
    }

    /** Whether one machine can be reached at it, so that a media server may be asked to try. */
    static boolean isUnicast(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean reserved = bytes.length == 4 && Byte.toUnsignedInt(bytes[0]) >= 240; // and the broadcast address
        boolean thisNetwork = bytes.length == 4 && bytes[0] == 0;
        return !reserved && !thisNetwork && !address.isAnyLocalAddress() && !address.isMulticastAddress();
    }
}
