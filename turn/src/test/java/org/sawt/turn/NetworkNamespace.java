package org.sawt.turn;

import static org.sawt.turn.IpRoute2.ip;
import static org.sawt.turn.IpRoute2.makeNamespace;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/**
 * A network of the test's own, without a way out: every address that is added to it is this machine's there, and nowhere
 * else. Needs root, iproute2 and Linux.
 */
public final class NetworkNamespace implements AutoCloseable {

    private static final int READ_ONLY = 0;
    private static final int CLONE_NEWNET = 0x40000000;

    private final String name = "sawt-turn-" + ProcessHandle.current().pid();

    public NetworkNamespace() {
        makeNamespace(name);
        ip("-n", name, "link", "set", "lo", "up");
    }

    /** Makes {@code address} this machine's own in there. */
    public void add(String address) {
        boolean ipv6 = address.indexOf(':') >= 0;
        List<String> command = new ArrayList<>(List.of("-n", name, "address", "add"));
        command.add(address + (ipv6 ? "/128" : "/32"));
        command.addAll(List.of("dev", "lo"));
        if (ipv6) {
            command.add("nodad"); // else it is tentative for a second
        }
        ip(command.toArray(String[]::new));
    }

    /** What starts a program in there. */
    public List<String> prefix() {
        return List.of("ip", "netns", "exec", name);
    }

    /** Does {@code work} on a thread in there. Sockets stay where they were made, whoever uses them later. */
    public <T> T inside(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(() -> {
            enter();
            return work.call();
        });
        Thread.ofPlatform().start(task);
        return task.get();
    }

    @Override
    public void close() {
        ip("netns", "delete", name);
    }

    // Linux keeps the network namespace per thread; Java has no words for it.
    @SuppressWarnings("restricted")
    private void enter() {
        Linker linker = Linker.nativeLinker();
        MethodHandle open = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("open"),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT),
                Linker.Option.firstVariadicArg(2));
        MethodHandle setns = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("setns"),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        MethodHandle close = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("close"),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        try (Arena arena = Arena.ofConfined()) {
            int handle = (int) open.invokeExact(arena.allocateFrom("/run/netns/" + name), READ_ONLY);
            int outcome = (int) setns.invokeExact(handle, CLONE_NEWNET);
            int closed = (int) close.invokeExact(handle);
            if (outcome != 0 || closed != 0) {
                throw new IllegalStateException("cannot enter " + name);
            }
        } catch (RuntimeException | Error failed) {
            throw failed;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
