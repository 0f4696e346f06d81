package org.sawt.media.kurento;

import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import org.sawt.media.kurento.Wires.Wire;

/** Who is to be heard by whom: every voice goes from its source, unless that is muted. Lives on the room's strand. */
final class Hearing {

    private final RoutedLinks links;
    private final Wires wires;
    private final Set<String> muted = new HashSet<>();

    /** @param broken told which end must go, because it could not be connected or disconnected */
    Hearing(Strand strand, RoutedLinks links, BiConsumer<ServerEnd, Throwable> broken) {
        this.links = links;
        this.wires = new Wires(strand, broken);
    }

    /** Kept even for who is away: who was silenced comes back silenced. */
    void mute(String endpoint, boolean mute) {
        if (mute ? muted.add(endpoint) : muted.remove(endpoint)) {
            match();
        }
    }

    /** To be called whenever a link, or the end behind one, is another. */
    void match() {
        Set<Wire> wanted = new HashSet<>();
        for (RoutedLink link : links.all()) {
            String peer = link.leg().peer();
            if (link.leg().receive() && !muted.contains(peer)) {
                links.source(peer).ifPresent(source -> wanted.add(new Wire(source.end(), link.end())));
            }
        }
        wires.want(wanted);
    }

    /**
     * Whether a voice should be flowing on {@code link}. One that nobody is to hear is not missed; nor is one at its
     * listeners that does not come in.
     */
    boolean isExpected(RoutedLink link) {
        if (link.leg().send()) {
            return wires.isHeard(link.end());
        }
        return links.source(link.leg().peer())
                .filter(source -> source.vitals().isFlowing())
                .filter(source -> wires.isConnected(source.end(), link.end()))
                .isPresent();
    }

    void clear() {
        wires.clear();
    }
}
