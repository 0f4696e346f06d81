package org.sawt.signaling.rooms;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.ParticipantId;

/** What a client pushes to {@code session:{id}}. Each refuses in its constructor what the protocol does not allow. */
sealed interface RoomMessage {

    /** From anybody joined to the other end of {@code link}; either a description or a candidate. */
    record Signal(
            @JsonProperty(required = true) String link,
            @JsonProperty(required = true) int epoch,
            @Nullable SessionDescription description,
            @Nullable IceCandidate candidate)
            implements RoomMessage {
        public Signal {
            Checks.id(link);
            Checks.that((description == null) != (candidate == null), "either a description or a candidate");
        }
    }

    /** From anybody about themselves; what is absent stays as it is. */
    record Update(
            @Nullable Boolean muted,
            @Nullable Boolean hand,
            @Nullable Language language,
            @JsonProperty("original_sound") @Nullable Boolean originalSound)
            implements RoomMessage {}

    /** From a moderator: a waiting or declined guest may come in. */
    record Admit(@JsonProperty(required = true) ParticipantId participant) implements RoomMessage {
        public Admit {
            Checks.present(participant);
        }
    }

    /** From a moderator: not now; the guest may still be admitted later. */
    record Deny(@JsonProperty(required = true) ParticipantId participant) implements RoomMessage {
        public Deny {
            Checks.present(participant);
        }
    }

    /** From a moderator: out of the room. */
    record Remove(@JsonProperty(required = true) ParticipantId participant) implements RoomMessage {
        public Remove {
            Checks.present(participant);
        }
    }

    /** From a moderator: nobody can unmute somebody else. */
    record Mute(@JsonProperty(required = true) ParticipantId participant) implements RoomMessage {
        public Mute {
            Checks.present(participant);
        }
    }

    /** From a moderator: the switch of another's microphone. */
    record Sound(
            @JsonProperty(required = true) ParticipantId participant,

            @JsonProperty(value = "original_sound", required = true)
            boolean originalSound)
            implements RoomMessage {
        public Sound {
            Checks.present(participant);
        }
    }

    /** From anybody joined to everybody joined. */
    record Chat(@JsonProperty(required = true) String text) implements RoomMessage {
        static final int LONGEST = 1000;

        public Chat {
            Checks.present(text);
            Checks.that(!text.isBlank(), "a text that says something");
            Checks.atMost(text.codePointCount(0, text.length()), LONGEST, "text");
        }
    }

    /** From anybody joined every ten seconds; {@code joinedToMediaMs} once, with the first that flows. */
    record Stats(
            @JsonProperty(required = true) List<LinkQuality> links,
            @JsonProperty("joined_to_media_ms") @Nullable Long joinedToMediaMs)
            implements RoomMessage {
        private static final int MOST_LINKS = 32;
        private static final long LONGEST_JOIN_MS = 600_000;

        public Stats {
            Checks.present(links);
            Checks.atMost(links.size(), MOST_LINKS, "links");
            links = List.copyOf(links);
            Checks.that(
                    joinedToMediaMs == null || Checks.within(joinedToMediaMs, 0, LONGEST_JOIN_MS), "up to ten minutes");
        }
    }

    /** From anybody joined: a link stopped carrying media, or carries it again after a restart. */
    record LinkReport(
            @JsonProperty(required = true) String link,
            @JsonProperty(required = true) int epoch,
            @JsonProperty(required = true) LinkState state)
            implements RoomMessage {
        public LinkReport {
            Checks.id(link);
            Checks.present(state);
        }
    }

    /** From anybody, also before the door: what the test before the call found. At most one a minute. */
    record Paths(
            @JsonProperty(required = true) PathState direct,

            @JsonProperty(value = "relay_udp", required = true)
            PathState relayUdp,

            @JsonProperty(value = "relay_tcp", required = true)
            PathState relayTcp,

            @JsonProperty(value = "relay_tls", required = true)
            PathState relayTls)
            implements RoomMessage {
        public Paths {
            Checks.present(direct);
            Checks.present(relayUdp);
            Checks.present(relayTcp);
            Checks.present(relayTls);
        }
    }

    /** From anybody: out of the room, on purpose. */
    record Leave() implements RoomMessage {}

    /** From a moderator: the session ends for everybody. */
    record End() implements RoomMessage {}
}
