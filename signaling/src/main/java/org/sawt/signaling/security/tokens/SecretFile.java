package org.sawt.signaling.security.tokens;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.sawt.signaling.security.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A secret that the server made for itself, in a file that only its own user can read. The file appears under its name
 * with all of its content or not at all, so a start that is killed half-way leaves nothing broken behind.
 */
final class SecretFile {

    private static final Logger log = LoggerFactory.getLogger(SecretFile.class);
    private static final int SECRET_BYTES = 32;

    private final Path folder;
    private final Path file;

    SecretFile(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
        this.file = this.folder.resolve("server");
    }

    /** The secret; made now if there is none. */
    Secret read() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            String content = Files.readString(file).strip();
            if (Base64.getDecoder().decode(content).length != SECRET_BYTES) {
                throw new IllegalStateException(file + " is not a secret that this server wrote: restore or remove it");
            }
            return new Secret(content);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The server's secret cannot be kept in %s: make it writable, or set SAWT_SECURITY_SECRET"
                            .formatted(folder),
                    e);
        }
    }

    private void make() throws IOException {
        Files.createDirectories(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        byte[] random = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(random);
        Path draft = Files.createTempFile(
                folder,
                "server",
                ".draft",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            write(draft, Base64.getEncoder().encodeToString(random));
            Files.createLink(file, draft);
            log.info("Made this server's secret in {}; set sawt.security.secret to bring your own", file);
        } catch (FileAlreadyExistsException anotherStartWasFirst) {
            log.debug("another start made the secret first", anotherStartWasFirst);
        } finally {
            Files.delete(draft);
        }
    }

    private static void write(Path draft, String secret) throws IOException {
        try (FileChannel channel = FileChannel.open(draft, Set.of(StandardOpenOption.WRITE))) {
            ByteBuffer content = StandardCharsets.US_ASCII.encode(secret + "\n");
            while (content.hasRemaining()) {
                channel.write(content);
            }
            channel.force(true);
        }
    }
}
