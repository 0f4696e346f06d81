package org.sawt.signaling.progress;

import java.util.Locale;

/** Constants by the lower-case names that are stored and sent. */
final class Wire {

    private Wire() {}

    /** Exactly the lower-case name; anything else is an {@link IllegalArgumentException}. */
    static <E extends Enum<E>> E constant(Class<E> type, String wire) {
        if (!wire.equals(wire.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("names are in lower case");
        }
        return Enum.valueOf(type, wire.toUpperCase(Locale.ROOT));
    }
}
