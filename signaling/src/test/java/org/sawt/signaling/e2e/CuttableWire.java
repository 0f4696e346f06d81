package org.sawt.signaling.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A TCP relay on loopback that can be cut and mended: what is cut is gone, and nothing new comes through. */
public final class CuttableWire implements AutoCloseable {

    private final ServerSocket entrance;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    public CuttableWire(int target) {
        this.target = target;
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return entrance.getLocalPort();
    }

    public void cut() {
        cut = true;
        sockets.forEach(CuttableWire::closeQuietly);
    }

    public void mend() {
        cut = false;
    }

    @Override
    public void close() {
        closeQuietly(entrance);
        cut();
    }

    private void accept() {
        try {
            while (!entrance.isClosed()) {
                Socket near = entrance.accept();
                if (cut) {
                    near.close();
                } else {
                    connect(near);
                }
            }
        } catch (IOException closed) {
            cut();
        }
    }

    private void connect(Socket near) {
        try {
            join(near, new Socket(InetAddress.getLoopbackAddress(), target));
        } catch (IOException nobodyThere) {
            closeQuietly(near);
        }
    }

    private void join(Socket near, Socket far) {
        sockets.add(near);
        sockets.add(far);
        Thread.ofVirtual().start(() -> pump(near, far));
        Thread.ofVirtual().start(() -> pump(far, near));
    }

    private void pump(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException eitherEndIsGone) {
            closeQuietly(to);
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
