package org.sawt.signaling.bench.load;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpObjectAggregator;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The threads that play everybody: half as many as there are cores. The other half is the server's. */
public final class Generator implements AutoCloseable {

    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    private static final boolean HAS_EPOLL = Epoll.isAvailable();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LARGEST_ANSWER = 1 << 16;

    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(THREADS, sockets());

    /** The two of a room. */
    public record Pair(Visitor first, Visitor other) {}

    /**
     * Brings {@code rooms} rooms together, {@code atOnce} at a time.
     *
     * @throws IllegalStateException if somebody is refused, or is not in within half a minute
     */
    public Crowd gather(InetSocketAddress server, int rooms, int atOnce, IntFunction<Pair> pairs)
            throws InterruptedException {
        List<Lane> lanes = lanes();
        let(rooms, atOnce, room -> meet(server, lanes.get(room % lanes.size()), pairs.apply(room)));
        return new Crowd(lanes);
    }

    /**
     * Brings {@code listeners} people to where they hear, {@code atOnce} at a time, and then somebody who speaks.
     *
     * @throws IllegalStateException as {@link #gather}
     */
    public Audience assemble(
            InetSocketAddress server, int listeners, int atOnce, IntFunction<Visitor> listener, Visitor speaker)
            throws InterruptedException {
        List<Lane> lanes = lanes();
        let(listeners, atOnce, number -> {
            Lane lane = lanes.get(number % lanes.size());
            return enter(server, lane, listener.apply(number)).thenAcceptAsync(lane::add, lane.loop());
        });
        Lane apart = new Lane(lanes.getFirst().loop());
        CompletableFuture<Participant> speaks = enter(server, apart, speaker);
        let(1, 1, _ -> speaks);
        return new Audience(new Crowd(lanes), listeners, speaks.join(), apart);
    }

    private List<Lane> lanes() {
        List<Lane> lanes = StreamSupport.stream(loops.spliterator(), false)
                .map(loop -> new Lane((EventLoop) loop))
                .toList();
        lanes.forEach(lane -> lane.loop().execute(lane::beat)); // who came first waits for the last
        return lanes;
    }

    private static void let(int count, int atOnce, IntFunction<CompletableFuture<?>> comes)
            throws InterruptedException {
        Semaphore turns = new Semaphore(atOnce);
        AtomicReference<@Nullable Throwable> refused = new AtomicReference<>();
        for (int number = 0; number < count && refused.get() == null; number++) {
            acquire(turns, 1);
            var _ = comes.apply(number).whenComplete((_, failure) -> {
                if (failure != null) {
                    refused.compareAndSet(null, failure);
                }
                turns.release();
            });
        }
        acquire(turns, atOnce);
        Throwable why = refused.get();
        if (why != null) {
            throw new IllegalStateException("somebody did not come in: " + why.getMessage(), why);
        }
    }

    /** A connection for each of {@code postings}, with nothing under way yet. */
    public Posts connect(InetSocketAddress server, List<? extends Posting> postings) throws InterruptedException {
        Posts posts = new Posts();
        for (Posting posting : postings) {
            Poster poster = new Poster(posting, posts, server);
            posts.add(poster, connect(loops, server, poster).sync().channel());
        }
        return posts;
    }

    private static void acquire(Semaphore turns, int count) throws InterruptedException {
        if (!turns.tryAcquire(count, PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("nobody came in for " + PATIENCE);
        }
    }

    /** Fails as soon as one of the two does: the other may wait for it for ever. */
    private static CompletableFuture<Boolean> meet(InetSocketAddress server, Lane lane, Pair pair) {
        CompletableFuture<Participant> first = enter(server, lane, pair.first());
        CompletableFuture<Participant> other = enter(server, lane, pair.other());
        CompletableFuture<Boolean> met = new CompletableFuture<>();
        for (CompletableFuture<Participant> one : List.of(first, other)) {
            var _ = one.exceptionally(refusal -> {
                met.completeExceptionally(refusal);
                throw new CompletionException(refusal);
            });
        }
        var _ = first.thenAcceptBothAsync(other, lane::add, lane.loop()).thenRun(() -> met.complete(true));
        return met;
    }

    private static CompletableFuture<Participant> enter(InetSocketAddress server, Lane lane, Visitor visitor) {
        Entry entry = new Entry(visitor, server);
        CompletableFuture<Participant> in = entry.in().thenApply(channel -> settle(channel, visitor, lane));
        var _ = connect(lane.loop(), server, entry).addListener(connected -> {
            if (!connected.isSuccess()) {
                entry.in().completeExceptionally(connected.cause());
            }
        });
        return in;
    }

    private static ChannelFuture connect(EventLoopGroup loops, InetSocketAddress server, ChannelHandler speaks) {
        return new Bootstrap()
                .group(loops)
                .channel(HAS_EPOLL ? EpollSocketChannel.class : NioSocketChannel.class)
                .handler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        channel.config().setTcpNoDelay(true);
                        channel.pipeline()
                                .addLast(new HttpClientCodec(), new HttpObjectAggregator(LARGEST_ANSWER), speaks);
                    }
                })
                .connect(server);
    }

    /** Runs on the channel's loop, while the message is read that completed the entry. */
    private static Participant settle(Channel channel, Visitor visitor, Lane lane) {
        Participant participant = new Participant(channel, visitor, lane);
        channel.pipeline().replace(Entry.class, null, participant);
        return participant;
    }

    private static IoHandlerFactory sockets() {
        return HAS_EPOLL ? EpollIoHandler.newFactory() : NioIoHandler.newFactory();
    }

    @Override
    public void close() {
        loops.shutdownGracefully(0, PATIENCE.toSeconds(), TimeUnit.SECONDS).syncUninterruptibly();
    }
}
