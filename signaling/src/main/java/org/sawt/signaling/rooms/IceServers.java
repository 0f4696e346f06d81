package org.sawt.signaling.rooms;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sawt.turn.CredentialMinter;
import org.sawt.turn.CredentialMinter.Minted;
import org.sawt.turn.IceServer;

/** The ICE servers of this installation, with credentials made for whom they are given to. */
public final class IceServers {

    private final List<IceServer> stun;
    private final @Nullable CredentialMinter relays;

    /** {@code relays} is null where no TURN server is configured. */
    IceServers(List<String> stunUrls, @Nullable CredentialMinter relays) {
        this.stun = stunUrls.isEmpty() ? List.of() : List.of(new IceServer(stunUrls, null, null));
        this.relays = relays;
    }

    /** For {@code holder}, an id that coturn's log may show; does not block. */
    public Offer offerTo(String holder) {
        return offer(relays == null ? null : relays.mint(holder));
    }

    /** As {@link #offerTo(String)}, with credentials that are good for {@code time} only. */
    public Offer offerTo(String holder, Duration time) {
        return offer(relays == null ? null : relays.mint(holder, time));
    }

    private Offer offer(@Nullable Minted minted) {
        if (minted == null) {
            return new Offer(stun, null);
        }
        List<IceServer> servers = new ArrayList<>(stun);
        servers.add(minted.server());
        return new Offer(List.copyOf(servers), minted.expiresAt());
    }

    /** What a browser puts into its RTCConfiguration; {@code expiresAt} is null when nothing in it runs out. */
    public record Offer(List<IceServer> servers, @Nullable Instant expiresAt) {}
}
