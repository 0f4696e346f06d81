package org.sawt.signaling.realtime.stream;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.sawt.signaling.channels.PayloadCodec;
import org.sawt.signaling.security.AccessRevoked;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.StaffDirectory;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Every open stream of this server, and whether there may be one more. */
@Component
class EventStreams implements SmartLifecycle {

    private static final Duration UNTIL_ANOTHER_TRY = Duration.ofSeconds(10);
    private static final Refusal REVOKED = Refusal.of(RefusalCode.REVOKED, "the right to this was taken back");

    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
    private final StreamSettings settings;
    private final StaffDirectory directory;
    private final PayloadCodec codec;
    private volatile boolean running;

    EventStreams(StreamSettings settings, StaffDirectory directory, PayloadCodec codec, MeterRegistry meters) {
        this.settings = settings;
        this.directory = directory;
        this.codec = codec;
        meters.gaugeCollectionSize("sawt.streams", List.of(), open);
    }

    /**
     * One more, to be given back by {@link #close}; {@code rate_limited} or {@code unavailable} if there may be none. It is
     * counted first and looked at then: a right that is lost meanwhile ends it, or is seen.
     */
    EventStream open(Caller caller) {
        EventStream stream = new EventStream(caller, codec, new EventQueue(settings));
        admit(stream);
        if (!isStill(caller)) {
            close(stream);
            throw Refusal.of(RefusalCode.UNAUTHORIZED, "sign in first").asException();
        }
        return stream;
    }

    void close(EventStream stream) {
        open.remove(stream);
        stream.end();
    }

    int count() {
        return open.size();
    }

    /** After the commit, as for channels. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(AccessRevoked right) {
        open.stream().filter(stream -> right.concerns(stream.caller())).forEach(stream -> stream.close(REVOKED));
    }

    private synchronized void admit(EventStream stream) {
        if (!running) {
            throw Refusal.of(RefusalCode.UNAVAILABLE, "the server is about to stop", UNTIL_ANOTHER_TRY)
                    .asException();
        }
        Caller caller = stream.caller();
        if (count(caller::equals) >= settings.perPerson()
                || count(other -> other.clinic().equals(caller.clinic())) >= settings.perClinic()) {
            throw Refusal.of(RefusalCode.RATE_LIMITED, "too many streams are open", UNTIL_ANOTHER_TRY)
                    .asException();
        }
        open.add(stream);
    }

    private long count(Predicate<Caller> whose) {
        return open.stream().map(EventStream::caller).filter(whose).count();
    }

    /** Of whoever is not staff the rights to rows are looked up after this. */
    private boolean isStill(Caller caller) {
        return !(caller instanceof Caller.Staff staff)
                || directory
                        .byId(staff.id())
                        .filter(now ->
                                now.role() == staff.role() && now.clinic().equals(staff.clinic()))
                        .isPresent();
    }

    @Override
    public void start() {
        running = true;
    }

    /** What waits is written, then each stream ends, before the web server would wait for them. */
    @Override
    public void stop() {
        synchronized (this) {
            running = false;
        }
        open.forEach(stream -> stream.queue().end());
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Higher phases stop first. */
    @Override
    public int getPhase() {
        return WebServerApplicationContext.GRACEFUL_SHUTDOWN_PHASE + 1;
    }
}
