package org.sawt.signaling.rooms;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long rooms wait for people, and how much they hold.
 *
 * @param seatGrace how long a seat whose socket is gone is kept
 * @param unattended how long guests stay in a room without a moderator
 * @param empty how long an open session waits for anybody to come back
 * @param idle how long a moderator may be alone
 * @param longest how long a session may last at all
 * @param qualityEvery at most one sample of a participant's media in this time goes to the journal
 * @param tick how often deadlines are looked at
 * @param sweep how often sessions without a room are looked for, and rooms note that they live
 */
@Validated
@ConfigurationProperties("sawt.rooms")
record RoomsSettings(
        @NotNull @DefaultValue("30s") Duration seatGrace,
        @NotNull @DefaultValue("5m") Duration unattended,
        @NotNull @DefaultValue("20m") Duration empty,
        @NotNull @DefaultValue("60m") Duration idle,
        @NotNull @DefaultValue("4h") Duration longest,
        @NotNull @DefaultValue("30s") Duration qualityEvery,
        @NotNull @DefaultValue("1s") Duration tick,
        @NotNull @DefaultValue("30s") Duration sweep,
        @Valid @NotNull @DefaultValue Limits limits) {

    /**
     * What one room holds at most.
     *
     * @param seats people in the room; a mesh of more does not sound well
     * @param waiting people before its door
     * @param signals signals kept for a participant who reconnects
     * @param replay numbered messages kept for who missed them
     * @param chat chat lines kept for who comes later
     * @param mailbox pushes that wait for the room; above it they are refused
     * @param writes facts that wait for the database; above it joins are refused
     */
    record Limits(
            @Min(2) @Max(16) @DefaultValue("8") int seats,
            @Min(1) @Max(100) @DefaultValue("20") int waiting,
            @Min(16) @Max(4096) @DefaultValue("256") int signals,
            @Min(16) @Max(4096) @DefaultValue("256") int replay,
            @Min(0) @Max(1000) @DefaultValue("200") int chat,
            @Min(64) @Max(65536) @DefaultValue("1024") int mailbox,
            @Min(16) @Max(65536) @DefaultValue("256") int writes) {}

    @AssertTrue(
            message = "seat-grace must be positive and shorter than unattended, else a lost connection ends a session")
    boolean isGraceShorterThanUnattended() {
        return seatGrace.isPositive() && seatGrace.compareTo(unattended) < 0;
    }

    @AssertTrue(
            message =
                    "unattended must not be longer than empty, empty not than idle, and idle must be shorter than longest")
    boolean isPatienceInOrder() {
        return unattended.compareTo(empty) <= 0 && empty.compareTo(idle) <= 0 && idle.compareTo(longest) < 0;
    }

    @AssertTrue(message = "tick must be positive and at most a third of seat-grace; sweep must be positive")
    boolean isTickFineEnough() {
        return tick.isPositive() && tick.multipliedBy(3).compareTo(seatGrace) <= 0 && sweep.isPositive();
    }
}
