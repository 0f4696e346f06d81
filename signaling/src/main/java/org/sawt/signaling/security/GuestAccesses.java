package org.sawt.signaling.security;

import java.util.Optional;

/** The port by which {@code security} recognises a guest's browser; {@code schedule}, which exchanges links, implements it. */
public interface GuestAccesses {

    /** Name of the HttpOnly cookie that an exchanged link leaves in the browser. */
    String COOKIE = "SAWT_GUEST";

    /** Whose cookie this is; empty when unknown, run out or revoked. May block on the database. */
    Optional<Caller.Guest> holderOf(String cookie);
}
