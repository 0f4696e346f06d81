package org.sawt.signaling.schedule.http;

import java.time.Instant;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import org.sawt.signaling.schedule.Appointment;
import org.sawt.signaling.schedule.AppointmentState;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.LocalizedText;

/**
 * An appointment as iCalendar (RFC 5545). Calendars are shared and synchronised, so it says only that there is a session;
 * times are in UTC, which needs no time zone component.
 */
final class CalendarFile {

    private static final LocalizedText SUMMARY = new LocalizedText("Voice session", "جلسة صوتية");

    private CalendarFile() {}

    static String of(Appointment appointment, Language language, Instant now) {
        VEvent event =
                new VEvent(appointment.slot().startsAt(), appointment.slot().endsAt(), SUMMARY.in(language));
        event.replace(new DtStamp(now));
        event.add(new Uid(appointment.id() + "@sawt"));
        event.add(new Sequence(appointment.version()));
        event.add(new Status(
                appointment.state() == AppointmentState.CANCELLED ? Status.VALUE_CANCELLED : Status.VALUE_CONFIRMED));
        return new Calendar()
                .withProdId("-//Sawt//Schedule//EN")
                .withDefaults()
                .withComponent(event)
                .getFluentTarget()
                .toString();
    }
}
