package org.sawt.signaling.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.sawt.media.mesh.MeshEngine;
import org.sawt.signaling.media.MediaChoice;
import org.sawt.signaling.media.MediaEngines;
import org.sawt.signaling.rooms.Ledger.Outcome;
import org.sawt.signaling.shared.SessionId;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/** A session that has ended, as its room's writer finds it. */
class SessionWriterTest {

    private final List<Outcome> answers = new ArrayList<>();
    private int told;
    private int failures;

    @Test
    void anEndIsToldAgainWhenTheDatabaseGoesAwayInBetween() {
        failures = 2;
        writer(() -> {
                    if (failures-- > 0) {
                        throw new TransientDataAccessResourceException("away");
                    }
                    told++;
                })
                .end(EndReason.EMPTY, null, answers::add);
        assertThat(told).isOne();
        assertThat(answers).containsExactly(Outcome.ENDED);
    }

    @Test
    void aBugBehindTheEndIsAnsweredAllTheSame() {
        writer(() -> {
                    throw new IllegalStateException("bug");
                })
                .end(EndReason.EMPTY, null, answers::add);
        assertThat(answers).containsExactly(Outcome.FAILED);
    }

    private SessionWriter writer(Runnable ended) {
        SessionId session = SessionId.next();
        Mailbox queue = new Mailbox(8, Runnable::run, bug -> {});
        return new SessionWriter(
                session, endedSessions(), new Retry(() -> {}), census -> {}, ended, Runnable::run, queue);
    }

    /** Nothing is asked of its database: the end is stored already. */
    private static StoredSessions endedSessions() {
        JdbcClient unused = JdbcClient.create(new SimpleDriverDataSource());
        return new StoredSessions(
                new AlreadyDone(),
                new SessionTable(unused),
                new SeatTable(unused),
                fact -> {},
                entry -> {},
                new MediaEngines(MediaChoice.AUTO, null, new MeshEngine()),
                Clock.systemUTC());
    }

    private static final class AlreadyDone implements TransactionOperations {

        @Override
        public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
            throw new UnsupportedOperationException("an end has no result");
        }

        @Override
        public void executeWithoutResult(Consumer<TransactionStatus> action) {
            // done before
        }
    }
}
