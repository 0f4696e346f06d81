package org.sawt.signaling.relays;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sawt.turn.CredentialMinter;
import org.sawt.turn.CredentialMinter.Minted;
import org.sawt.turn.IceServer;
import org.sawt.turn.RelayServer;

/**
 * The ICE servers of this installation, with credentials made for whom they are given to. Nobody gets more than two
 * relays: browsers try every URL, and get slow with many.
 */
public final class IceServers {

    private static final int MOST_RELAYS = 2;

    private final List<IceServer> stun;
    private final List<RelayServer> relays;
    private final CredentialMinter minter;

    /** Credentials are good for as long as {@code minter} makes them, unless somebody asks for another time. */
    public IceServers(List<String> stunUrls, List<RelayServer> relays, CredentialMinter minter) {
        this.stun = stunUrls.isEmpty() ? List.of() : List.of(new IceServer(stunUrls, null, null));
        this.relays = relays.stream()
                .sorted(Comparator.comparingInt(RelayServer::priority))
                .toList();
        this.minter = minter;
    }

    /** For {@code holder}, an id that coturn's log may show, in a clinic in {@code zone}; does not block. */
    public Offer offerTo(String holder, ZoneId zone) {
        return offer(nearest(zone), relay -> minter.mint(relay, holder));
    }

    /** For somebody whose clinic is not known, with credentials that are good for {@code time} only. */
    public Offer offerToStranger(String holder, Duration time) {
        return offer(relays.stream(), relay -> minter.mint(relay, holder, time));
    }

    /** Those of the zone first; among equals by priority, then as in the settings. */
    private Stream<RelayServer> nearest(ZoneId zone) {
        return relays.stream()
                .sorted(Comparator.comparing(relay -> !relay.zones().contains(zone)));
    }

    private Offer offer(Stream<RelayServer> ordered, Function<RelayServer, Minted> mint) {
        List<Minted> minted = ordered.limit(MOST_RELAYS).map(mint).toList();
        return new Offer(
                Stream.concat(stun.stream(), minted.stream().map(Minted::server))
                        .toList(),
                minted.stream()
                        .map(Minted::expiresAt)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    /** What a browser puts into its RTCConfiguration; {@code expiresAt} is null when nothing in it runs out. */
    public record Offer(List<IceServer> servers, @Nullable Instant expiresAt) {}
}
