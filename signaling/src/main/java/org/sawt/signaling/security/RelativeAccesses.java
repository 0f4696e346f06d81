package org.sawt.signaling.security;

import java.util.Optional;

/** The port by which {@code security} recognises a relative's browser; {@code schedule}, which exchanges links, implements it. */
public interface RelativeAccesses {

    /** Name of the HttpOnly cookie that an exchanged progress link leaves in the browser. */
    String COOKIE = "SAWT_RECORDS";

    /** Whose cookie this is; empty when unknown, run out or revoked. May block on the database. */
    Optional<Caller.Relative> holderOf(String cookie);
}
