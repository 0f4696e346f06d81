package org.sawt.signaling.rooms;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.ParticipantId;

/** A ledger for tests: it stores at once, or when {@link #release} is called, as a database does that is away. */
final class MemoryLedger implements Ledger {

    private final Executor room;
    private final List<Change> changes = new ArrayList<>();
    private final Map<ParticipantId, SeatRow> rows = new LinkedHashMap<>();
    private final List<EndReason> ends = new ArrayList<>();
    private final List<Census> announced = new ArrayList<>();
    private final Queue<Runnable> held = new ArrayDeque<>();
    private Consumer<EndReason> ended = reason -> {};
    private Outcome outcome = Outcome.STORED;
    private @Nullable ParticipantId endedBy;
    private boolean holding;
    private boolean full;

    MemoryLedger(Executor room) {
        this.room = room;
    }

    void onEnd(Consumer<EndReason> heard) {
        ended = heard;
    }

    void hold() {
        holding = true;
    }

    void release() {
        holding = false;
        held.forEach(Runnable::run);
        held.clear();
    }

    void fillUp() {
        full = true;
    }

    void drain() {
        full = false;
    }

    void answer(Outcome next) {
        outcome = next;
    }

    @Override
    public boolean isFull() {
        return full;
    }

    @Override
    public void write(Change change, Consumer<Outcome> then) {
        whenStored(() -> {
            if (outcome == Outcome.STORED) {
                changes.add(change);
                keep(change.seat());
            }
            Outcome result = outcome;
            room.execute(() -> then.accept(result));
        });
    }

    @Override
    public void end(EndReason reason, @Nullable ParticipantId by, Consumer<Outcome> then) {
        whenStored(() -> {
            ends.add(reason);
            endedBy = by;
            if (outcome != Outcome.FAILED) {
                ended.accept(reason);
            }
            Outcome result = outcome == Outcome.FAILED ? outcome : Outcome.ENDED;
            room.execute(() -> then.accept(result));
        });
    }

    @Override
    public void announce(Census census) {
        announced.add(census);
    }

    List<String> facts() {
        return facts(SessionFact.class).stream()
                .map(fact -> fact.getClass().getSimpleName())
                .toList();
    }

    <T extends SessionFact> List<T> facts(Class<T> type) {
        return changes.stream()
                .map(Change::fact)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    List<Change> changes() {
        return changes;
    }

    List<SeatRow> rows() {
        return List.copyOf(rows.values());
    }

    /** What the media runs on, where that changed. */
    Optional<Change.MediaRun> media() {
        return changes.stream().map(Change::media).filter(Objects::nonNull).reduce((one, next) -> next);
    }

    List<EndReason> ends() {
        return ends;
    }

    /** Who ended it from inside. */
    @Nullable
    ParticipantId endedBy() {
        return endedBy;
    }

    List<Census> announced() {
        return announced;
    }

    private void whenStored(Runnable work) {
        if (holding) {
            held.add(work);
        } else {
            work.run();
        }
    }

    private void keep(@Nullable SeatRow seat) {
        if (seat != null) {
            rows.put(seat.id(), seat);
        }
    }
}
