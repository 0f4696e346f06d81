package org.sawt.signaling;

import org.jspecify.annotations.Nullable;

/** Demo mode was asked to listen where others could reach it. */
final class ReachableDemoException extends RuntimeException {

    ReachableDemoException(@Nullable String address) {
        this(address, null);
    }

    ReachableDemoException(@Nullable String address, @Nullable Throwable cause) {
        super(
                "Demo mode has passwords that everybody knows, so it starts on 127.0.0.1 only, not on '%s'."
                        .formatted(address),
                cause);
    }
}
