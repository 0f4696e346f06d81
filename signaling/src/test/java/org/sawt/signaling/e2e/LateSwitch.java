package org.sawt.signaling.e2e;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * An Ethernet hub made of TAP devices that delivers late and loses frames: what {@code tc netem} does, for kernels that
 * are built without it. A port stays this switch's own when its device moves to another network namespace.
 */
final class LateSwitch implements AutoCloseable {

    /** {@code TUNSETIFF} and the flags of {@code linux/if_tun.h}: Ethernet frames without a header of the driver's. */
    private static final long TUNSETIFF = 0x400454caL;

    private static final short TAP_WITHOUT_HEADER = 0x0002 | 0x1000;
    private static final int READ_WRITE = 2;
    private static final int IFREQ_SIZE = 40;
    private static final int IFREQ_FLAGS = 16;
    private static final int LONGEST_FRAME = 2048;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final MethodHandle OPEN =
            function("open", FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT), 2);
    private static final MethodHandle IOCTL = function(
            "ioctl",
            FunctionDescriptor.of(
                    ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.ADDRESS),
            2);
    private static final MethodHandle READ = transfer("read");
    private static final MethodHandle WRITE = transfer("write");

    private final List<Integer> ports = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService wire = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("late-wire").factory());
    private final Random luck = new Random(42);

    /** Makes the device {@code name}; what comes in from there is late by {@code delay}, and a share of {@code loss} never comes. */
    void port(String name, Duration delay, double loss) {
        int port = tap(name);
        ports.add(port);
        Thread.ofPlatform().daemon().name("port-" + name).start(() -> listen(port, delay, loss));
    }

    @Override
    public void close() {
        wire.shutdownNow();
    }

    private void listen(int port, Duration delay, double loss) {
        try (Arena memory = Arena.ofConfined()) {
            MemorySegment buffer = memory.allocate(LONGEST_FRAME);
            while (!wire.isShutdown()) {
                int length = (int) call(READ, port, buffer, (long) LONGEST_FRAME);
                if (length > 0 && luck.nextDouble() >= loss) {
                    deliver(port, buffer.asSlice(0, length).toArray(ValueLayout.JAVA_BYTE), delay);
                } else if (length <= 0 && !linkIsDown()) {
                    return;
                }
            }
        }
    }

    /** A read fails while the device is set down; the next one waits for it to come up again. */
    private boolean linkIsDown() {
        try {
            return !wire.awaitTermination(100, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void deliver(int from, byte[] frame, Duration delay) {
        if (!wire.isShutdown()) {
            var _ = wire.schedule(
                    () -> ports.stream().filter(port -> port != from).forEach(port -> send(port, frame)),
                    delay.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    /** A port whose device is down loses the frame, as a cable that is pulled out does. */
    private static void send(int port, byte[] frame) {
        try (Arena memory = Arena.ofConfined()) {
            call(WRITE, port, memory.allocateFrom(ValueLayout.JAVA_BYTE, frame), (long) frame.length);
        }
    }

    private static int tap(String name) {
        try (Arena memory = Arena.ofConfined()) {
            int port = (int) call(OPEN, memory.allocateFrom("/dev/net/tun"), READ_WRITE);
            MemorySegment request = memory.allocate(IFREQ_SIZE);
            request.setString(0, name, StandardCharsets.US_ASCII);
            request.set(ValueLayout.JAVA_SHORT, IFREQ_FLAGS, TAP_WITHOUT_HEADER);
            if (port < 0 || (int) call(IOCTL, port, TUNSETIFF, request) < 0) {
                throw new IllegalStateException(
                        "cannot make the TAP device " + name + ": root and /dev/net/tun are needed");
            }
            return port;
        }
    }

    private static long call(MethodHandle function, Object... arguments) {
        try {
            return ((Number) function.invokeWithArguments(arguments)).longValue();
        } catch (Throwable broken) {
            throw new IllegalStateException("a call of the C library does not throw", broken);
        }
    }

    @SuppressWarnings("restricted") // a TAP device can only be had from the C library
    private static MethodHandle transfer(String name) {
        return LINKER.downcallHandle(
                LINKER.defaultLookup().find(name).orElseThrow(),
                FunctionDescriptor.of(
                        ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_LONG));
    }

    @SuppressWarnings("restricted") // a TAP device can only be had from the C library
    private static MethodHandle function(String name, FunctionDescriptor signature, int fixedArguments) {
        return LINKER.downcallHandle(
                LINKER.defaultLookup().find(name).orElseThrow(),
                signature,
                Linker.Option.firstVariadicArg(fixedArguments));
    }
}
