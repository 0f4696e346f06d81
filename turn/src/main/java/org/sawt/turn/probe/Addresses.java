package org.sawt.turn.probe;

import java.net.InetAddress;

/** Which addresses lead where. */
final class Addresses {

    private Addresses() {}

    /** Whether the whole internet can send to {@code address}. */
    static boolean isPublic(InetAddress address) {
        return !address.isLoopbackAddress()
                && !address.isLinkLocalAddress()
                && !address.isAnyLocalAddress()
                && DeniedRange.ALL.stream().noneMatch(range -> range.contains(address));
    }

    /**
     * Whether people who reach a server at {@code server} cannot reach {@code relayed}: a relay on the internet whose
     * {@code external-ip} is not set lends the address it has behind its NAT.
     */
    static boolean leadsNowhere(InetAddress relayed, InetAddress server) {
        return isPublic(server) ? !isPublic(relayed) : relayed.isLoopbackAddress() && !server.isLoopbackAddress();
    }
}
