package org.sawt.signaling.bench.media;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.sawt.media.Link;
import org.sawt.media.LinkSignal;
import org.sawt.media.MediaEngine;
import org.sawt.media.MediaFault;
import org.sawt.media.MediaRoom;
import org.sawt.media.MediaSample;

/** Two of the crowd in a room of the engine, as a therapist and a parent would be. */
final class CrowdSession implements MediaRoom.Listener, AutoCloseable {

    private static final List<String> PEOPLE = List.of("one", "other");

    private final Crowd crowd;
    private final MediaRoom room;
    private final Map<String, Talker> talkers = new ConcurrentHashMap<>();
    private final Map<String, String> faults = new ConcurrentHashMap<>();
    private final ExecutorService inOrder =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());

    CrowdSession(MediaEngine engine, String name, Crowd crowd) {
        this.crowd = crowd;
        this.room = engine.open(name, 1, this);
        inOrder.execute(() -> PEOPLE.forEach(person -> room.join(new MediaRoom.Member(person, 1, person, true, true))));
    }

    /** Whether both hear something. */
    boolean talks() {
        if (!faults.isEmpty()) {
            throw new IllegalStateException("a session broke: " + faults);
        }
        return talkers.size() == PEOPLE.size()
                && talkers.values().stream().allMatch(talker -> talker.packets().heard() > 0);
    }

    Talker.Packets packets() {
        return talkers.values().stream().map(Talker::packets).reduce(Talker.Packets.NONE, Talker.Packets::plus);
    }

    @Override
    public void links(String endpoint, int epoch, List<Link> links) {
        inOrder.execute(() -> attempt(
                endpoint,
                () -> links.forEach(link -> talkers.computeIfAbsent(link.id(), _ -> meet(endpoint, link, epoch)))));
    }

    @Override
    public void signal(String endpoint, String from, LinkSignal signal) {
        inOrder.execute(() -> attempt(
                endpoint, () -> requireNonNull(talkers.get(signal.link())).hear(signal)));
    }

    @Override
    public void faulty(String endpoint, String link, MediaFault fault) {
        faults.put(endpoint, fault.name());
    }

    @Override
    public void mended(String endpoint, String link) {}

    @Override
    public void sampled(String endpoint, MediaSample sample) {}

    @Override
    public void failed(MediaFault fault) {
        faults.put("room", fault.name());
    }

    @Override
    public void close() {
        inOrder.execute(room::close);
        inOrder.close();
        talkers.values().forEach(Talker::leave);
    }

    private Talker meet(String endpoint, Link link, int epoch) {
        Talker talker = new Talker(crowd.newPerson(), endpoint, link, epoch, room);
        talker.offer();
        return talker;
    }

    private void attempt(String endpoint, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException broken) {
            faults.put(endpoint, broken.toString());
        }
    }
}
