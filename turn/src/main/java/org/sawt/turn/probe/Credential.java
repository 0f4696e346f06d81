package org.sawt.turn.probe;

import java.util.Objects;
import org.sawt.turn.CredentialMinter.Minted;

/** What a client of a TURN server authenticates with (the long-term mechanism, RFC 8489 section 9.2). */
record Credential(String username, String password) {

    static Credential of(Minted minted) {
        return new Credential(
                Objects.requireNonNull(minted.server().username()),
                Objects.requireNonNull(minted.server().credential()));
    }

    @Override
    public String toString() {
        return "Credential[REDACTED]";
    }
}
