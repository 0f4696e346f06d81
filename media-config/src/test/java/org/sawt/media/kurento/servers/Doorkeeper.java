package org.sawt.media.kurento.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ServerSocketFactory;

/** Listens where a media server should, or before one, and treats whoever comes as a test says. */
final class Doorkeeper implements AutoCloseable {

    /** What happens to one connection, which is closed afterwards. */
    @FunctionalInterface
    interface Manners {
        void treat(Socket visitor) throws IOException;
    }

    private final ServerSocket door;
    private final Manners manners;
    private final AtomicInteger visits = new AtomicInteger();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** @param port 0 for any */
    Doorkeeper(ServerSocketFactory factory, int port, Manners manners) throws IOException {
        this.door = factory.createServerSocket(port, 50, InetAddress.getLoopbackAddress());
        this.manners = manners;
        threads.execute(this::admit);
    }

    int port() {
        return door.getLocalPort();
    }

    /** How many came. */
    int visits() {
        return visits.get();
    }

    /** Returns when the port is free again. */
    @Override
    public void close() throws IOException {
        door.close();
        threads.shutdownNow();
        threads.close();
    }

    /** Lets them through to whoever listens on {@code port}. */
    static Manners lettingThroughTo(int port) {
        return visitor -> {
            try (var inside = new Socket(InetAddress.getLoopbackAddress(), port)) {
                Thread.ofVirtual().start(() -> pass(inside, visitor));
                pass(visitor, inside);
            }
        };
    }

    private void admit() {
        while (!door.isClosed()) {
            try {
                var visitor = door.accept();
                visits.incrementAndGet();
                threads.execute(() -> treat(visitor));
            } catch (IOException _) {
                // Closed.
            }
        }
    }

    private void treat(Socket visitor) {
        try (visitor) {
            manners.treat(visitor);
        } catch (IOException _) {
            // They did not like it, and went away.
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException _) {
            // One of them left.
        }
    }
}
