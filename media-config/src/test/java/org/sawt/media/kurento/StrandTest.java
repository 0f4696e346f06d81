package org.sawt.media.kurento;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sawt.media.kurento.Scene.soon;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StrandTest {

    private static final int LIMIT = 10;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Strand strand = new Strand(threads, LIMIT);

    @AfterEach
    void close() {
        threads.close();
    }

    @Test
    void tasksRunOneAfterAnotherInTheOrderInWhichTheyCame() {
        List<Integer> ran = new ArrayList<>();
        List<Integer> all = IntStream.range(0, 10_000).boxed().toList();
        CountDownLatch done = new CountDownLatch(1);
        all.forEach(number -> strand.execute(() -> ran.add(number)));
        strand.execute(done::countDown);
        soon().until(() -> done.getCount() == 0);
        assertThat(ran).isEqualTo(all);
    }

    @Test
    void manyGiversLoseNothing() throws InterruptedException {
        int[] sum = {0};
        List<Thread> givers = IntStream.range(0, 8)
                .mapToObj(_ -> Thread.ofVirtual()
                        .start(() -> IntStream.range(0, 5_000).forEach(_ -> strand.execute(() -> sum[0]++))))
                .toList();
        for (Thread giver : givers) {
            giver.join();
        }
        CountDownLatch done = new CountDownLatch(1);
        strand.execute(done::countDown);
        soon().until(() -> done.getCount() == 0);
        assertThat(sum[0]).isEqualTo(40_000);
    }

    @Test
    void whatBrowsersAskIsRefusedWhenTooMuchWaitsAndTakenAgainLater() {
        CountDownLatch busy = new CountDownLatch(1);
        strand.execute(() -> awaitQuietly(busy));
        soon().until(() -> !strand.offer(() -> {}));
        busy.countDown();
        soon().until(() -> strand.offer(() -> {}));
    }

    @Test
    void aTaskThatThrowsDoesNotStopTheNext() {
        CountDownLatch done = new CountDownLatch(1);
        strand.execute(() -> {
            throw new IllegalStateException("a bug");
        });
        strand.execute(done::countDown);
        soon().until(() -> done.getCount() == 0);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
