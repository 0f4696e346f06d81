package org.sawt.signaling.feed;

import java.time.Duration;
import java.util.function.IntConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletes what is older than it is kept, a few rows in each transaction, so that nobody waits long for any of them. */
public final class OldRows {

    private static final int AT_ONCE = 5_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final String forget;
    private final Duration retention;

    /** {@code forget} deletes at most {@code :at_once} rows older than {@code :retention} seconds, and answers how many. */
    public OldRows(JdbcClient jdbc, TransactionTemplate transaction, String forget, Duration retention) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.forget = forget;
        this.retention = retention;
    }

    /** Until none is left; {@code forgotten} hears how many it were after each transaction. */
    public void forget(IntConsumer forgotten) {
        int count = AT_ONCE;
        while (count == AT_ONCE) {
            count = forgetSome();
            forgotten.accept(count);
        }
    }

    private int forgetSome() {
        Integer count = transaction.execute(_ -> jdbc.sql(forget)
                .param("at_once", AT_ONCE)
                .param("retention", retention.toSeconds())
                .query(Integer.class)
                .single());
        return count == null ? 0 : count;
    }
}
