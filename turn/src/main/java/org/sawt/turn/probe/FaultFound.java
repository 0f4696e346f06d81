package org.sawt.turn.probe;

import org.sawt.turn.probe.ProbeResult.Faulty;

/** Ends a probe early: what is wrong is known. */
final class FaultFound extends Exception {

    private final Faulty faulty;

    FaultFound(RelayFault fault, String detail) {
        super(fault + " " + detail, null, false, false);
        this.faulty = new Faulty(fault, detail);
    }

    Faulty faulty() {
        return faulty;
    }
}
