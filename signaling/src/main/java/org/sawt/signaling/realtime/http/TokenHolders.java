package org.sawt.signaling.realtime.http;

import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.RealtimeTokens;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.springframework.stereotype.Component;

/** Who sends a realtime token as {@code Authorization: Bearer}. */
@Component
class TokenHolders {

    private static final String BEARER = "Bearer ";

    private final RealtimeTokens tokens;

    TokenHolders(RealtimeTokens tokens) {
        this.tokens = tokens;
    }

    /** Throws {@code unauthorized} as a RefusedException for no token, and what a bad one is refused by. */
    Caller of(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            throw Refusal.of(RefusalCode.UNAUTHORIZED, "send a realtime token as Authorization: Bearer")
                    .asException();
        }
        return tokens.verify(authorization.substring(BEARER.length()).strip()).caller();
    }
}
