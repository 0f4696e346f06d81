package org.sawt.signaling.feed;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets changes that are older than {@code sawt.feed.retention}, the oldest first, a few at a time. */
@Component
class ChangeRetention {

    private static final int AT_ONCE = 5_000;

    /** In the order of positions, up to the first that is young enough; by the database's clock, which wrote the times. */
    private static final String FORGET = """
            with oldest as (
                     select position, change_id, numbered_at from change_positions order by position limit :at_once),
                 old as (
                     select position, change_id from oldest
                     where numbered_at < now() - make_interval(secs => :retention)),
                 unnumbered as (delete from change_positions where position in (select position from old)),
                 forgotten as (delete from row_changes where id in (select change_id from old) returning id),
                 noted as (
                     update change_log set kept_after = greatest(kept_after, (select max(position) from old))
                     where exists (select from old))
            select count(*) from forgotten""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final FeedMetrics metrics;
    private final Duration retention;

    ChangeRetention(JdbcClient jdbc, TransactionTemplate transaction, FeedMetrics metrics, FeedSettings settings) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.metrics = metrics;
        this.retention = settings.retention();
    }

    @Scheduled(fixedDelayString = "${sawt.feed.sweep-every}", initialDelayString = "${sawt.feed.sweep-every}")
    void sweep() {
        int count = AT_ONCE;
        while (count == AT_ONCE) {
            count = forget();
            metrics.forgotten(count);
        }
    }

    private int forget() {
        Integer count = transaction.execute(_ -> jdbc.sql(FORGET)
                .param("at_once", AT_ONCE)
                .param("retention", retention.toSeconds())
                .query(Integer.class)
                .single());
        return count == null ? 0 : count;
    }
}
