package org.sawt.signaling.realtime.stream;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Writes each stream from a virtual thread of its own, at its client's pace; the web server's threads are not held. */
@Component
class StreamWriter {

    private static final Logger log = LoggerFactory.getLogger(StreamWriter.class);

    /** After a restart clients come back spread over so long. */
    private static final Duration SOONEST_RETURN = Duration.ofSeconds(1);

    private static final Duration LATEST_RETURN = Duration.ofSeconds(4);

    private final EventStreams streams;
    private final StreamSettings settings;
    private final Clock clock;
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("feed-stream-", 0).factory());

    StreamWriter(EventStreams streams, StreamSettings settings, Clock clock) {
        this.streams = streams;
        this.settings = settings;
        this.clock = clock;
    }

    /** Writes until {@code stream} is over, its time is up, or nobody reads; then gives it back. */
    SseEmitter begin(EventStream stream) {
        // Its end is decided here: a time limit of the web server's would be an error to the client.
        SseEmitter emitter = new SseEmitter(0L);
        emitter.onCompletion(() -> streams.close(stream));
        emitter.onError(_ -> streams.close(stream));
        threads.execute(() -> run(stream, emitter));
        return emitter;
    }

    private void run(EventStream stream, SseEmitter emitter) {
        try {
            write(stream.queue(), emitter);
            emitter.complete();
        } catch (InterruptedException stopped) {
            emitter.complete();
            Thread.currentThread().interrupt();
        } catch (IOException | IllegalStateException gone) {
            log.debug("A stream's client is gone", gone);
        } finally {
            streams.close(stream);
        }
    }

    private void write(EventQueue queue, SseEmitter emitter) throws IOException, InterruptedException {
        Instant until = clock.instant().plus(settings.longest());
        emitter.send(StreamEvent.comeBackAfter(aReturn()));
        while (!queue.isOver() && clock.instant().isBefore(until)) {
            StreamEvent next = queue.take(settings.heartbeat());
            emitter.send(next == null ? StreamEvent.heartbeat() : next.written());
        }
    }

    private static Duration aReturn() {
        return Duration.ofMillis(
                ThreadLocalRandom.current().nextLong(SOONEST_RETURN.toMillis(), LATEST_RETURN.toMillis()));
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
