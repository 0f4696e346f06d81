package org.sawt.signaling.realtime;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Reads kept messages for channels that are behind, page by page and only as fast as they take them. */
@Component
class MessageCatchUp {

    static final Refusal CURSOR_GONE =
            Refusal.of(RefusalCode.CURSOR_GONE, "what was sent since is not kept: join without replay.after");

    private static final Logger log = LoggerFactory.getLogger(MessageCatchUp.class);
    private static final int READING_AT_ONCE = 3;
    private static final Duration UNTIL_THERE_IS_ROOM = Duration.ofMillis(20);
    private static final Duration UNTIL_THE_DATABASE_IS_BACK = Duration.ofSeconds(1);

    private final StoredMessages messages;
    private final Semaphore turns = new Semaphore(READING_AT_ONCE, true);
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("message-catch-up-", 0).factory());

    MessageCatchUp(StoredMessages messages) {
        this.messages = messages;
    }

    /** Throws {@code cursor_gone} as a RefusedException if what came after {@code position} is not kept. Asks the database. */
    void check(Grant.Key channel, long position) {
        MessagePage page = messages.after(channel, position, 1);
        if (position < page.keptAfter() || position > page.last()) {
            throw CURSOR_GONE.asException();
        }
    }

    /** Once each time that {@code cursor} is behind; {@code close} ends a channel that cannot go on. */
    void begin(MessageCursor cursor, Consumer<Refusal> close) {
        threads.execute(() -> run(cursor, close));
    }

    private void run(MessageCursor cursor, Consumer<Refusal> close) {
        try {
            boolean live = false;
            while (!live && !cursor.isOver()) {
                live = cursor.hasRoom() ? inTurn(cursor, close) : pause(UNTIL_THERE_IS_ROOM);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException bug) {
            log.error("A channel could not be brought up to date", bug);
            close.accept(Refusal.of(RefusalCode.INTERNAL, "internal error"));
        }
    }

    private boolean inTurn(MessageCursor cursor, Consumer<Refusal> close) throws InterruptedException {
        turns.acquire();
        try {
            return read(cursor, close);
        } catch (DataAccessException | TransactionException away) {
            return pause(UNTIL_THE_DATABASE_IS_BACK);
        } finally {
            turns.release();
        }
    }

    private boolean read(MessageCursor cursor, Consumer<Refusal> close) {
        long from = cursor.position();
        MessagePage page = cursor.read(messages);
        if (from >= 0 && from < page.keptAfter()) {
            close.accept(CURSOR_GONE);
            return true;
        }
        return cursor.catchUp(page);
    }

    private static boolean pause(Duration length) throws InterruptedException {
        Thread.sleep(length);
        return false;
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
