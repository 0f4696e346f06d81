package org.sawt.signaling.progress;

import java.util.List;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.StudentId;

/**
 * The notes of an appointment, one for each author, by the time of their beginning.
 *
 * @param signed nobody changes them any more
 */
public record AppointmentNotes(AppointmentId appointment, StudentId student, boolean signed, List<Note> notes) {}
