package org.sawt.signaling.rooms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** What a page holds in memory to prove that it is the one in the seat: 128 random bits. The server keeps the hash. */
record ResumeSecret(String value) {

    static final int LONGEST = 64;
    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    static ResumeSecret next() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new ResumeSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** SHA-256, hexadecimal. */
    String hash() {
        return HexFormat.of().formatHex(sha256(value));
    }

    /** In constant time. */
    static boolean matches(String offered, String hash) {
        return MessageDigest.isEqual(sha256(offered), HexFormat.of().parseHex(hash));
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256 (MessageDigest)", missing);
        }
    }

    @Override
    public String toString() {
        return "[REDACTED]";
    }
}
