package org.sawt.signaling.relays;

import java.util.List;
import java.util.Objects;
import org.sawt.turn.RelayServer;
import org.sawt.turn.probe.ProbeResult.Faulty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;

/** Knows how the relays fared when they were tried last, and says so when it changes. Any thread may ask, and none waits. */
public final class RelayWatch {

    private static final Logger log = LoggerFactory.getLogger(RelayWatch.class);

    private final ApplicationEventPublisher events;
    private volatile RelaysReport report;

    RelayWatch(List<RelayServer> servers, ApplicationEventPublisher events) {
        this.events = events;
        this.report = new RelaysReport(servers.stream()
                .flatMap(server -> server.urls().stream().map(url -> RelayStatus.untried(server.name(), url)))
                .toList());
    }

    public RelaysReport report() {
        return report;
    }

    /** What the round that is over found, for the same URLs in the same order. One at a time. */
    void found(List<RelayStatus> now) {
        RelaysReport before = report;
        RelaysReport after = new RelaysReport(now);
        report = after;
        for (int i = 0; i < now.size(); i++) {
            tell(before.urls().get(i), now.get(i));
        }
        if (after.state() != before.state()) {
            events.publishEvent(new RelaysChanged(after.state()));
        }
    }

    /** No address: the name of the relay and the way to it say enough. */
    private static void tell(RelayStatus before, RelayStatus now) {
        if (before.state() == now.state() && Objects.equals(before.fault(), now.fault())) {
            return;
        }
        String way = now.url().way().wire();
        if (now.found() instanceof Faulty(var fault, var detail)) {
            String seen = detail.isEmpty() ? "" : " (" + detail + ")";
            log.warn("relay {} over {} is faulty: {}{}. {}", now.relay(), way, fault.wire(), seen, fault.advice());
        } else {
            log.info("relay {} over {}: {}", now.relay(), way, now.state().wire());
        }
    }
}
