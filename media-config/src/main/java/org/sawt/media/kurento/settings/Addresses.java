package org.sawt.media.kurento.settings;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Optional;

/** Addresses in settings, read without asking a name server. */
final class Addresses {

    private Addresses() {}

    /** Empty for names, and for IPv4 in any other form than four numbers. */
    static Optional<InetAddress> parse(String text) {
        try {
            InetAddress address = InetAddress.ofLiteral(text);
            boolean whole =
                    address instanceof Inet6Address || address.getHostAddress().equals(text);
            return Optional.of(address).filter(_ -> whole);
        } catch (IllegalArgumentException name) {
            return Optional.empty();
        }
    }

    /** One machine that is not this one. */
    static boolean isReachable(InetAddress address) {
        return address instanceof Inet4Address
                && !address.isAnyLocalAddress()
                && !address.isLoopbackAddress()
                && !address.isMulticastAddress()
                && !address.isLinkLocalAddress();
    }

    /** Not routed on the internet: RFC 1918, RFC 6598 (carriers' NAT), RFC 4193. */
    static boolean isPrivate(InetAddress address) {
        byte[] bytes = address.getAddress();
        int first = Byte.toUnsignedInt(bytes[0]);
        boolean carriers = bytes.length == 4 && first == 100 && (bytes[1] & 0xC0) == 64;
        boolean unique = bytes.length == 16 && (first & 0xFE) == 0xFC;
        return address.isSiteLocalAddress() || carriers || unique;
    }
}
