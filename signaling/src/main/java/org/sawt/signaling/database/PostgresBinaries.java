package org.sawt.signaling.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/**
 * PostgreSQL's programs, unpacked once into a folder of our own and kept there.
 * Promises that every file is there in full: what an interruption or a clean-up left behind is unpacked again.
 */
final class PostgresBinaries {

    private static final String LIST = "unpacked.list";

    private PostgresBinaries() {}

    /** Returns the folder that has {@code bin/postgres}. Several servers may ask at once. */
    static synchronized Path unpackedIn(Path folder) throws IOException {
        Files.createDirectories(folder);
        var lock = folder.resolve("lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            var archive = PostgresArchive.forThisMachine();
            var binaries = folder.toRealPath().resolve(archive.name());
            if (!isComplete(binaries)) {
                unpack(archive, binaries);
            }
            return binaries;
        }
    }

    private static void unpack(PostgresArchive archive, Path binaries) throws IOException {
        var partial = Folders.sibling(binaries, ".partial");
        Folders.delete(partial);
        var sizes = archive.unpack(partial);
        Files.write(
                partial.resolve(LIST),
                sizes.entrySet().stream().map(PostgresBinaries::line).toList());
        Folders.delete(binaries);
        Files.move(partial, binaries, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String line(Map.Entry<String, Long> file) {
        return file.getValue() + " " + file.getKey();
    }

    private static boolean isComplete(Path binaries) throws IOException {
        var list = binaries.resolve(LIST);
        return Files.exists(list) && isComplete(binaries, Files.readAllLines(list));
    }

    private static boolean isComplete(Path binaries, List<String> list) {
        return list.stream().allMatch(line -> {
            var space = line.indexOf(' ');
            var file = binaries.resolve(line.substring(space + 1)).toFile();
            return file.isFile() && Long.toString(file.length()).equals(line.substring(0, space));
        });
    }
}
