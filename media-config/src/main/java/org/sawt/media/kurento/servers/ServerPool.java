package org.sawt.media.kurento.servers;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.sawt.media.MediaFault;

/** All media servers: each is watched on its own, and a new room goes to the least loaded one that is healthy. */
public final class ServerPool implements MediaServers, AutoCloseable {

    /** By tenths of CPU, so that its noise does not decide, where rooms are equal. */
    private static final Comparator<MediaServer> BY_LOAD =
            Comparator.comparingInt(MediaServer::load).thenComparingLong(server -> Math.round(server.cpu() * 10));

    private final Clock clock;
    private final Owner owner;
    private final Connections connections;
    private final List<MediaServer> servers;
    private final List<Keeper> keepers;

    private ServerPool(PoolSettings settings, ServerObserver observer, Clock clock) {
        this.clock = clock;
        this.owner = new Owner(
                settings.node(), clock.instant().plus(settings.upkeep().orphanGrace()));
        this.connections = new Connections(settings.watching());
        var addresses = settings.servers().stream().map(ServerAddress::of).toList();
        this.servers = addresses.stream()
                .map(address -> new MediaServer(address, settings.limits(), clock, observer))
                .toList();
        this.keepers = IntStream.range(0, addresses.size())
                .mapToObj(each -> keeper(servers.get(each), addresses.get(each), settings.upkeep()))
                .toList();
    }

    private Keeper keeper(MediaServer server, ServerAddress address, PoolSettings.Upkeep upkeep) {
        var survey = new Survey(connections, address, owner, clock);
        return new Keeper(server, address, connections, owner, new Surveyor(server, survey, upkeep, owner, clock));
    }

    /** Begins to connect; returns at once. */
    public static ServerPool start(PoolSettings settings, ServerObserver observer, Clock clock) {
        var pool = new ServerPool(settings, observer, clock);
        pool.keepers.forEach(Keeper::start);
        return pool;
    }

    @Override
    public boolean isReady() {
        return servers.stream().anyMatch(server -> server.state() == ServerState.HEALTHY);
    }

    @Override
    public Optional<ServerLease> lease(String room, Consumer<MediaFault> lost) {
        if (owner.reopens(room, clock.instant())) {
            keepers.forEach(Keeper::sweepSoon);
        }
        return servers.stream()
                .sorted(BY_LOAD)
                .flatMap(server -> server.lease(room, lost).stream())
                .findFirst();
    }

    /** In the order of the settings. */
    public List<ServerStatus> status() {
        return servers.stream().map(MediaServer::status).toList();
    }

    /**
     * Keeps new rooms off a server, or lets them on it again; its rooms stay.
     *
     * @param server its name, {@code host:port}
     * @return whether there is such a server
     */
    public boolean drain(String server, boolean now) {
        var named = servers.stream().filter(each -> each.name().equals(server)).findFirst();
        named.ifPresent(each -> each.drain(now));
        return named.isPresent();
    }

    /** Ends every connection and waits for it. Close the rooms first: pipelines of open ones stay, see {@link Life#end}. */
    @Override
    public void close() {
        try {
            for (var keeper : keepers) {
                keeper.close();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        connections.close();
    }
}
