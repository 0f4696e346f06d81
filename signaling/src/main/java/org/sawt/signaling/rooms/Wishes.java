package org.sawt.signaling.rooms;

import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sawt.media.Link;
import org.sawt.media.LinkSignal;
import org.sawt.media.MediaFault;
import org.sawt.media.MediaRoom;
import org.sawt.media.MediaRoom.Verdict;
import org.sawt.media.MediaSample;

/** What the engine wants under one epoch, brought to the room's owner; wishes of an earlier epoch are void. */
final class Wishes implements MediaRoom.Listener {

    private final RoomMedia media;
    private final Executor mailbox;
    private final int epoch;
    private final Map<String, List<Link>> latest = new ConcurrentHashMap<>();
    private volatile @Nullable Saying saying;

    Wishes(RoomMedia media, Executor mailbox, int epoch) {
        this.media = media;
        this.mailbox = mailbox;
        this.epoch = epoch;
    }

    /**
     * Gives the engine a signal that came at {@code arrived}. What it passes on at once, as a mesh does, is with the other
     * end when this returns: so the next signal finds that no more can wait, and is refused instead of dropped.
     */
    Verdict saying(Timer.Sample arrived, Supplier<Verdict> signal) {
        saying = new Saying(Thread.currentThread(), arrived);
        try {
            return signal.get();
        } finally {
            saying = null;
        }
    }

    /**
     * Only what is wanted last is given. After a restart two may be back in the same moment: what the engine wanted
     * while it knew one of them would make the other close a connection that lives.
     */
    @Override
    public void links(String endpoint, int epochOfLinks, List<Link> wanted) {
        latest.put(endpoint, wanted);
        whileCurrent(() -> {
            if (latest.remove(endpoint, wanted)) {
                media.give(endpoint, wanted);
            }
        });
    }

    @Override
    public void signal(String endpoint, String from, LinkSignal signal) {
        Saying said = saying;
        if (said == null || !said.owner().equals(Thread.currentThread())) {
            whileCurrent(() -> media.pass(endpoint, from, signal));
        } else if (media.isUnder(epoch)) {
            media.passAtOnce(endpoint, from, signal, said.arrived());
        }
    }

    @Override
    public void faulty(String endpoint, String link, MediaFault fault) {
        about(endpoint, seat -> media.noticed().faulty(seat, link, fault));
    }

    @Override
    public void mended(String endpoint, String link) {
        about(endpoint, seat -> media.noticed().mended(seat, link));
    }

    @Override
    public void sampled(String endpoint, MediaSample sample) {
        about(endpoint, seat -> media.noticed().sampled(seat, sample));
    }

    @Override
    public void failed(MediaFault fault) {
        Instant noticed = media.now();
        whileCurrent(() -> media.rescue(fault, noticed));
    }

    private void about(String endpoint, Consumer<Seat> report) {
        whileCurrent(() -> media.inRoom(endpoint).ifPresent(report));
    }

    private void whileCurrent(Runnable wish) {
        mailbox.execute(() -> {
            if (media.isUnder(epoch)) {
                wish.run();
            }
        });
    }

    /** The signal that the engine is just being given: only on this thread is the room's owner the one who is called back. */
    private record Saying(Thread owner, Timer.Sample arrived) {}
}
