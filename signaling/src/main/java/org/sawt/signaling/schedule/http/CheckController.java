package org.sawt.signaling.schedule.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.sawt.signaling.relays.IceServers;
import org.sawt.signaling.schedule.ScheduleSettings;
import org.sawt.turn.IceServer;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the pre-call test needs before anybody is known. */
@RestController
class CheckController {

    /** Shows in the relay's log instead of a participant. */
    private static final String HOLDER = "check-";

    /** For a stranger's test, not for a call. */
    private static final Duration LONG_ENOUGH = Duration.ofMinutes(5);

    private final IceServers iceServers;
    private final AddressThrottle throttle;

    CheckController(IceServers iceServers, ScheduleSettings settings, Clock clock) {
        this.iceServers = iceServers;
        this.throttle = new AddressThrottle(settings.checks(), clock);
    }

    /** As a browser's RTCConfiguration takes them. */
    record Answer(List<IceServer> iceServers) {}

    @GetMapping("/api/check")
    ResponseEntity<Answer> check(HttpServletRequest request) {
        throttle.count(request.getRemoteAddr());
        // A relay's quota is for each holder: people who test at the same time must not use up each other's.
        String holder = HOLDER + UUID.randomUUID();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Answer(iceServers.offerToStranger(holder, LONG_ENOUGH).servers()));
    }
}
