package org.sawt.signaling.security.web;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.RealtimeTokenAnswer;
import org.sawt.signaling.security.RealtimeTokens;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tokens for the socket, for whoever a cookie of this browser stands for. */
@RestController
class RealtimeTokenController {

    private final Callers callers;
    private final RealtimeTokens tokens;
    private final Clock clock;

    RealtimeTokenController(Callers callers, RealtimeTokens tokens, Clock clock) {
        this.callers = callers;
        this.tokens = tokens;
        this.clock = clock;
    }

    @PostMapping("/api/realtime/token")
    RealtimeTokenAnswer token(@RequestBody(required = false) @Nullable Wish wish, HttpServletRequest request) {
        return RealtimeTokenAnswer.of(tokens.mint(caller(wish == null ? null : wish.as(), request)), clock);
    }

    private Caller caller(@Nullable Kind as, HttpServletRequest request) {
        return switch (as) {
            case null -> callers.requireAny(request);
            case STAFF -> callers.requireStaff(request);
            case GUEST -> callers.requireGuest(request);
            case RELATIVE -> callers.requireRelative(request);
        };
    }

    enum Kind {
        STAFF,
        GUEST,
        RELATIVE;

        @JsonCreator
        static Kind of(String wire) {
            return switch (wire) {
                case "staff" -> STAFF;
                case "guest" -> GUEST;
                case "relative" -> RELATIVE;
                default -> throw new IllegalArgumentException("staff, guest or relative");
            };
        }
    }

    record Wish(@Nullable Kind as) {}
}
