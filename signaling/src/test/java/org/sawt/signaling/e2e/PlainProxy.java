package org.sawt.signaling.e2e;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What some offices have between them and the world: a proxy on loopback that passes requests on, and answers whoever wants
 * another protocol with 403. A browser shakes hands for a WebSocket on a connection of its own, so each connection is judged by
 * its first request.
 */
final class PlainProxy implements AutoCloseable {

    private static final byte[] REFUSED = "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket entrance;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refused = new AtomicInteger();

    PlainProxy(String address) {
        target = URI.create(address).getPort();
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        Thread.ofVirtual().start(this::accept);
    }

    String address() {
        return "http://127.0.0.1:" + entrance.getLocalPort();
    }

    /** How many asked for a WebSocket. */
    int refused() {
        return refused.get();
    }

    @Override
    public void close() {
        closeQuietly(entrance);
        sockets.forEach(PlainProxy::closeQuietly);
    }

    private void accept() {
        try {
            while (!entrance.isClosed()) {
                Socket near = entrance.accept();
                sockets.add(near);
                Thread.ofVirtual().start(() -> serve(near));
            }
        } catch (IOException closed) {
            sockets.forEach(PlainProxy::closeQuietly);
        }
    }

    private void serve(Socket near) {
        try (near;
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target)) {
            sockets.add(far);
            byte[] head = head(near.getInputStream());
            if (wantsAnotherProtocol(head)) {
                refused.incrementAndGet();
                near.getOutputStream().write(REFUSED);
                return;
            }
            Thread back = Thread.ofVirtual().start(() -> pump(far, near));
            far.getOutputStream().write(head);
            near.getInputStream().transferTo(far.getOutputStream());
            far.shutdownOutput();
            back.join();
        } catch (IOException eitherEndIsGone) {
            // As it is told to the other end by the sockets that close here.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            sockets.remove(near);
        }
    }

    private static boolean wantsAnotherProtocol(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT)
                .contains("\r\nupgrade:");
    }

    /** Up to the empty line, or to the end. */
    private static byte[] head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int end = 0;
        while (end < 4) {
            int next = in.read();
            if (next < 0) {
                break;
            }
            head.write(next);
            end = next == "\r\n\r\n".charAt(end) ? end + 1 : next == '\r' ? 1 : 0;
        }
        return head.toByteArray();
    }

    private void pump(Socket from, Socket to) {
        try (OutputStream out = to.getOutputStream()) {
            from.getInputStream().transferTo(out);
        } catch (IOException eitherEndIsGone) {
            closeQuietly(from);
        } finally {
            sockets.remove(from);
        }
    }

    private static void closeQuietly(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception alreadyGone) {
            throw new IllegalStateException("closing a socket does not fail on Linux", alreadyGone);
        }
    }
}
