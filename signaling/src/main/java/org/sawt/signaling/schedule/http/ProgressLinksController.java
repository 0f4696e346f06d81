package org.sawt.signaling.schedule.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.sawt.signaling.schedule.GuestVisit;
import org.sawt.signaling.schedule.ProgressLinkExchange;
import org.sawt.signaling.schedule.ScheduleSettings;
import org.sawt.signaling.security.RelativeAccesses;
import org.sawt.signaling.shared.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The exchange of a progress link. Only the POST exchanges; opening the link does not. */
@RestController
class ProgressLinksController {

    private final ProgressLinkExchange links;
    private final AddressThrottle throttle;
    private final Clock clock;

    ProgressLinksController(ProgressLinkExchange links, ScheduleSettings settings, Clock clock) {
        this.links = links;
        this.throttle = new AddressThrottle(settings.exchanges(), clock);
        this.clock = clock;
    }

    /** What stands behind the {@code #} of a link. */
    record ExchangeRequest(@JsonProperty(required = true) String token) {
        ExchangeRequest {
            Objects.requireNonNull(token, "token");
        }

        @Override
        public String toString() {
            return "ExchangeRequest[token=[REDACTED]]";
        }
    }

    /** How to speak to whoever came. */
    record Welcome(GuestVisit.ClinicSign clinic, Language language) {}

    @PostMapping("/api/progress-links/exchange")
    ResponseEntity<Welcome> exchange(@RequestBody ExchangeRequest body, HttpServletRequest request) {
        throttle.count(request.getRemoteAddr());
        ProgressLinkExchange.Exchanged exchanged = links.exchange(body.token());
        Duration maxAge = Duration.between(clock.instant(), exchanged.expiresAt());
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.SET_COOKIE,
                        LinkCookies.of(RelativeAccesses.COOKIE, exchanged.cookie(), maxAge, request.isSecure()))
                .cacheControl(CacheControl.noStore())
                .body(new Welcome(exchanged.clinic(), exchanged.language()));
    }
}
