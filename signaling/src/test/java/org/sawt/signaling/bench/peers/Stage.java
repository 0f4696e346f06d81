package org.sawt.signaling.bench.peers;

import java.net.InetSocketAddress;
import org.sawt.signaling.bench.ProcessTree;
import org.sawt.signaling.bench.load.Audience;
import org.sawt.signaling.bench.load.Visitor;

/** A way in which a server tells many of one thing. */
public interface Stage {

    /** Its name in the report. */
    String subject();

    InetSocketAddress address();

    /** Everything that works for it, its database included. */
    ProcessTree processes();

    Visitor listener(int number);

    /** Comes in as listeners do, and hears nothing of what is said. */
    Visitor speaker();

    /** How something is said to {@code audience}: by its speaker, unless it is said by other means. */
    default Audience.Speech speech(Audience audience) throws Exception {
        return audience.speech();
    }
}
