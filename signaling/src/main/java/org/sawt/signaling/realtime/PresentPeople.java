package org.sawt.signaling.realtime;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.channels.Channel;
import org.sawt.signaling.channels.Outgoing;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who is present on one channel, and who hears of it. Everything takes its turn, so that all hear the same in the same
 * order. Who does not keep up hears nothing until there is room, and then everything at once.
 */
final class PresentPeople {

    private static final Refusal KEY_TAKEN =
            Refusal.of(RefusalCode.FORBIDDEN, "somebody else is present under this key");
    private static final Refusal FULL =
            Refusal.of(RefusalCode.TOO_LARGE, "as many are present on this channel as may be");

    private final TrackedFields fields;
    private final int most;
    private final Turns turns = new Turns();
    private final Map<Member, ObjectNode> present = new LinkedHashMap<>();
    private final Set<Member> listeners = new LinkedHashSet<>();

    /** How many channels use this; counted by {@link PresenceChannels}. */
    int users;

    PresentPeople(TrackedFields fields, int most) {
        this.fields = fields;
        this.most = most;
    }

    /** One joined channel; equal to itself only. */
    static final class Member {
        private final Channel channel;
        private final Identity identity;
        private final String key;
        private final boolean mayListen;
        private @Nullable ObjectNode own;
        private boolean behind;

        Member(Channel channel, Identity identity, String key, boolean mayListen) {
            this.channel = channel;
            this.identity = identity;
            this.key = key;
            this.mayListen = mayListen;
        }

        Identity identity() {
            return identity;
        }
    }

    /** From now on {@code member} hears who is present, if it may. */
    void listen(Member member) {
        turns.take(() -> addListener(member));
    }

    /** {@code member} is present with {@code own} fields; again with the same, nothing happens. */
    void track(Member member, ObjectNode own, Channel.Push push) {
        turns.take(() -> {
            Refusal refusal = objection(member);
            if (refusal != null) {
                push.refuse(refusal);
                return;
            }
            addListener(member);
            change(member, own);
            push.ok(Map.of());
        });
    }

    void untrack(Member member, Channel.Push push) {
        turns.take(() -> {
            remove(member);
            push.ok(Map.of());
        });
    }

    /** The channel is gone. */
    void leave(Member member) {
        turns.take(() -> {
            listeners.remove(member);
            remove(member);
        });
    }

    void bringUpToDate() {
        turns.take(() -> listeners.stream()
                .filter(listener -> listener.behind && listener.channel.hasRoom())
                .toList()
                .forEach(this::tellAll));
    }

    private void addListener(Member member) {
        if (member.mayListen && listeners.add(member)) {
            tellAll(member);
        }
    }

    private @Nullable Refusal objection(Member member) {
        boolean taken = present.keySet().stream()
                .anyMatch(other ->
                        other.key.equals(member.key) && !other.identity.id().equals(member.identity.id()));
        if (taken) {
            return KEY_TAKEN;
        }
        return !present.containsKey(member) && present.size() >= most ? FULL : null;
    }

    private void change(Member member, ObjectNode own) {
        ObjectNode before = present.get(member);
        if (before != null && own.equals(member.own)) {
            return;
        }
        ObjectNode now = fields.presence(own, member.identity, before);
        member.own = own;
        present.put(member, now);
        tellEverybody(PresenceDiff.of(member.key, now, before));
    }

    private void remove(Member member) {
        ObjectNode before = present.remove(member);
        if (before != null) {
            member.own = null;
            tellEverybody(PresenceDiff.of(member.key, null, before));
        }
    }

    private void tellEverybody(PresenceDiff diff) {
        Outgoing message = Outgoing.of("presence_diff", diff);
        for (Member listener : List.copyOf(listeners)) {
            if (!listener.channel.hasRoom()) {
                listener.behind = true;
            } else if (listener.behind) {
                tellAll(listener);
            } else {
                listener.channel.send(message);
            }
        }
    }

    private void tellAll(Member listener) {
        listener.behind = false;
        Map<String, List<ObjectNode>> state = new LinkedHashMap<>();
        present.forEach((member, presence) ->
                state.computeIfAbsent(member.key, _ -> new ArrayList<>(1)).add(presence));
        listener.channel.send(Outgoing.of("presence_state", PresenceDiff.metas(state)));
    }
}
