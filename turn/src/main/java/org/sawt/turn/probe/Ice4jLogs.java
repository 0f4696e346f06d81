package org.sawt.turn.probe;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** What ice4j logs: its configuration at info, addresses and credentials below. None of it is for ours. */
final class Ice4jLogs {

    // Held, because java.util.logging forgets the level of a logger that nobody holds.
    private static final List<Logger> ROOTS = Stream.of("org.jitsi", "org.ice4j", "JitsiConfig")
            .map(Logger::getLogger)
            .toList();

    private Ice4jLogs() {}

    /** Before the first use of the library, which logs while its classes load. */
    static void silence() {
        ROOTS.forEach(logger -> logger.setLevel(Level.OFF));
    }
}
