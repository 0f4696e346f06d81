package org.sawt.signaling.schedule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What the database keeps of a token: enough to recognise it, useless to whoever reads the table. */
final class Sha256 {

    private final byte[] hash;

    private Sha256(byte[] hash) {
        this.hash = hash;
    }

    static Sha256 of(String token) {
        try {
            return new Sha256(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256 (JCA standard names)", missing);
        }
    }

    static Sha256 stored(byte[] column) {
        return new Sha256(column.clone());
    }

    /** Takes as long for a wrong token as for the right one. */
    boolean matches(String token) {
        return MessageDigest.isEqual(hash, of(token).hash);
    }

    byte[] column() {
        return hash.clone();
    }
}
