package org.sawt.signaling.shared;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A "no" that is said to the caller: a stable code, an English sentence for the developer's console, and in how many
 * seconds another try makes sense. It never carries a name, a token or record text.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Refusal(
        RefusalCode code,
        String message,
        @JsonProperty("retry_after") @Nullable Long retryAfter) {

    public static Refusal of(RefusalCode code, String message) {
        return new Refusal(code, message, null);
    }

    /** {@code wait} is rounded up to whole seconds, at least one. */
    public static Refusal of(RefusalCode code, String message, Duration wait) {
        return new Refusal(code, message, Math.max(1, wait.plusMillis(999).toSeconds()));
    }

    public RefusedException asException() {
        return new RefusedException(this);
    }
}
