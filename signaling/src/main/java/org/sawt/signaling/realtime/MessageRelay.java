package org.sawt.signaling.realtime;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.feed.Follower;
import org.sawt.signaling.feed.RowChange;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.ClinicId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hands kept messages to those who listen, in the order of commits; and closes the channels of a therapist to whom a student
 * is not assigned any more, whichever program changed that.
 */
@Component
class MessageRelay implements Follower {

    private static final String MESSAGES = "realtime.messages";
    private static final String CASELOADS = "caseloads";

    private final Broadcasts broadcasts;
    private final StoredMessages messages;
    private final OpenChannels open;

    MessageRelay(Broadcasts broadcasts, StoredMessages messages, OpenChannels open) {
        this.broadcasts = broadcasts;
        this.messages = messages;
        this.open = open;
    }

    @Override
    public boolean isInAHurry() {
        return !open.isEmpty();
    }

    /** Rights first: a message of the same transaction is not for who has lost them by it. */
    @Override
    public void follow(List<RowChange> changes) {
        changes.stream()
                .filter(change -> change.table().equals(CASELOADS))
                .map(RowChange::oldRow)
                .filter(Objects::nonNull)
                .forEach(this::takeAway);
        handOut(changes);
    }

    private void handOut(List<RowChange> changes) {
        Map<UUID, Grant.Key> wanted = new LinkedHashMap<>();
        Map<UUID, Long> positions = new LinkedHashMap<>();
        changes.stream().filter(change -> change.table().equals(MESSAGES)).forEach(change -> {
            Grant.Key channel = channelOf(change.decisive());
            if (broadcasts.isHeard(channel)) {
                UUID id = UUID.fromString(text(change.decisive(), "id"));
                wanted.put(id, channel);
                positions.put(id, change.position());
            }
        });
        if (!wanted.isEmpty()) {
            messages.read(positions).forEach(message -> deliver(wanted.get(message.id()), message));
        }
    }

    private void deliver(Grant.@Nullable Key channel, StoredMessage message) {
        if (channel != null) {
            broadcasts.deliver(channel, message);
        }
    }

    private void takeAway(ObjectNode assignment) {
        open.lose(grant -> grant.caller() instanceof Caller.Staff staff
                && staff.role() == StaffRole.THERAPIST
                && staff.id().toString().equals(text(assignment, "staff_id"))
                && grant.name().subject() instanceof ChannelName.Subject.OfStudent(var student)
                && student.toString().equals(text(assignment, "student_id")));
    }

    private static Grant.Key channelOf(ObjectNode message) {
        return new Grant.Key(ClinicId.of(text(message, "clinic_id")), text(message, "topic"));
    }

    private static String text(ObjectNode row, String field) {
        return row.path(field).asString("");
    }
}
