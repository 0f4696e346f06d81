package org.sawt.signaling.bench.load;

import io.netty.channel.Channel;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.bench.ProcessTree;

/** Browsers that post, each over a connection of its own with one request under way, until it is closed. */
public final class Posts implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Map<Poster, Channel> posters = new LinkedHashMap<>();
    private final Latencies latencies = new Latencies();
    private long answered;
    private boolean closing;
    private @Nullable String failure;

    Posts() {}

    void add(Poster poster, Channel channel) {
        posters.put(poster, channel);
    }

    /** One request of each under way: watched for {@code length} after {@code first}. */
    public Crowd.Flow closedLoop(ProcessTree server, Duration first, Duration length) throws InterruptedException {
        posters.forEach((poster, channel) -> on(channel, () -> {
            poster.begin(channel);
            return true;
        }));
        Thread.sleep(first);
        forgetLatencies();
        Reading before = read(server);
        Thread.sleep(length);
        Reading after = read(server);
        drain();
        return new Crowd.Flow(
                after.answered - before.answered,
                Duration.ofNanos(after.at - before.at),
                after.server.minus(before.server),
                after.own.minus(before.own),
                latencies());
    }

    private record Reading(long at, long answered, Duration server, Duration own) {}

    private Reading read(ProcessTree server) {
        Duration own = ProcessTree.self().cpu();
        return new Reading(System.nanoTime(), count(), server.cpu(), own);
    }

    private void drain() throws InterruptedException {
        posters.forEach((poster, channel) -> on(channel, () -> {
            poster.rest();
            return true;
        }));
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (posters.entrySet().stream().anyMatch(each -> on(each.getValue(), each.getKey()::isWaiting))) {
            count();
            if (System.nanoTime() > until) {
                throw new IllegalStateException("a request was not answered");
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private synchronized long count() {
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
        return answered;
    }

    private synchronized void forgetLatencies() {
        latencies.clear();
    }

    private synchronized Latencies latencies() {
        Latencies copy = new Latencies();
        copy.addAll(latencies);
        return copy;
    }

    synchronized void answered(long nanos) {
        answered++;
        latencies.add(nanos);
    }

    synchronized void failed(String why) {
        if (failure == null && !closing) {
            failure = why;
        }
    }

    private synchronized void closeQuietly() {
        closing = true;
    }

    @Override
    public void close() {
        closeQuietly();
        posters.values().forEach(channel -> channel.close().syncUninterruptibly());
    }

    private static <T> T on(Channel channel, Callable<T> what) {
        return channel.eventLoop().submit(what).syncUninterruptibly().getNow();
    }
}
