package org.sawt.signaling.relays;

import org.sawt.turn.RelayServer;
import org.sawt.turn.TurnUrl;
import org.sawt.turn.probe.ProbeResult;

/** Tries one URL of a relay: {@link org.sawt.turn.probe.RelayProbe}, or what a test says. */
@FunctionalInterface
interface Prober {

    /** Blocks as long as the settings allow. */
    ProbeResult probe(RelayServer server, TurnUrl url) throws InterruptedException;
}
