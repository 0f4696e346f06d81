package org.sawt.turn.probe;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** Asks a relay for permissions that it must give, and for those that it must not. */
final class PermissionCheck {

    private static final int ANY_PORT = 80;

    private PermissionCheck() {}

    /**
     * Two people who both need the relay meet at its own address. Behind a NAT that is a private one, which a list of
     * denied peers easily takes in.
     */
    static void refuseClosedToItself(Allocation allocation) throws FaultFound {
        int code = allocation.permit(allocation.relayed());
        if (code != 0) {
            throw new FaultFound(RelayFault.NOTHING_RELAYED, "it denies its own address, error " + code);
        }
    }

    /**
     * A relay is excused from the range that its own address is in: it serves that network, and this machine alone
     * when the range is loopback.
     */
    static void refuseOpen(Allocation allocation) throws FaultFound {
        InetAddress own = allocation.relayed().getAddress();
        List<DeniedRange> asked = DeniedRange.ALL.stream()
                .filter(range -> range.isOfFamily(own) && !range.contains(own))
                .toList();
        for (DeniedRange range : asked) {
            refuseOpen(allocation, range);
        }
    }

    private static void refuseOpen(Allocation allocation, DeniedRange range) throws FaultFound {
        for (InetAddress sample : range.samples()) {
            if (allocation.permit(new InetSocketAddress(sample, ANY_PORT)) == 0) {
                throw new FaultFound(RelayFault.OPEN_TO_PRIVATE, range.name());
            }
        }
    }
}
