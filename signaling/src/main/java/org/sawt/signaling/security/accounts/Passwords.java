package org.sawt.signaling.security.accounts;

import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes and checks passwords: Argon2id with OWASP's parameters; bcrypt hashes brought from elsewhere are accepted and
 * replaced at the next sign-in. As many at a time as there are processors, so that a flood of sign-ins takes 19 MiB each
 * of a known few and the calls on this server go on.
 */
@Component
public final class Passwords {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 256;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;

    /** As dear to check as any other, but of no password: written down, since to make one takes a tenth of a second of each start. */
    static final String NOBODYS = "{argon2id}$argon2id$v=19$m=%d,t=%d,p=%d$".formatted(KIBIBYTES, PASSES, LANES)
            + zeros(SALT_BYTES) + "$" + zeros(HASH_BYTES);

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "argon2id",
            Map.of(
                    "argon2id",
                    new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES),
                    "bcrypt",
                    new BCryptPasswordEncoder()));
    private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors());

    /** Whether {@code password} is that of {@code hash}. Takes as long when there is no hash: then the answer is no. */
    public boolean match(String password, @Nullable String hash) {
        if (password.length() > LONGEST) {
            return false;
        }
        processors.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash == null ? NOBODYS : hash) && hash != null;
        } finally {
            processors.release();
        }
    }

    public String hash(String password) {
        processors.acquireUninterruptibly();
        try {
            return encoder.encode(password);
        } finally {
            processors.release();
        }
    }

    /** Whether {@code hash} was made with weaker means than today's. */
    public boolean outdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    /** Refuses as {@code malformed} what is too short to be safe or too long to be a password; any characters will do. */
    public static void requireStrong(String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST || password.length() > LONGEST) {
            throw Refusal.of(RefusalCode.MALFORMED, "a password has %d to %d characters".formatted(SHORTEST, LONGEST))
                    .asException();
        }
    }

    private static String zeros(int bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(new byte[bytes]);
    }
}
