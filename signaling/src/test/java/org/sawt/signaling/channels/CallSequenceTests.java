package org.sawt.signaling.channels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CallSequenceTests {

    private final CallSequence calls = new CallSequence();
    private final List<String> made = new ArrayList<>();

    @Test
    void nothingIsCalledBeforeTheBeginning() {
        calls.run(() -> made.add("one"));
        calls.runLast(() -> made.add("two"));
        assertThat(made).isEmpty();

        calls.begin(Runnable::run);
        calls.run(() -> made.add("three"));

        assertThat(made).containsExactly("one", "two", "three");
    }

    @Test
    void aCallMadeDuringACallComesAfterIt() {
        calls.begin(Runnable::run);

        calls.run(() -> {
            calls.run(() -> made.add("inner"));
            made.add("outer");
        });

        assertThat(made).containsExactly("outer", "inner");
    }

    @Test
    void tooManyWaitingCallsAreRefusedButTheLastIsTaken() {
        int taken = (int) IntStream.range(0, 1000)
                .filter(i -> calls.run(() -> made.add("call")))
                .count();
        calls.runLast(() -> made.add("last"));

        calls.begin(Runnable::run);

        assertThat(taken).isEqualTo(256);
        assertThat(made).hasSize(257).endsWith("last");
    }

    @Test
    void callsOfManyThreadsNeverOverlapAndNoneIsLost() throws InterruptedException {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger overlaps = new AtomicInteger();
        AtomicInteger count = new AtomicInteger();
        CountDownLatch start = new CountDownLatch(1);
        calls.begin(Runnable::run);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int thread = 0; thread < 4; thread++) {
                threads.execute(() -> {
                    awaitQuietly(start);
                    for (int i = 0; i < 5000; i++) {
                        calls.runLast(() -> {
                            overlaps.addAndGet(inside.incrementAndGet() - 1);
                            count.incrementAndGet();
                            inside.decrementAndGet();
                        });
                    }
                });
            }
            start.countDown();
            threads.shutdown();
            assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(count).hasValue(20_000);
        assertThat(overlaps).hasValue(0);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
