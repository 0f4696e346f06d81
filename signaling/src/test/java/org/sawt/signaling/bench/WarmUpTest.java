package org.sawt.signaling.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    private final AtomicInteger times = new AtomicInteger();

    @Test
    void theServerWorksUntilItsCompilerRests() throws Exception {
        WarmUp.until(() -> Duration.ofHours(Math.min(times.get(), 3)), times::incrementAndGet);
        assertThat(times).hasValue(4);
    }

    @Test
    void aCompilerThatNeverRestsIsNotWaitedForForEver() throws Exception {
        WarmUp.until(() -> Duration.ofHours(times.get()), times::incrementAndGet);
        assertThat(times).hasValue(40);
    }

    @Test
    void thisJvmHasCompiledSomething() {
        assertThat(WarmUp.compilerOf(ProcessTree.self())).isPositive();
    }

    @Test
    void aProgramThatIsNoJvmHasNoCompiler() throws IOException {
        Process other = new ProcessBuilder("sleep", "60").start();
        try {
            assertThat(WarmUp.compilerOf(new ProcessTree(() -> Stream.of(other.toHandle()))))
                    .isZero();
        } finally {
            other.destroy();
        }
    }
}
