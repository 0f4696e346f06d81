package org.sawt.signaling.schedule.live;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.sawt.signaling.channels.Channel;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.ClinicId;
import org.springframework.stereotype.Component;

/** Who watches which clinic's schedule now. */
@Component
class Watchers {

    private final Set<Watcher> all = ConcurrentHashMap.newKeySet();

    Watchers(MeterRegistry metrics) {
        metrics.gaugeCollectionSize("sawt.schedule.watchers", List.of(), all);
    }

    /** A channel and whose it is. */
    record Watcher(Channel channel, Caller.Staff staff) {}

    void add(Watcher watcher) {
        all.add(watcher);
    }

    void remove(Watcher watcher) {
        all.remove(watcher);
    }

    Set<Watcher> all() {
        return all;
    }

    /** By person, because what an appointment looks like depends on who looks. */
    Map<Caller.Staff, List<Watcher>> of(ClinicId clinic) {
        return all.stream()
                .filter(watcher -> watcher.staff().clinic().equals(clinic))
                .collect(Collectors.groupingBy(Watcher::staff));
    }
}
