package org.sawt.signaling.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this machine, as packed into a jar on the class path. */
final class PostgresArchive {

    private static final Pattern JAR = Pattern.compile("([^/]+)\\.jar!/[^/]+$");
    private static final String MEND = "Configure a PostgreSQL of your own with SPRING_DATASOURCE_URL.";

    private final URL archive;

    private PostgresArchive(URL archive) {
        this.archive = archive;
    }

    static PostgresArchive forThisMachine() {
        var machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        var name = switch (machine.toLowerCase(Locale.ROOT)) {
            case "linux amd64" -> "postgres-linux-x86_64.txz";
            case "linux aarch64" -> "postgres-linux-arm_64.txz";
            default -> throw new DatabaseException("There is no embedded PostgreSQL for " + machine + ".", MEND);
        };
        var archive = PostgresArchive.class.getClassLoader().getResource(name);
        if (archive == null) {
            throw new DatabaseException("This build has no embedded PostgreSQL for " + machine + ".", MEND);
        }
        return new PostgresArchive(archive);
    }

    /** Tells versions and platforms apart: the name of the jar. */
    String name() {
        var matcher = JAR.matcher(archive.toString());
        return matcher.find() ? matcher.group(1) : "unnamed";
    }

    /** Returns the sizes of all regular files by their path. */
    Map<String, Long> unpack(Path folder) throws IOException {
        var sizes = new TreeMap<String, Long>();
        try (var packed = archive.openStream();
                var tar = new TarArchiveInputStream(new XZInputStream(packed))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(entry, tar, folder.resolve(entry.getName()).normalize());
                if (!entry.isDirectory() && !entry.isSymbolicLink()) {
                    sizes.put(Path.of(entry.getName()).normalize().toString(), entry.getSize());
                }
            }
        }
        return sizes;
    }

    private static void write(TarArchiveEntry entry, TarArchiveInputStream tar, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(parent(target));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true, false)) {
            throw new UncheckedIOException(new IOException(target + " cannot be made executable"));
        }
    }

    private static Path parent(Path path) {
        var parent = path.getParent();
        return parent == null ? path.resolve("..") : parent;
    }
}
