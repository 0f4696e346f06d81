package org.sawt.signaling.bench.load;

import io.netty.channel.Channel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.sawt.signaling.bench.ProcessTree;

/** Everybody who is in, in pairs, until it is closed. */
public final class Crowd implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final double SECOND = Duration.ofSeconds(1).toNanos();

    private final List<Lane> lanes;

    Crowd(List<Lane> lanes) {
        this.lanes = lanes;
    }

    /**
     * What flowed while it was watched.
     *
     * @param signals how many arrived
     * @param cpu what the server used for them
     * @param ownCpu what this process used, all of its threads together
     */
    public record Flow(long signals, Duration took, Duration cpu, Duration ownCpu, Latencies latencies) {

        /** Per second. */
        public double rate() {
            return signals / seconds(took);
        }

        /** What one signal cost the server, in microseconds. */
        public double cpuMicros() {
            return cpu.toNanos() / 1000.0 / signals;
        }

        /** What one signal cost the generator, in microseconds. */
        public double ownCpuMicros() {
            return ownCpu.toNanos() / 1000.0 / signals;
        }

        /** Cores that the generator used. */
        public double ownCores() {
            return seconds(ownCpu) / seconds(took);
        }

        /** Cores that the server used. */
        public double cores() {
            return seconds(cpu) / seconds(took);
        }

        private static double seconds(Duration duration) {
            return duration.toNanos() / SECOND;
        }
    }

    /** Always {@code underWay} signals under way: as many as the server can bear. Watched for {@code length} after {@code first}. */
    public Flow closedLoop(int underWay, ProcessTree server, Duration first, Duration length)
            throws InterruptedException {
        List<Lane> busy = busy();
        return talk(lane -> lane.keepUnderWay(share(underWay, busy.indexOf(lane), busy.size())), server, first, length);
    }

    /** {@code perSecond} signals, when they are due and whatever comes back, so that a stall is not left out. */
    public Flow openLoop(double perSecond, ProcessTree server, Duration first, Duration length)
            throws InterruptedException {
        long pause = Math.round(SECOND * busy().size() / perSecond);
        return talk(lane -> lane.keepPace(pause), server, first, length);
    }

    /** Everybody says one line to the room; nobody waits for it. */
    public void chat() {
        count();
        each(lane -> lane.people().forEach(Participant::remark));
    }

    /** Everybody says that they leave; {@link #close} is still to be called. */
    public void leave() {
        count();
        each(lane -> lane.people().forEach(Participant::farewell));
    }

    @Override
    public void close() {
        List<Channel> all = ask(Lane::people).stream()
                .flatMap(List::stream)
                .map(Participant::channel)
                .toList();
        each(Lane::close);
        all.forEach(channel -> channel.closeFuture().syncUninterruptibly());
    }

    private Flow talk(Consumer<Lane> begin, ProcessTree server, Duration first, Duration length)
            throws InterruptedException {
        busy().forEach(lane -> on(lane, () -> {
            begin.accept(lane);
            return lane;
        }));
        return flow(server, first, length, () -> {
            each(Lane::rest);
            drain();
        });
    }

    /** Ends what is going on. */
    interface Ending {
        void end() throws InterruptedException;
    }

    /** Watches what is going on for {@code length} after {@code first}, and ends it. */
    Flow flow(ProcessTree server, Duration first, Duration length, Ending ending) throws InterruptedException {
        Thread.sleep(first);
        each(Lane::forgetLatencies);
        Reading before = read(server);
        Thread.sleep(length);
        Reading after = read(server);
        ending.end();
        Latencies latencies = new Latencies();
        ask(Lane::latencies).forEach(latencies::addAll);
        return new Flow(
                after.arrived - before.arrived,
                Duration.ofNanos(after.at - before.at),
                after.server.minus(before.server),
                after.own.minus(before.own),
                latencies);
    }

    /** Each signal arrives once, or this fails. */
    private void drain() throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        Lane.Count count = count();
        while (count.sent() != count.arrived()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("of %d signals %d arrived".formatted(count.sent(), count.arrived()));
            }
            TimeUnit.MILLISECONDS.sleep(20);
            count = count();
        }
    }

    private record Reading(long at, long arrived, Duration server, Duration own) {}

    private Reading read(ProcessTree server) {
        Duration own = ProcessTree.self().cpu();
        return new Reading(System.nanoTime(), count().arrived(), server.cpu(), own);
    }

    /** How much has arrived until now, from any thread. */
    long arrived() {
        return lanes.stream().mapToLong(Lane::arrived).sum();
    }

    private Lane.Count count() {
        return ask(Lane::count).stream().reduce(Lane.Count.NONE, Lane.Count::plus);
    }

    private List<Lane> busy() {
        return lanes.stream().filter(lane -> !on(lane, lane::people).isEmpty()).toList();
    }

    private static int share(int of, int index, int count) {
        return of / count + (index < of % count ? 1 : 0);
    }

    private void each(Consumer<Lane> does) {
        ask(lane -> {
            does.accept(lane);
            return lane;
        });
    }

    private <T> List<T> ask(Function<Lane, T> question) {
        return lanes.stream().map(lane -> on(lane, () -> question.apply(lane))).toList();
    }

    private static <T> T on(Lane lane, Callable<T> what) {
        return lane.loop().submit(what).syncUninterruptibly().getNow();
    }
}
