package org.sawt.signaling.feed;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets changes that are older than {@code sawt.feed.retention}, the oldest first, a few at a time. */
@Component
class ChangeRetention {

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

    private final OldRows old;
    private final FeedMetrics metrics;

    ChangeRetention(JdbcClient jdbc, TransactionTemplate transaction, FeedMetrics metrics, FeedSettings settings) {
        this.old = new OldRows(jdbc, transaction, FORGET, settings.retention());
        this.metrics = metrics;
    }

    @Scheduled(fixedDelayString = "${sawt.feed.sweep-every}", initialDelayString = "${sawt.feed.sweep-every}")
    void sweep() {
        old.forget(metrics::forgotten);
    }
}
