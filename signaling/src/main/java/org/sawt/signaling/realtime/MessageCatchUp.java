package org.sawt.signaling.realtime;

import jakarta.annotation.PreDestroy;
import java.util.function.Consumer;
import org.sawt.signaling.feed.PacedReading;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads kept messages for channels that are behind, page by page and only as fast as they take them. */
@Component
class MessageCatchUp {

    static final Refusal CURSOR_GONE =
            Refusal.of(RefusalCode.CURSOR_GONE, "what was sent since is not kept: join without replay.after");

    private static final Logger log = LoggerFactory.getLogger(MessageCatchUp.class);

    private final StoredMessages messages;
    private final PacedReading reading = new PacedReading("message-catch-up-");

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
        reading.begin(new Late(cursor, close));
    }

    private final class Late implements PacedReading.Behind {

        private final MessageCursor cursor;
        private final Consumer<Refusal> close;

        Late(MessageCursor cursor, Consumer<Refusal> close) {
            this.cursor = cursor;
            this.close = close;
        }

        @Override
        public boolean isOver() {
            return cursor.isOver();
        }

        @Override
        public boolean hasRoom() {
            return cursor.hasRoom();
        }

        @Override
        public boolean read() {
            long from = cursor.position();
            MessagePage page = cursor.read(messages);
            if (from >= 0 && from < page.keptAfter()) {
                close.accept(CURSOR_GONE);
                return true;
            }
            return cursor.catchUp(page);
        }

        @Override
        public void failed(RuntimeException fault) {
            log.error("A channel could not be brought up to date", fault);
            close.accept(Refusal.of(RefusalCode.INTERNAL, "internal error"));
        }
    }

    @PreDestroy
    void stop() {
        reading.close();
    }
}
