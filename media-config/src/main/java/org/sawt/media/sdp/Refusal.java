package org.sawt.media.sdp;

/** Carries a fault out of the parser to its entrance, which makes a value of it. No trace: refusing must stay cheap. */
final class Refusal extends RuntimeException {

    private final SdpFault fault;

    Refusal(SdpFault fault) {
        super(fault.wire(), null, false, false);
        this.fault = fault;
    }

    SdpFault fault() {
        return fault;
    }

    static void unless(boolean fine, SdpFault fault) {
        if (!fine) {
            throw new Refusal(fault);
        }
    }
}
