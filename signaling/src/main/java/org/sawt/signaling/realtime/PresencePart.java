package org.sawt.signaling.realtime;

import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.channels.Channel;
import org.sawt.signaling.channels.TokenBucket;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import tools.jackson.databind.node.ObjectNode;

/** The presence of one joined channel: what it hears of others, and what it tells. */
final class PresencePart implements ChannelPart {

    private static final Refusal MAY_NOT_WRITE =
            Refusal.of(RefusalCode.FORBIDDEN, "you may not be present on this channel");

    private final PresenceChannels presences;
    private final Grant grant;
    private final PresenceJoin.Wishes wishes;
    private final TokenBucket rate;
    private @Nullable PresentPeople people;
    private PresentPeople.@Nullable Member self;

    PresencePart(PresenceChannels presences, Grant grant, PresenceJoin.Wishes wishes, TokenBucket rate) {
        this.presences = presences;
        this.grant = grant;
        this.wishes = wishes;
        this.rate = rate;
    }

    @Override
    public Map<String, Object> answer() {
        return Map.of();
    }

    @Override
    public boolean hasOwnRights() {
        return false;
    }

    @Override
    public String event() {
        return "presence";
    }

    @Override
    public void begin(Channel joined, Consumer<Refusal> close) {
        if (grant.isNone()) {
            return;
        }
        Identity identity = Objects.requireNonNull(grant.identity(), "who has rights is known");
        people = presences.enter(grant.key());
        self = new PresentPeople.Member(
                joined, identity, wishes.keyOr(identity.id()), grant.rights().readPresence());
        if (wishes.listens()) {
            people.listen(self);
        }
    }

    @Override
    public void end() {
        if (people != null && self != null) {
            people.leave(self);
            presences.leave(grant.key());
        }
    }

    @Override
    public void pushed(Channel.Push push) {
        PresencePush presence = push.payload(PresencePush.class);
        boolean tracks = presence.tracks();
        if (!grant.rights().writePresence() || people == null || self == null) {
            throw MAY_NOT_WRITE.asException();
        }
        presences.count(grant, rate);
        if (tracks) {
            ObjectNode own = presences.fields().own(presence.payloadOrNothing(), self.identity());
            people.track(self, own, push);
        } else {
            people.untrack(self, push);
        }
    }
}
