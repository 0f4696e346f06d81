package org.sawt.signaling.security.accounts;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** The audit as a table that the database itself keeps append-only, and as a counter by action and outcome. */
@Component
class StoredAudit implements Audit {

    private static final Logger log = LoggerFactory.getLogger(StoredAudit.class);

    private static final String INSERT = """
            insert into audit_entries
                (id, at, clinic_id, actor_kind, actor_id, actor_role, action, outcome, object_id, student_id, detail)
            values (:id, :at, :clinic, :actor_kind, :actor_id, :actor_role, :action, :outcome, :object, :student, :detail)
            """;

    /** In the order of writing also within a millisecond, so that what was done first reads first. */
    private final TimeBasedEpochGenerator ids = Generators.timeBasedEpochGenerator();

    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate apart;
    private final MeterRegistry meters;
    private final Strangers strangers;

    StoredAudit(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.meters = meters;
        this.strangers = new Strangers(clock);
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void record(Entry entry) {
        switch (entry.outcome()) {
            case DONE -> insert(entry);
            case REFUSED -> refused(entry);
        }
        meters.counter("sawt.audit.entries", "action", wire(entry.action()), "outcome", wire(entry.outcome()))
                .increment();
    }

    /** The refusal stands, whether or not it can be recorded; strangers cannot fill the table. */
    private void refused(Entry entry) {
        if (entry.actor() == null && !strangers.mayBeRecorded(entry.action())) {
            return;
        }
        try {
            apart.executeWithoutResult(_ -> insert(entry));
        } catch (DataAccessException | TransactionException away) {
            log.warn(
                    "a refused {} was not audited: {}",
                    wire(entry.action()),
                    away.getClass().getSimpleName());
        }
    }

    private void insert(Entry entry) {
        Actor actor = Actor.of(entry.actor());
        jdbc.sql(INSERT)
                .param("id", ids.generate())
                .param("at", OffsetDateTime.now(clock))
                .param("clinic", entry.clinic() == null ? null : entry.clinic().value())
                .param("actor_kind", actor.kind())
                .param("actor_id", actor.id())
                .param("actor_role", actor.role())
                .param("action", wire(entry.action()))
                .param("outcome", wire(entry.outcome()))
                .param("object", entry.object())
                .param(
                        "student",
                        entry.student() == null ? null : entry.student().value())
                .param("detail", entry.detail())
                .update();
    }

    private static String wire(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private record Actor(
            String kind, @Nullable UUID id, @Nullable String role) {

        static Actor of(@Nullable Caller caller) {
            return switch (caller) {
                case null -> new Actor("unknown", null, null);
                case Caller.Staff staff ->
                    new Actor("staff", staff.id().value(), staff.role().wire());
                case Caller.Guest guest ->
                    new Actor("guest", guest.invitation().value(), guest.role().wire());
                case Caller.Relative relative ->
                    new Actor("relative", relative.link().value(), null);
            };
        }
    }
}
