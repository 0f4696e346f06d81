package org.sawt.turn;

import java.util.concurrent.TimeUnit;

/** The programs that tests have started. */
final class Processes {

    private static final int PATIENCE_SECONDS = 10;

    private Processes() {}

    /** Asks {@code process} to end, and kills it when it still runs after ten seconds. */
    static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
