package org.sawt.media.kurento.servers;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.kurento.client.KurentoClient;
import org.sawt.media.MediaFault;

/** A room's place on a {@link Life}. Whichever comes first ends it: the room, or the life. */
final class Lease implements ServerLease {

    private final Life life;
    private final String id;
    private final String room;
    private final Consumer<MediaFault> lost;
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicBoolean refused = new AtomicBoolean();

    Lease(Life life, String id, String room, Consumer<MediaFault> lost) {
        this.life = life;
        this.id = id;
        this.room = room;
        this.lost = lost;
    }

    @Override
    public KurentoClient client() {
        return life.client();
    }

    @Override
    public String server() {
        return life.server();
    }

    @Override
    public Map<String, String> tags() {
        return life.tags(id, room);
    }

    @Override
    public void refused(MediaFault fault) {
        if (!over.get() && refused.compareAndSet(false, true)) {
            life.refused(fault);
        }
    }

    @Override
    public void close() {
        if (over.compareAndSet(false, true)) {
            life.left(this, !refused.get());
        }
    }

    String id() {
        return id;
    }

    void lose(MediaFault fault) {
        if (over.compareAndSet(false, true)) {
            lost.accept(fault);
        }
    }
}
