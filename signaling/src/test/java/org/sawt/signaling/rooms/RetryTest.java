package org.sawt.signaling.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.CannotCreateTransactionException;

class RetryTest {

    private final AtomicInteger retried = new AtomicInteger();
    private final AtomicInteger tries = new AtomicInteger();
    private final Retry retry = new Retry(retried::incrementAndGet);

    @Test
    void whatADatabaseThatIsAwayRefusesIsTriedUntilItIsBack() {
        String stored = retry.until(() -> {
            if (tries.incrementAndGet() < 3) {
                throw new CannotCreateTransactionException("away");
            }
            return "stored";
        });
        assertThat(stored).isEqualTo("stored");
        assertThat(retried).hasValue(2);
    }

    @Test
    void whatAnotherTryWouldNotMendIsNotTriedAgain() {
        assertThatThrownBy(() -> retry.until(() -> {
                    tries.incrementAndGet();
                    throw new DataIntegrityViolationException("wrong");
                }))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(tries).hasValue(1);
    }

    @Test
    void whenTheServerStopsNobodyGoesOnTrying() {
        assertThatThrownBy(() -> retry.until(() -> {
                    tries.incrementAndGet();
                    retry.close();
                    throw new DataAccessResourceFailureException("away");
                }))
                .isInstanceOf(DataAccessResourceFailureException.class);
        assertThat(tries).hasValue(1);
    }
}
