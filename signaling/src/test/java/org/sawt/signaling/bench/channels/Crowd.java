package org.sawt.signaling.bench.channels;

import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.channels.PhoenixClient;
import org.sawt.signaling.channels.RawSocket;

/** People who do not behave, until they are closed. */
final class Crowd implements AutoCloseable {

    static final String BOARD = "realtime:board";

    private static final String JOIN = "[\"%d\",\"%d\",\"%s\",\"phx_join\",{\"access_token\":\"%s\"}]";

    private final int port;
    private final String token;
    private final RawSocket deaf;
    private final AtomicInteger joins = new AtomicInteger();
    private final AtomicInteger cutOff = new AtomicInteger();
    private List<Thread> threads = List.of();
    private volatile @Nullable PhoenixClient joining;
    private volatile boolean over;

    private Crowd(int port, String token) {
        this.port = port;
        this.token = token;
        this.deaf = new RawSocket(port);
    }

    /** Comes back when it is at it. */
    static Crowd on(int port, String token) {
        Crowd crowd = new Crowd(port, token);
        crowd.deaf.sendText(JOIN.formatted(1, 1, BOARD, token));
        crowd.threads = Stream.<Runnable>of(crowd::join, crowd::exceed)
                .map(task -> Thread.ofPlatform().daemon().start(task))
                .toList();
        await("a crowd").until(() -> crowd.joins.get() >= 1_000 && crowd.cutOff.get() > 0);
        return crowd;
    }

    private void join() {
        while (!over) {
            try (PhoenixClient client = PhoenixClient.connect(port)) {
                joining = client;
                for (int number = 1; !over && !client.isClosed(); number++) {
                    client.trySendText(JOIN.formatted(number, number, "realtime:crowd-" + number, token));
                    joins.incrementAndGet();
                }
            }
        }
    }

    private void exceed() {
        String large = "x".repeat(70_000);
        while (!over) {
            try (PhoenixClient client = PhoenixClient.connect(port)) {
                client.sendText(large);
                client.expectClose();
                cutOff.incrementAndGet();
            }
        }
    }

    @Override
    public void close() {
        over = true;
        Objects.requireNonNull(joining, "somebody joins").drop();
        await("its end").until(() -> threads.stream().noneMatch(Thread::isAlive));
        deaf.close();
    }
}
