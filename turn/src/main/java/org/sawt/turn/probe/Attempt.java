package org.sawt.turn.probe;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.sawt.turn.CredentialMinter;
import org.sawt.turn.RelayServer;
import org.sawt.turn.TurnUrl;
import org.sawt.turn.probe.ProbeResult.Works;

/** One try of one URL, step by step. */
final class Attempt {

    /** Good at a relay whose clock is years ahead. */
    private static final Duration FAR = Duration.ofDays(3650);

    private final RelayServer server;
    private final TurnUrl url;
    private final CredentialMinter minter;
    private final Duration fresh;
    private final Dialer dialer;
    private final List<Duration> pace;

    /** A relay refuses what is good for {@code fresh} once its clock is so far ahead that browsers are refused, too. */
    Attempt(
            RelayServer server,
            TurnUrl url,
            CredentialMinter minter,
            Duration fresh,
            Dialer dialer,
            List<Duration> pace) {
        this.server = server;
        this.url = url;
        this.minter = minter;
        this.fresh = fresh;
        this.dialer = dialer;
        this.pace = pace;
    }

    ProbeResult result() {
        try {
            Duration latency = relayed();
            refuseOpenToPrivateIpv6();
            return new Works(latency);
        } catch (FaultFound found) {
            boolean skewed = found.faulty().fault() == RelayFault.WRONG_SECRET && isTakenWhenGoodForYears();
            return skewed ? new ProbeResult.Faulty(RelayFault.CLOCK_SKEW, "") : found.faulty();
        }
    }

    private Duration relayed() throws FaultFound {
        Wire wire = dialer.dial(url);
        InetAddress local = wire.local();
        InetAddress remote = wire.remote();
        try (Allocation allocation = allocate(wire, fresh, Family.IPV4)) {
            PermissionCheck.refuseClosedToItself(allocation);
            Duration latency = roundTrip(allocation, local, remote);
            PermissionCheck.refuseOpen(allocation);
            return latency;
        }
    }

    private Duration roundTrip(Allocation allocation, InetAddress local, InetAddress remote) throws FaultFound {
        if (Addresses.leadsNowhere(allocation.relayed().getAddress(), remote)) {
            throw new FaultFound(RelayFault.EXTERNAL_ADDRESS, "it lends a private address");
        }
        boolean ipv4 = local instanceof Inet4Address && allocation.mapped().getAddress() instanceof Inet4Address;
        if (ipv4 && allocation.permit(allocation.mapped()) == 0) {
            return OwnPeer.roundTrip(allocation, local, pace);
        }
        try (Allocation other = allocate(dialer.dial(url), fresh, Family.IPV4)) {
            return new TwoRelays(allocation, other).roundTrip(pace);
        }
    }

    // An allocation has one family, and IPv4 is what clients get. A server that lends no IPv6 leads to none.
    private void refuseOpenToPrivateIpv6() throws FaultFound {
        Allocation allocation;
        try {
            allocation = allocate(dialer.dial(url), fresh, Family.IPV6);
        } catch (FaultFound none) {
            return;
        }
        try (allocation) {
            PermissionCheck.refuseOpen(allocation);
        }
    }

    private boolean isTakenWhenGoodForYears() {
        try (Allocation _ = allocate(dialer.dial(url), FAR, Family.IPV4)) {
            return true;
        } catch (FaultFound refused) {
            return false;
        }
    }

    private Allocation allocate(Wire wire, Duration time, Family family) throws FaultFound {
        // Another name each time: coturn counts a quota per name, and an allocation for a moment after its end.
        String holder = "probe-" + HexFormat.of().formatHex(Token.ofLength(4));
        Credential credential = Credential.of(minter.mint(server, holder, time));
        return Allocation.over(wire, credential, dialer.deadline(), family);
    }
}
