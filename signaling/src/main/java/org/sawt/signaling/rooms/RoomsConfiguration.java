package org.sawt.signaling.rooms;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.sawt.signaling.media.MediaEngines;
import org.sawt.signaling.relays.IceServers;
import org.sawt.signaling.security.Audit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the rooms together. */
@Configuration(proxyBeanMethods = false)
class RoomsConfiguration {

    @Bean
    RoomThreads roomThreads() {
        return new RoomThreads();
    }

    @Bean
    StoredSessions storedSessions(
            PlatformTransactionManager transactions,
            JdbcClient database,
            ApplicationEventPublisher facts,
            Audit audit,
            MediaEngines engines,
            Clock clock) {
        return new StoredSessions(
                new TransactionTemplate(transactions),
                new SessionTable(database),
                new SeatTable(database),
                facts,
                audit,
                engines,
                clock);
    }

    @Bean
    Surroundings surroundings(
            RoomsSettings settings, Clock clock, MediaEngines engines, IceServers iceServers, MeterRegistry registry) {
        return new Surroundings(settings, clock, engines, iceServers, new RoomMetrics(registry));
    }

    @Bean
    Retry retry(Surroundings around) {
        return new Retry(around.metrics()::retried);
    }

    @Bean
    Rooms rooms(
            Surroundings around,
            StoredSessions store,
            Retry retry,
            ApplicationEventPublisher events,
            RoomThreads threads) {
        return new Rooms(around, store, retry, events, threads);
    }

    @Bean
    RoomEvents roomEvents(Rooms rooms) {
        return new RoomEvents(rooms);
    }

    @Bean
    RoomTopic roomTopic(Admissions admissions, Rooms rooms, Audit audit) {
        return new RoomTopic(admissions, rooms, audit);
    }

    @Bean
    Sweep sweep(Rooms rooms, StoredSessions store, RoomsSettings settings) {
        return new Sweep(rooms, store, settings);
    }

    @Bean
    RoomClock roomClock(Rooms rooms, Sweep sweep, Surroundings around, RoomThreads threads) {
        return new RoomClock(rooms, sweep, around, threads);
    }

    @Bean
    MeterBinder roomGauges(Rooms rooms) {
        return registry -> {
            Gauge.builder("sawt.sessions", rooms, Rooms::size).register(registry);
            Gauge.builder("sawt.participants", rooms, all -> all.sum(Census::connected))
                    .tag("state", SeatState.JOINED.wire())
                    .register(registry);
            Gauge.builder("sawt.participants", rooms, all -> all.sum(Census::reconnecting))
                    .tag("state", SeatState.RECONNECTING.wire())
                    .register(registry);
            Gauge.builder("sawt.waiting", rooms, all -> all.sum(Census::waiting))
                    .register(registry);
        };
    }
}
