package org.sawt.media.kurento;

import java.time.Duration;
import org.sawt.media.LinkSignal;

/** What a link says to its room, on the room's strand. */
interface LinkRoom {

    /** For the link's browser. */
    void say(RoutedLink link, LinkSignal signal);

    /** A step of its set-up failed. {@code byOffer}: the server did not take what the browser said. */
    void setUpFailed(RoutedLink link, Throwable failure, boolean byOffer);

    /** The server answered an offer: setting up works. */
    void answered(RoutedLink link);

    /** It stands behind another end now, or its vitals changed. */
    void changed(RoutedLink link);

    /** The first path of an offer stands. */
    void connected(Duration sinceOffer);

    /** The server decodes and encodes on it. */
    void transcoding(RoutedLink link);
}
