package org.sawt.signaling.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.StaffId;
import tools.jackson.databind.node.JsonNodeFactory;

/** The seam between what is read for one subscriber and what the tail hands to all: nothing falls into it, or comes twice. */
class SubscriptionTests {

    private static final Caller.Staff CALLER = new Caller.Staff(StaffId.next(), ClinicId.next(), StaffRole.THERAPIST);
    private static final RowScope SCOPE = new RowScope(CALLER.clinic(), Set.of("rows"), null);

    private final Taking subscriber = new Taking();
    private final Subscription subscription = new Subscription(subscriber, SCOPE, 10);

    @Test
    void beginsBehindAndIsLiveWhenNothingIsMissing() {
        assertThat(subscription.catchUp(page(10, 12, 11, 12), SCOPE)).isTrue();
        assertThat(subscription.offer(page(12, 14, 13, 14))).isTrue();
        assertThat(subscriber.taken).containsExactly(11L, 12L, 13L, 14L);
        assertThat(subscriber.liveAt).containsExactly(12L);
    }

    @Test
    void whatTheTailHandedOutInBetweenIsReadBeforeItIsLive() {
        assertThat(subscription.offer(page(12, 13, 13))).isTrue();
        assertThat(subscription.catchUp(page(10, 12, 11, 12), SCOPE)).isFalse();
        assertThat(subscription.catchUp(page(12, 13, 13), SCOPE)).isTrue();
        assertThat(subscriber.taken).containsExactly(11L, 12L, 13L);
    }

    @Test
    void whatItHasReadAlreadyIsNotTakenTwiceFromTheTail() {
        subscription.catchUp(page(10, 13, 11, 12, 13), SCOPE);
        assertThat(subscription.offer(page(11, 14, 12, 13, 14))).isTrue();
        assertThat(subscriber.taken).containsExactly(11L, 12L, 13L, 14L);
    }

    @Test
    void aGapInWhatTheTailHandsOutIsReadInstead() {
        subscription.catchUp(page(10, 10), SCOPE);
        assertThat(subscription.offer(page(11, 12, 12))).isFalse();
        assertThat(subscription.catchUp(page(10, 12, 11, 12), SCOPE)).isTrue();
        assertThat(subscriber.taken).containsExactly(11L, 12L);
        assertThat(subscriber.liveAt).as("said once").containsExactly(10L);
    }

    @Test
    void whoHasNoRoomFallsBehindAndGoesOnWhereItStopped() {
        subscription.catchUp(page(10, 10), SCOPE);
        subscriber.room = 1;
        assertThat(subscription.offer(page(10, 12, 11, 12))).isFalse();
        subscriber.room = 5;
        assertThat(subscription.offer(page(12, 13, 13)))
                .as("not live, so not behind anew")
                .isTrue();
        assertThat(subscription.position()).isEqualTo(11);
        assertThat(subscription.catchUp(page(11, 13, 12, 13), SCOPE)).isTrue();
        assertThat(subscriber.taken).containsExactly(11L, 12L, 13L);
    }

    @Test
    void aChangeOfTheOwnCaseloadStopsItUntilRightsAreReadAnew() {
        RowScope later = new RowScope(CALLER.clinic(), Set.of(), null);
        subscription.catchUp(page(10, 10), SCOPE);
        Page page = new Page(10, 13, List.of(row(11), caseload(12, CALLER.id()), row(13)), false);
        assertThat(subscription.offer(page)).isFalse();
        assertThat(subscriber.taken).containsExactly(11L);
        assertThat(subscription.catchUp(page(12, 13, 13), later)).isTrue();
        assertThat(subscriber.lastScope).isEqualTo(later);
    }

    @Test
    void aChangeOfAnothersCaseloadIsNoConcern() {
        subscription.catchUp(page(10, 10), SCOPE);
        Page page = new Page(10, 12, List.of(caseload(11, StaffId.next()), row(12)), false);
        assertThat(subscription.offer(page)).isTrue();
        assertThat(subscriber.taken).containsExactly(11L, 12L);
    }

    @Test
    void afterItsEndNothingIsTaken() {
        subscription.catchUp(page(10, 10), SCOPE);
        subscription.end();
        subscription.offer(page(10, 11, 11));
        assertThat(subscriber.taken).isEmpty();
    }

    private static Page page(long after, long upTo, long... positions) {
        List<RowChange> changes =
                LongStream.of(positions).mapToObj(SubscriptionTests::row).toList();
        return new Page(after, upTo, changes, false);
    }

    private static RowChange row(long position) {
        return change(position, "rows", StaffId.next());
    }

    private static RowChange caseload(long position, StaffId staff) {
        return change(position, RowRights.CASELOADS, staff);
    }

    private static RowChange change(long position, String table, StaffId staff) {
        var row = JsonNodeFactory.instance.objectNode().put("staff_id", staff.toString());
        return new RowChange(position, table, RowChange.Type.INSERT, row, null, false, Instant.EPOCH);
    }

    private static final class Taking implements Subscriber {
        private final List<Long> taken = new ArrayList<>();
        private final List<Long> liveAt = new ArrayList<>();
        private int room = 100;
        private RowScope lastScope = SCOPE;

        @Override
        public Caller caller() {
            return CALLER;
        }

        @Override
        public boolean hasRoom() {
            return room > 0;
        }

        @Override
        public void take(RowChange change, RowScope scope) {
            room--;
            lastScope = scope;
            taken.add(change.position());
        }

        @Override
        public void live(long position) {
            liveAt.add(position);
        }

        @Override
        public void lost(Refusal why) {
            throw new AssertionError("nothing was lost");
        }
    }
}
