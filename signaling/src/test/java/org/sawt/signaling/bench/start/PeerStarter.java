package org.sawt.signaling.bench.start;

import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.bench.ProcessTree;
import org.sawt.signaling.bench.peers.Contestant;

/** Another's, which is there when it listens, and keeps nothing. */
final class PeerStarter implements Starter {

    private final Callable<Contestant> fresh;
    private final String subject;
    private @Nullable Contestant running;

    PeerStarter(Callable<Contestant> fresh) throws Exception {
        this.fresh = fresh;
        this.running = fresh.call();
        this.subject = running.subject();
    }

    @Override
    public String subject() {
        return subject;
    }

    @Override
    public void stop() {
        close();
        running = null;
    }

    @Override
    public void start() throws Exception {
        running = fresh.call();
    }

    @Override
    public long pid() {
        if (running == null) {
            throw new IllegalStateException("it does not run");
        }
        return running.processes().processes().get().findFirst().orElseThrow().pid();
    }

    @Override
    public ProcessTree database() {
        return new ProcessTree(Stream::empty);
    }

    @Override
    public void close() {
        if (running != null) {
            running.close();
        }
    }
}
