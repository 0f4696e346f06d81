package org.sawt.turn.probe;

import java.time.Duration;

/** What one probe of one URL found. */
public sealed interface ProbeResult {

    /** A message went through the relay and its answer came back, which took {@code latency}. */
    record Works(Duration latency) implements ProbeResult {}

    /**
     * A call cannot, or should not, use the relay this way.
     *
     * @param detail what was seen, in English and for operators, such as {@code error 508}; may be empty, and never
     *     holds an address, a credential or what the relay said in words
     */
    record Faulty(RelayFault fault, String detail) implements ProbeResult {}
}
