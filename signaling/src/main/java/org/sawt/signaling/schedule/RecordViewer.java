package org.sawt.signaling.schedule;

import org.sawt.signaling.security.ReleasedView;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.GuardianId;
import org.sawt.signaling.shared.StudentId;

/** Somebody of the family who may see what the clinic shows of this one child; {@code view} is never {@code OFF}. */
public record RecordViewer(ClinicId clinic, StudentId student, GuardianId guardian, ReleasedView view) {}
