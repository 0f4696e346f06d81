package org.sawt.signaling.rooms;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.ParticipantId;

/** The topic's own fields of a {@code phx_join}; {@code participant} and {@code resume} say that the page kept its connections. */
record JoinRequest(
        @Nullable ParticipantId participant,
        @Nullable String resume,
        @JsonProperty("last_seq") @Nullable Long lastSeq,
        @Nullable Boolean muted,
        @Nullable Language language) {

    JoinRequest {
        Checks.that(resume == null || resume.length() <= ResumeSecret.LONGEST, "a resume secret");
        Checks.that(lastSeq == null || lastSeq >= 0, "a number that was seen");
    }

    @Override
    public String toString() {
        return "JoinRequest[participant=" + participant + ", resume=[REDACTED]]";
    }
}
