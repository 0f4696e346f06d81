package org.sawt.signaling.relays;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.sawt.signaling.security.Audit;
import org.sawt.turn.CredentialMinter;
import org.sawt.turn.probe.RelayProbe;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the relays together. */
@Configuration(proxyBeanMethods = false)
class RelaysConfiguration {

    @Bean
    IceServers iceServers(StunSettings stun, TurnSettings turn, Clock clock) {
        return new IceServers(stun.urls(), turn.relays(), new CredentialMinter(turn.lifetime(), clock));
    }

    @Bean
    Prober prober(TurnSettings turn, Clock clock) {
        return new RelayProbe(clock, turn.probe().within(), turn.leastLeft())::probe;
    }

    @Bean
    RelayWatch relayWatch(TurnSettings turn, ApplicationEventPublisher events) {
        return new RelayWatch(turn.relays(), events);
    }

    @Bean
    RelayChecks relayChecks(TurnSettings turn, Prober prober, RelayWatch watch, MeterRegistry registry, Clock clock) {
        ProbeMetrics metrics = new ProbeMetrics(registry);
        ProbeRound round = new ProbeRound(turn.relays(), prober, turn.probe().within(), metrics, clock);
        return new RelayChecks(round, watch, clock);
    }

    @Bean
    ProbeSchedule probeSchedule(RelayChecks checks, RelayWatch watch, TurnSettings turn) {
        return new ProbeSchedule(checks, watch, turn.probe().every());
    }

    @Bean
    RelayAdministration relayAdministration(RelayChecks checks, Audit audit) {
        return new RelayAdministration(checks, audit);
    }

    @Bean
    MeterBinder relayGauges(RelayWatch watch) {
        return new RelayGauges(watch);
    }
}
