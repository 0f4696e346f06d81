package org.sawt.signaling.security;

import javax.crypto.SecretKey;

/** Keys of this installation, all derived from its one secret; the same after every restart, and on every node that has it. */
public interface ServerSecrets {

    /** The 256-bit key for {@code purpose} (HKDF, RFC 5869); keys of different purposes tell nothing about each other. */
    SecretKey key(String purpose);
}
