package org.sawt.signaling.realtime;

import java.time.Duration;
import org.sawt.signaling.feed.OldRows;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Forgets messages that are older than {@code sawt.realtime.retention}, a few at a time. */
@Component
class MessageRetention {

    /** By the database's clock, which wrote the times. */
    private static final String FORGET = """
            with old as (
                     select m.id, p.position
                     from realtime.messages m left join change_positions p on p.change_id = m.change_id
                     where m.inserted_at < now() - make_interval(secs => :retention)
                     order by m.inserted_at limit :at_once),
                 forgotten as (delete from realtime.messages where id in (select id from old) returning id),
                 noted as (
                     update realtime.message_retention
                     set kept_after = greatest(kept_after, (select max(position) from old)))
            select count(*) from forgotten""";

    private final OldRows old;
    private final RealtimeMetrics metrics;

    MessageRetention(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            RealtimeMetrics metrics,
            RealtimeSettings settings,
            @Value("${sawt.feed.retention}") Duration ofChanges) {
        this.old = new OldRows(jdbc, transaction, FORGET, settings.retention());
        this.metrics = metrics;
        if (settings.retention().compareTo(ofChanges) > 0) {
            throw new IllegalStateException(
                    "sawt.realtime.retention is longer than sawt.feed.retention, which keeps the order of messages");
        }
    }

    @Scheduled(fixedDelayString = "${sawt.realtime.sweep-every}", initialDelayString = "${sawt.realtime.sweep-every}")
    void sweep() {
        old.forget(metrics::forgotten);
    }
}
