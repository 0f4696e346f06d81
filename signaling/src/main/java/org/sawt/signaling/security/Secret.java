package org.sawt.signaling.security;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A configured secret, which never prints. */
public record Secret(@JsonIgnore String value) {

    /** Compares without telling by its time how much was right. */
    public boolean is(String candidate) {
        return MessageDigest.isEqual(bytes(), candidate.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] bytes() {
        return value.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "[REDACTED]";
    }
}
