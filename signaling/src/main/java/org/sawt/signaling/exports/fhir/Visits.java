package org.sawt.signaling.exports.fhir;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Date;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Appointment;
import org.hl7.fhir.r4.model.Appointment.AppointmentStatus;
import org.hl7.fhir.r4.model.Appointment.ParticipationStatus;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Resource;
import org.sawt.signaling.exports.StudentFile;

/** What was planned, and which calls there were of it. Who did not come is an appointment without an encounter. */
final class Visits {

    private Visits() {}

    static Stream<Resource> of(StudentFile file) {
        return Stream.concat(
                file.appointments().stream().map(meeting -> appointment(file, meeting)),
                file.sessions().stream().map(session -> encounter(file, session)));
    }

    private static Resource appointment(StudentFile file, StudentFile.Meeting meeting) {
        Appointment appointment = new Appointment()
                .setStatus(status(meeting.state()))
                .setStart(Date.from(meeting.startsAt()))
                .setEnd(Date.from(meeting.endsAt()))
                .setMinutesDuration(Math.toIntExact(
                        Duration.between(meeting.startsAt(), meeting.endsAt()).toMinutes()));
        appointment.addParticipant().setActor(Codes.to(file.student().id())).setStatus(ParticipationStatus.ACCEPTED);
        appointment.addParticipant().setActor(Codes.to(meeting.therapist())).setStatus(ParticipationStatus.ACCEPTED);
        return People.identified(appointment, meeting.id());
    }

    private static AppointmentStatus status(String state) {
        return switch (state) {
            case "scheduled" -> AppointmentStatus.BOOKED;
            case "in_progress" -> AppointmentStatus.ARRIVED;
            case "completed" -> AppointmentStatus.FULFILLED;
            case "cancelled" -> AppointmentStatus.CANCELLED;
            case "no_show" -> AppointmentStatus.NOSHOW;
            default -> throw new IllegalStateException("an unknown state of an appointment: " + state);
        };
    }

    private static Resource encounter(StudentFile file, StudentFile.Session session) {
        Period period = new Period().setStart(Date.from(session.openedAt()));
        if (session.endedAt() != null) {
            period.setEnd(Date.from(session.endedAt()));
        }
        Encounter encounter = new Encounter()
                .setStatus(session.endedAt() == null ? EncounterStatus.INPROGRESS : EncounterStatus.FINISHED)
                .setClass_(Codes.hl7("v3-ActCode", "VR", "virtual"))
                .setSubject(Codes.to(file.student().id()))
                .addAppointment(Codes.to(session.appointment()))
                .setServiceProvider(Codes.to(file.clinic().id()))
                .setPeriod(period)
                .setLength(Codes.measured(new org.hl7.fhir.r4.model.Duration(), minutes(session.delivered()), "min"));
        encounter.addParticipant().setIndividual(Codes.to(session.therapist()));
        return People.identified(encounter, session.id());
    }

    private static BigDecimal minutes(Duration delivered) {
        return BigDecimal.valueOf(delivered.toMinutes());
    }
}
