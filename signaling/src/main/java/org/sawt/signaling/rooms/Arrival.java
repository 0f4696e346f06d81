package org.sawt.signaling.rooms;

import org.sawt.signaling.channels.Channel;
import org.sawt.signaling.channels.TopicHandler.Attempt;
import org.sawt.signaling.rooms.Admissions.Admission;
import org.sawt.signaling.shared.ParticipantId;
import org.sawt.signaling.shared.Refusal;

/** Somebody at the door with a permission in hand, who waits for an answer. */
record Arrival(Attempt attempt, Admission admission, JoinRequest request) {

    void refuse(Refusal refusal) {
        attempt.refuse(refusal);
    }

    /** What listens to the channel that an accepted arrival gets. */
    @FunctionalInterface
    interface Listeners {
        Channel.Listener forSeat(ParticipantId seat, int visit);
    }
}
