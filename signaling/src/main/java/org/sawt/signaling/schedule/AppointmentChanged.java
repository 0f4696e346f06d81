package org.sawt.signaling.schedule;

import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.ClinicId;

/** An appointment was made, moved, cancelled, opened or ended; published inside the transaction that stores it. */
public record AppointmentChanged(AppointmentId appointment, ClinicId clinic) {}
