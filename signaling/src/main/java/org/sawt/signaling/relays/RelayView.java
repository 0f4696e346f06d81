package org.sawt.signaling.relays;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sawt.turn.probe.RelayFault;

/** One URL of a relay as {@link RelaysView} has it; {@code latencyMs} is rounded up to whole milliseconds. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RelayView(
        String name,
        String url,
        RelayState state,
        @Nullable String fault,
        @JsonProperty("latency_ms") @Nullable Long latencyMs,
        @JsonProperty("checked_at") @Nullable Instant checkedAt,
        @JsonProperty("worked_at") @Nullable Instant workedAt) {

    static RelayView of(RelayStatus status) {
        RelayFault fault = status.fault();
        Duration latency = status.latency();
        return new RelayView(
                status.relay(),
                status.url().toString(),
                status.state(),
                fault == null ? null : fault.wire(),
                latency == null ? null : latency.plusNanos(999_999).toMillis(),
                status.checkedAt(),
                status.workedAt());
    }
}
