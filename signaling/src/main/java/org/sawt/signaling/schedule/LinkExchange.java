package org.sawt.signaling.schedule;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Clinics;
import org.sawt.signaling.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Exchanges a join link for a cookie. The link stays good in its window, so that a dropped parent gets back in. */
@Service
public class LinkExchange {

    private final InvitationRows invitations;
    private final AppointmentRows appointments;
    private final GuestAccessRows accesses;
    private final CookieSecrets secrets;
    private final GuestDoor door;
    private final Meetings meetings;
    private final Clinics clinics;
    private final ExchangeRecords records;
    private final ScheduleSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LinkExchange(
            InvitationRows invitations,
            AppointmentRows appointments,
            GuestAccessRows accesses,
            CookieSecrets secrets,
            GuestDoor door,
            Meetings meetings,
            Clinics clinics,
            ExchangeRecords records,
            ScheduleSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.invitations = invitations;
        this.appointments = appointments;
        this.accesses = accesses;
        this.secrets = secrets;
        this.door = door;
        this.meetings = meetings;
        this.clinics = clinics;
        this.records = records;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The cookie that the browser gets, and how long it is good. */
    public record Exchanged(Caller.Guest guest, String cookie, Instant expiresAt) {
        @Override
        public String toString() {
            return "Exchanged[" + guest.invitation() + ", cookie=[REDACTED]]";
        }
    }

    /** What became of the attempt in its transaction; a refusal is answered after it, so that its audit stays. */
    private sealed interface Attempt {
        record Done(Exchanged exchanged, Appointment appointment) implements Attempt {}

        record Refused(Refusal refusal, Invitation invitation, JoinWindow window) implements Attempt {}

        record Unknown() implements Attempt {}
    }

    /** Refused as {@code unknown_invitation}, {@code too_early}, {@code too_late}, {@code cancelled}, {@code revoked}. */
    public Exchanged exchange(String token) {
        Attempt attempt = Objects.requireNonNull(transaction.execute(_ -> attempt(token)));
        return switch (attempt) {
            case Attempt.Done done -> {
                lobby(done.appointment());
                yield done.exchanged();
            }
            case Attempt.Refused refused ->
                throw records.refused(refused.refusal(), refused.invitation(), refused.window());
            case Attempt.Unknown _ -> throw records.unknown();
        };
    }

    private Attempt attempt(String token) {
        // By the hash: how long the look-up takes tells nothing about a token.
        Invitation invitation = invitations.heldByToken(Sha256.of(token)).orElse(null);
        if (invitation == null) {
            return new Attempt.Unknown();
        }
        Appointment appointment = appointments.byId(invitation.appointment()).orElseThrow();
        JoinWindow window = JoinWindow.of(appointment.slot(), clinics.byId(invitation.clinic()));
        Optional<Refusal> refusal =
                door.refusal(invitation, appointment, window, () -> accesses.isKnown(invitation.id()));
        return refusal.isPresent()
                ? new Attempt.Refused(refusal.get(), invitation, window)
                : new Attempt.Done(admit(invitation, window), appointment);
    }

    private Exchanged admit(Invitation invitation, JoinWindow window) {
        String cookie = secrets.next();
        Instant expiresAt = lastInstant(window).plus(settings.guestAccess());
        accesses.insert(invitation.id(), Sha256.of(cookie), expiresAt);
        records.done(invitation.holder(), invitation.id().value());
        return new Exchanged(invitation.holder(), cookie, expiresAt);
    }

    /** A session may run over its window, and then lets known guests in again. */
    private Instant lastInstant(JoinWindow window) {
        Instant now = clock.instant();
        return window.isOver(now) ? now : window.closesAt();
    }

    /** A place to wait in, unless the appointment is over: its guests see that, and no new room. */
    private void lobby(Appointment appointment) {
        if (appointment.state() != AppointmentState.COMPLETED) {
            meetings.lobbyFor(appointment);
        }
    }
}
