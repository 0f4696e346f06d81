package org.sawt.turn.probe;

import java.security.SecureRandom;

/** What the probe sends through a relay: bytes that nobody else sends. */
final class Token {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Token() {}

    static byte[] ofLength(int length) {
        byte[] token = new byte[length];
        RANDOM.nextBytes(token);
        return token;
    }
}
