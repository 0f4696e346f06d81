package org.sawt.signaling.rooms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.SessionId;

/**
 * A signal, not a fact: how many people wait for {@code appointment} now, and since when the first of them; published
 * outside a transaction, so only plain listeners hear it. The schedule shows it live.
 */
public record WaitingChanged(
        SessionId session,
        AppointmentId appointment,
        ClinicId clinic,
        int waiting,
        int joined,
        @Nullable Instant since) {}
