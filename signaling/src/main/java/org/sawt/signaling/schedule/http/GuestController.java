package org.sawt.signaling.schedule.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.sawt.signaling.schedule.GuestVisit;
import org.sawt.signaling.schedule.GuestVisits;
import org.sawt.signaling.schedule.LinkExchange;
import org.sawt.signaling.schedule.ScheduleSettings;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.GuestAccesses;
import org.sawt.signaling.security.RealtimeTokenAnswer;
import org.sawt.signaling.security.RealtimeTokens;
import org.sawt.signaling.shared.InvitationId;
import org.sawt.signaling.shared.Language;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Guests: the exchange of a link, and what its holder does with it. Only the POST exchanges; opening the link does not. */
@RestController
@RequestMapping("/api")
class GuestController {

    private final LinkExchange links;
    private final GuestVisits visits;
    private final RealtimeTokens tokens;
    private final AddressThrottle throttle;
    private final Duration overrun;
    private final Clock clock;

    GuestController(
            LinkExchange links, GuestVisits visits, RealtimeTokens tokens, ScheduleSettings settings, Clock clock) {
        this.links = links;
        this.visits = visits;
        this.tokens = tokens;
        this.throttle = new AddressThrottle(settings.exchanges(), clock);
        this.overrun = settings.staleAfter();
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

    /** The link on whose page <em>Join</em> was pressed, and the version and language of the text above it. */
    record Consent(
            @JsonProperty(required = true) InvitationId link,
            @JsonProperty(required = true) String version,
            @JsonProperty(required = true) Language language) {
        private static final int LONGEST = 40;

        Consent {
            Objects.requireNonNull(link, "link");
            Objects.requireNonNull(language, "language");
            if (version.isBlank() || version.length() > LONGEST) {
                throw new IllegalArgumentException("version has 1 to " + LONGEST + " characters");
            }
        }
    }

    record Rating(@JsonProperty(required = true) int stars) {
        private static final int MOST = 5;

        Rating {
            if (stars < 1 || stars > MOST) {
                throw new IllegalArgumentException("stars are 1 to " + MOST);
            }
        }
    }

    @PostMapping("/invitations/exchange")
    ResponseEntity<GuestVisit> exchange(@RequestBody ExchangeRequest body, HttpServletRequest request) {
        throttle.count(request.getRemoteAddr());
        LinkExchange.Exchanged exchanged = links.exchange(body.token());
        return ResponseEntity.ok()
                .header(HttpHeaders.SET_COOKIE, cookie(exchanged, request.isSecure()))
                .cacheControl(CacheControl.noStore())
                .body(visits.visit(exchanged.guest()));
    }

    @GetMapping("/guest")
    ResponseEntity<GuestVisit> visit(Caller.Guest guest) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(visits.visit(guest));
    }

    /** Answers what the next step needs, the socket's token: a parent who pressed <em>Join</em> waits for each request. */
    @PostMapping("/guest/consent")
    RealtimeTokenAnswer consent(Caller.Guest guest, @RequestBody Consent consent) {
        visits.consent(guest, consent.link(), consent.version(), consent.language());
        return RealtimeTokenAnswer.of(tokens.mint(guest), clock);
    }

    @PostMapping("/guest/rating")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rate(Caller.Guest guest, @RequestBody Rating rating) {
        visits.rate(guest, rating.stars());
    }

    /** Kept by the browser as long as a session may overrun: when it stops being good is for the server to say. */
    private String cookie(LinkExchange.Exchanged exchanged, boolean secure) {
        Duration maxAge =
                Duration.between(clock.instant(), exchanged.expiresAt()).plus(overrun);
        return LinkCookies.of(GuestAccesses.COOKIE, exchanged.cookie(), maxAge, secure);
    }
}
