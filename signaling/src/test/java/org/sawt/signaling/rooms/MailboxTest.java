package org.sawt.signaling.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MailboxTest {

    private final List<Throwable> bugs = new ArrayList<>();
    private final Queue<Runnable> threads = new ArrayDeque<>();

    @Test
    void aThreadIsAskedForOnlyWhileThereIsSomethingToDo() {
        Mailbox mailbox = new Mailbox(8, threads::add, bugs::add);
        mailbox.post(() -> {});
        mailbox.post(() -> {});
        assertThat(threads).hasSize(1);
        threads.remove().run();
        mailbox.post(() -> {});
        assertThat(threads).hasSize(1);
    }

    @Test
    void aFullMailboxSaysSoAndStillTakesWhatMustNotBeLost() {
        Mailbox mailbox = new Mailbox(2, threads::add, bugs::add);
        AtomicInteger done = new AtomicInteger();
        assertThat(mailbox.offer(done::incrementAndGet)).isTrue();
        assertThat(mailbox.offer(done::incrementAndGet)).isTrue();
        assertThat(mailbox.offer(done::incrementAndGet)).isFalse();
        mailbox.post(done::incrementAndGet);
        threads.remove().run();
        assertThat(done).hasValue(3);
        assertThat(mailbox.offer(done::incrementAndGet)).isTrue();
    }

    @Test
    void whatATaskPostsComesAfterIt() {
        List<String> order = new ArrayList<>();
        Mailbox mailbox = new Mailbox(8, Runnable::run, bugs::add);
        mailbox.post(() -> {
            mailbox.post(() -> order.add("second"));
            order.add("first");
        });
        assertThat(order).containsExactly("first", "second");
    }

    @Test
    void aBugIsToldAndTheNextTaskRuns() {
        AtomicInteger done = new AtomicInteger();
        Mailbox mailbox = new Mailbox(8, Runnable::run, bugs::add);
        mailbox.post(() -> {
            throw new IllegalStateException("bug");
        });
        mailbox.post(done::incrementAndGet);
        assertThat(bugs).hasSize(1);
        assertThat(done).hasValue(1);
    }

    @Test
    void anErrorDoesNotStopTheTasksBehindIt() {
        AtomicInteger done = new AtomicInteger();
        Mailbox mailbox = new Mailbox(8, threads::add, bugs::add);
        mailbox.post(() -> {
            throw new AssertionError("an Error is no RuntimeException");
        });
        mailbox.post(done::incrementAndGet);
        threads.remove().run();
        mailbox.post(done::incrementAndGet);
        threads.remove().run();
        assertThat(bugs).hasSize(1);
        assertThat(done).hasValue(2);
    }

    @Test
    void whoFindsTheMailboxIdleRunsTheTaskItself() {
        AtomicInteger done = new AtomicInteger();
        Mailbox mailbox = new Mailbox(8, threads::add, bugs::add);
        assertThat(mailbox.runOrOffer(done::incrementAndGet)).isTrue();
        assertThat(done).hasValue(1);
        assertThat(threads).isEmpty();
    }

    @Test
    void whatComesMeanwhileIsLeftToAnotherThread() {
        List<String> order = new ArrayList<>();
        Mailbox mailbox = new Mailbox(8, threads::add, bugs::add);
        mailbox.runOrOffer(() -> {
            mailbox.post(() -> order.add("second"));
            mailbox.runOrOffer(() -> order.add("third"));
            order.add("first");
        });
        assertThat(order).containsExactly("first");
        assertThat(threads).hasSize(1);
        threads.remove().run();
        assertThat(order).containsExactly("first", "second", "third");
    }

    @Test
    void whoFindsTheMailboxBusyAndFullIsToldSo() {
        Mailbox mailbox = new Mailbox(1, threads::add, bugs::add);
        mailbox.post(() -> {});
        assertThat(mailbox.runOrOffer(() -> {})).isFalse();
        threads.remove().run();
        assertThat(mailbox.runOrOffer(() -> {})).isTrue();
    }

    @Test
    void aBugOnTheCallersThreadIsToldAndTheNextTaskRuns() {
        AtomicInteger done = new AtomicInteger();
        Mailbox mailbox = new Mailbox(8, threads::add, bugs::add);
        mailbox.runOrOffer(() -> {
            throw new IllegalStateException("bug");
        });
        mailbox.runOrOffer(done::incrementAndGet);
        assertThat(bugs).hasSize(1);
        assertThat(done).hasValue(1);
    }

    @Test
    void manyThreadsPostAndOneAtATimeRuns() {
        int[] unguarded = new int[1];
        Mailbox mailbox = new Mailbox(100_000, Thread::startVirtualThread, bugs::add);
        CountDownLatch start = new CountDownLatch(1);
        IntStream.range(0, 8)
                .forEach(poster -> Thread.startVirtualThread(() -> {
                    awaitStart(start);
                    IntStream.range(0, 500).forEach(task -> {
                        mailbox.post(() -> unguarded[0]++);
                        mailbox.runOrOffer(() -> unguarded[0]++);
                    });
                }));
        start.countDown();
        AtomicInteger seen = new AtomicInteger();
        await().untilAsserted(() -> {
            mailbox.post(() -> seen.set(unguarded[0]));
            assertThat(seen).hasValue(8000);
        });
    }

    private static void awaitStart(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }
}
