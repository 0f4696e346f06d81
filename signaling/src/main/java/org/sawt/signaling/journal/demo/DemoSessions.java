package org.sawt.signaling.journal.demo;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.sawt.signaling.security.DemoClinic;
import org.sawt.signaling.shared.AppointmentId;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees to it, at every start in demo mode, that what took place has a session with a journal, as rooms would have written it:
 * else the journal would say of every appointment that nobody came. After the demo's schedule.
 */
@Component
@ConditionalOnBooleanProperty("sawt.demo")
@Order(2)
class DemoSessions implements ApplicationRunner {

    private final JdbcClient jdbc;
    private final DemoSessionRows rows;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoSessions(JdbcClient jdbc, DemoSessionRows rows, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        for (AppointmentId appointment : withoutSession()) {
            transaction.executeWithoutResult(_ -> rows.write(appointment));
        }
    }

    private List<AppointmentId> withoutSession() {
        return jdbc.sql("""
                        select id from appointments
                        where clinic_id = :clinic and state = 'completed' and session_id is null and ends_at <= :now
                        order by starts_at""")
                .param("clinic", DemoClinic.ID.value())
                .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query((row, _) -> new AppointmentId(row.getObject("id", UUID.class)))
                .list();
    }
}
