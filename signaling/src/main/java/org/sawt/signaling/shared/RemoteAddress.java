package org.sawt.signaling.shared;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request came from, as its container says it; what is no address at all is one more address that all such share. */
public final class RemoteAddress {

    private static final InetAddress UNKNOWN = InetAddress.ofLiteral("0.0.0.0");
    private static final int IPV6_SITE_BYTES = 8;

    private RemoteAddress() {}

    public static InetAddress of(String remote) {
        try {
            return InetAddress.ofLiteral(remote);
        } catch (IllegalArgumentException notAnAddress) {
            return UNKNOWN;
        }
    }

    /** A household or a clinic has a whole IPv6 network (/64); counting single addresses of it would count nothing. */
    public static String siteOf(String remote) {
        return siteOf(of(remote));
    }

    /** The same of an address that is known to be one. */
    public static String siteOf(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), IPV6_SITE_BYTES))
                : address.getHostAddress();
    }
}
