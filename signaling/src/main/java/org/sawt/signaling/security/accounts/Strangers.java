package org.sawt.signaling.security.accounts;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.shared.RemoteAddress;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * How many refusals of people unknown are recorded: so many of an action a minute and address. The rest is only counted, or
 * anybody could fill the audit. What comes over an open socket has no request, and shares one budget.
 */
final class Strangers {

    private static final int MOST = 120;
    private static final int MOST_KEYS = 20_000;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Cache<String, AtomicInteger> recorded;

    Strangers(Clock clock) {
        this.recorded = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterWrite(WINDOW)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** Counts one more. */
    boolean mayBeRecorded(Audit.Action action) {
        return recorded.get(action + " " + site(), _ -> new AtomicInteger()).incrementAndGet() <= MOST;
    }

    private static String site() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here
                ? RemoteAddress.siteOf(here.getRequest().getRemoteAddr())
                : "socket";
    }
}
