package org.sawt.signaling.database;

import java.nio.file.Path;

/** A live server has the data; a dead one would have let go of it. */
final class DatabaseInUseException extends DatabaseException {

    DatabaseInUseException(Path directory, String process) {
        super(
                "Another Sawt (process %s) is using the data in %s.".formatted(process, directory),
                "Stop it, or give this one its own data with SAWT_DATABASE_DIRECTORY.");
    }
}
