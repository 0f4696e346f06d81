package org.sawt.media.kurento;

import java.util.function.Consumer;
import org.sawt.media.MediaFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether a failed step costs one link or the whole room. What the server cannot do for anybody it will not do for this
 * room; what a browser said wrong is its own. Lives on the room's strand.
 */
final class SetUps {

    private static final Logger log = LoggerFactory.getLogger(SetUps.class);
    private static final int MOST_FAILURES_IN_A_ROW = 3;

    private final RoomPipeline pipeline;
    private final Repairs repairs;
    private final Consumer<MediaFault> end;
    private int failuresInARow;

    /** @param end told when the server can do no more for the room */
    SetUps(RoomPipeline pipeline, Repairs repairs, Consumer<MediaFault> end) {
        this.pipeline = pipeline;
        this.repairs = repairs;
        this.end = end;
    }

    void succeeded() {
        failuresInARow = 0;
    }

    /** {@code byOffer}: the server did not take what the browser said. */
    void failed(RoutedLink link, Throwable failure, boolean byOffer) {
        MediaFault fault = Faults.of(failure);
        log.warn("Media server {} did not set up a link: {}", pipeline.server(), Faults.describe(failure));
        if (!byOffer) {
            failuresInARow++;
            pipeline.refused(fault);
        }
        if (fault == MediaFault.SERVER_FULL || failuresInARow >= MOST_FAILURES_IN_A_ROW) {
            end.accept(fault);
        } else {
            repairs.replace(link, fault);
        }
    }
}
