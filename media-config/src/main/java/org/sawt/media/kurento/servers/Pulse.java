package org.sawt.media.kurento.servers;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.kurento.jsonrpc.client.Continuation;
import org.sawt.media.MediaFault;

/**
 * Asks the sentinel, an object of ours on the server, every second: an answer proves that the server lives, that it is
 * the same process as before, and keeps the connection from being cut for being quiet.
 */
final class Pulse {

    private enum Sign {
        ANSWERED,
        /** Another process answers, which knows no sentinel. */
        FORGOTTEN,
        CUT,
        /** We are told to stop asking. */
        STOPPED
    }

    /** As many times {@code silentAfter} a server may be too busy to answer. */
    private static final int BUSY_FOR = 3;

    private final PoolSettings.Watching times;
    private final BlockingQueue<Sign> signs = new LinkedBlockingQueue<>();
    private volatile boolean stopped;

    Pulse(PoolSettings.Watching times) {
        this.times = times;
    }

    /** The socket is gone; the server perhaps not. */
    void cut() {
        signs.add(Sign.CUT);
    }

    void stop() {
        stopped = true;
        signs.add(Sign.STOPPED);
    }

    /**
     * Watches until the server is dead, or until we are told to stop: then nothing is returned. {@code answered} runs
     * after each answer.
     */
    Optional<MediaFault> untilDeath(Connection connection, String sentinel, Runnable answered)
            throws InterruptedException {
        while (!stopped) {
            var sign = patiently(connection, ask(connection, sentinel, times.silentAfter()));
            if (sign == null) {
                return Optional.of(MediaFault.SERVER_SILENT);
            }
            if (sign == Sign.ANSWERED) {
                answered.run();
                sign = next(times.probeEvery());
            }
            if (sign == Sign.FORGOTTEN || (sign == Sign.CUT && !heals(connection, sentinel))) {
                return Optional.of(MediaFault.SERVER_LOST);
            }
        }
        return Optional.empty();
    }

    /**
     * A server does what a connection asks one after the other: while it answers what was asked before, it is busy and does
     * not hang. But not for ever: one that only tells of events may hang all the same.
     */
    private @Nullable Sign patiently(Connection connection, @Nullable Sign first) throws InterruptedException {
        var silent = times.silentAfter().toNanos();
        var sign = first;
        for (var more = 1; sign == null && more < BUSY_FOR; more++) {
            var left = connection.lastHeard() + silent - System.nanoTime();
            if (left <= 0) {
                return null;
            }
            sign = next(Duration.ofNanos(left));
        }
        return sign;
    }

    /** A refused connection fails at once: nobody waits for a dead server. */
    private boolean heals(Connection connection, String sentinel) throws InterruptedException {
        var start = System.nanoTime();
        try {
            connection.reattach();
        } catch (IOException | RuntimeException _) {
            return false;
        }
        var left = times.connectWithin().minusNanos(System.nanoTime() - start);
        return ask(connection, sentinel, left) == Sign.ANSWERED || stopped;
    }

    private @Nullable Sign ask(Connection connection, String sentinel, Duration within) throws InterruptedException {
        signs.clear();
        var question = new JsonObject();
        question.addProperty("object", sentinel);
        question.addProperty("operation", "getName");
        connection.sendRequest("invoke", question, new Continuation<JsonElement>() {
            @Override
            public void onSuccess(JsonElement answer) {
                signs.add(Sign.ANSWERED);
            }

            @Override
            public void onError(Throwable cause) {
                signs.add(Failures.isUnknownObject(cause) ? Sign.FORGOTTEN : Sign.CUT);
            }
        });
        return next(within);
    }

    private @Nullable Sign next(Duration within) throws InterruptedException {
        return signs.poll(within.toNanos(), TimeUnit.NANOSECONDS);
    }
}
