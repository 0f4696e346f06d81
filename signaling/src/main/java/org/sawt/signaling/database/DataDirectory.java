package org.sawt.signaling.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * The files of the database.
 * Promises that they exist in full or not at all: they are made under another name, and renamed when complete.
 */
final class DataDirectory {

    static final String USER = "sawt";

    private static final String MAJOR_VERSION = "18";
    private static final String PASSWORD = "sawt.password";

    private final Path path;
    private final PostgresPrograms programs;

    DataDirectory(Path path, PostgresPrograms programs) {
        this.path = path;
        this.programs = programs;
    }

    Path path() {
        return path;
    }

    /** Made once, and kept beside the data under the same permissions. */
    String password() throws IOException {
        return Files.readString(path.resolve(PASSWORD));
    }

    void prepare() throws IOException {
        if (Folders.isEmpty(path)) {
            initialise();
        }
        var version = path.resolve("PG_VERSION");
        if (!Files.exists(version)) {
            throw new DatabaseException(
                    path + " holds files that are not a database.",
                    "Empty it, or choose another with SAWT_DATABASE_DIRECTORY.");
        }
        var major = Files.readString(version).strip();
        if (!major.equals(MAJOR_VERSION)) {
            throw new DatabaseException(
                    "The data in %s is of PostgreSQL %s; this server brings %s.".formatted(path, major, MAJOR_VERSION),
                    "Dump it with the older server and load it into a new directory.");
        }
    }

    private void initialise() throws IOException {
        var partial = Folders.sibling(path, ".partial");
        var secret = Folders.sibling(path, ".secret");
        Folders.delete(partial);
        Files.deleteIfExists(secret);
        Files.createFile(secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, newPassword());
        var outcome = programs.run(
                "initdb",
                List.of(
                        "--pgdata=" + partial,
                        "--username=" + USER,
                        "--pwfile=" + secret,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--locale=C.UTF-8"));
        if (!outcome.success()) {
            throw new DatabaseException(
                    "The database could not be created in %s: %s".formatted(path, outcome.output()),
                    "Choose a directory that can be written, with SAWT_DATABASE_DIRECTORY.");
        }
        Files.move(secret, partial.resolve(PASSWORD));
        Files.move(partial, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String newPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
