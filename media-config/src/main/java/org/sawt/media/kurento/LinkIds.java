package org.sawt.media.kurento;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Names for links. Random: none ever comes twice, and nobody guesses another's. */
final class LinkIds {

    private static final int BYTES = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private LinkIds() {}

    static String next() {
        byte[] id = new byte[BYTES];
        RANDOM.nextBytes(id);
        return HexFormat.of().formatHex(id);
    }
}
