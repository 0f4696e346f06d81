package org.sawt.signaling.schedule.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.schedule.Appointment;
import org.sawt.signaling.schedule.AppointmentState;
import org.sawt.signaling.schedule.TimeSlot;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.PersonName;
import org.sawt.signaling.shared.StaffId;
import org.sawt.signaling.shared.StudentId;

class CalendarFileTests {

    private static final Instant NOW = Instant.parse("2026-11-21T08:00:00Z");
    private static final AppointmentId ID = AppointmentId.next();

    @Test
    void aCalendarProgramReadsWhenAndNothingOfWhom() throws Exception {
        String text = CalendarFile.of(appointment(AppointmentState.SCHEDULED, 3), Language.EN, NOW);
        VEvent event = parsed(text);

        assertThat(event.getRequiredProperty(Property.DTSTART).getValue()).isEqualTo("20261121T140000Z");
        assertThat(event.getRequiredProperty(Property.DTEND).getValue()).isEqualTo("20261121T144500Z");
        assertThat(event.getRequiredProperty(Property.DTSTAMP).getValue()).isEqualTo("20261121T080000Z");
        assertThat(event.getRequiredProperty(Property.SUMMARY).getValue()).isEqualTo("Voice session");
        assertThat(event.getRequiredProperty(Property.SEQUENCE).getValue()).isEqualTo("3");
        assertThat(event.getRequiredProperty(Property.UID).getValue()).isEqualTo(ID + "@sawt");
        assertThat(event.getRequiredProperty(Property.STATUS).getValue()).isEqualTo("CONFIRMED");
        assertThat(text).doesNotContain("Adam", "آدم", "Hanan").contains("\r\n");
    }

    @Test
    void aCancelledAppointmentKeepsItsUidSoThatItDisappearsFromTheCalendar() throws Exception {
        VEvent event = parsed(CalendarFile.of(appointment(AppointmentState.CANCELLED, 4), Language.EN, NOW));

        assertThat(event.getRequiredProperty(Property.STATUS).getValue()).isEqualTo("CANCELLED");
        assertThat(event.getRequiredProperty(Property.UID).getValue()).isEqualTo(ID + "@sawt");
    }

    @Test
    void theSummaryIsInTheReadersLanguageAndTheNumbersStayAsTheFormatWantsThem() throws Exception {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-SA-u-nu-arab"));
            VEvent event = parsed(CalendarFile.of(appointment(AppointmentState.SCHEDULED, 0), Language.AR, NOW));

            assertThat(event.getRequiredProperty(Property.SUMMARY).getValue()).isEqualTo("جلسة صوتية");
            assertThat(event.getRequiredProperty(Property.DTSTART).getValue()).isEqualTo("20261121T140000Z");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static VEvent parsed(String text) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.validate().hasErrors()).isFalse();
        return (VEvent) calendar.getComponent(Component.VEVENT).orElseThrow();
    }

    private static Appointment appointment(AppointmentState state, int version) {
        return new Appointment(
                ID,
                version,
                ClinicId.next(),
                StudentId.next(),
                new PersonName("Adam Haddad", "آدم حداد"),
                StaffId.next(),
                new PersonName("Hanan", null),
                new TimeSlot(Instant.parse("2026-11-21T14:00:00Z"), Instant.parse("2026-11-21T14:45:00Z")),
                state,
                List.of(),
                null);
    }
}
