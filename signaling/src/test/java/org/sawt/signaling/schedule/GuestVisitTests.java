package org.sawt.signaling.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.rooms.EndReason;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.GuestRole;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.PersonName;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.SessionId;
import org.springframework.beans.factory.annotation.Autowired;

class GuestVisitTests extends ScheduleScenario {

    @Autowired
    private GuestVisits visits;

    @Test
    void aGuestSeesTheClinicTheTimesAndWhenToComeNext() {
        Appointment planned = plan("13:05", 45);
        bookings.cancel(therapist, plan("16:00", 30).id());
        Appointment next = plan("17:00", 30);
        Caller.Guest parent = links.exchange(tokenOf(planned)).guest();

        GuestVisit visit = visits.visit(parent);

        assertThat(visit.state()).isEqualTo("lobby");
        assertThat(visit.role()).isEqualTo(GuestRole.GUARDIAN);
        assertThat(visit.language()).isEqualTo(Language.AR);
        assertThat(visit.clinic().name().en()).isEqualTo("Test clinic");
        assertThat(visit.clinic().timeZone()).isEqualTo(TestClinic.ZONE);
        assertThat(visit.startsAt()).isEqualTo(clinicTime("13:05"));
        assertThat(visit.closesAt()).isEqualTo(clinicTime("14:20"));
        assertThat(visit.nextAt()).isEqualTo(next.slot().startsAt());
        assertThat(visit.seconds()).isNull();
        assertThat(visit.rated()).isFalse();
    }

    @Test
    void aGuestWhoIsNoGuardianIsNotToldOfTheFamilysNextAppointment() {
        Appointment planned = plan("13:05", 45);
        plan("17:00", 30);
        String token = Objects.requireNonNull(invitations
                .inviteGuest(therapist, planned.id(), GuestRole.OBSERVER, new PersonName("Lena", null), Language.EN)
                .token());

        assertThat(visits.visit(links.exchange(token).guest()).nextAt()).isNull();
    }

    @Test
    void theVisitFollowsTheSessionToItsEnd() {
        Appointment planned = plan("13:05", 45);
        Caller.Guest parent = links.exchange(tokenOf(planned)).guest();
        SessionId session = starts.start(therapist, planned.id());
        assertThat(visits.visit(parent).state()).isEqualTo("open");

        clock.advance(Duration.ofMinutes(40));
        sessions.end(session, EndReason.ENDED_BY_STAFF);

        GuestVisit visit = visits.visit(parent);
        assertThat(visit.state()).isEqualTo("ended");
        assertThat(visit.session()).isEqualTo(session);
        assertThat(visit.seconds()).isEqualTo(2400);
    }

    @Test
    void aSessionIsRatedOnceAndNotBeforeThereWasOne() {
        Appointment planned = plan("13:05", 45);
        Caller.Guest parent = links.exchange(tokenOf(planned)).guest();
        assertRefused(RefusalCode.CONFLICT, () -> visits.rate(parent, 5));

        starts.start(therapist, planned.id());
        visits.rate(parent, 4);

        assertThat(visits.visit(parent).rated()).isTrue();
        assertRefused(RefusalCode.CONFLICT, () -> visits.rate(parent, 1));
        assertThat(jdbc.sql("select stars from ratings where clinic_id = :clinic")
                        .param("clinic", clinic.id().value())
                        .query(Integer.class)
                        .list())
                .containsExactly(4);
    }

    @Test
    void eachConsentIsKeptWithItsTimeAndTheVersionOfTheText() {
        Caller.Guest parent = links.exchange(tokenOf(plan("13:05", 45))).guest();

        visits.consent(parent, parent.invitation(), "2026-11", Language.AR);
        clock.advance(Duration.ofMinutes(3));
        visits.consent(parent, parent.invitation(), "2026-12", Language.EN);

        assertThat(consentsOf(parent))
                .containsExactly(
                        "2026-11 ar " + NOW.getEpochSecond(),
                        "2026-12 en " + NOW.plusSeconds(180).getEpochSecond());
    }

    @Test
    void whoJoinsAgainUnderTheSameTextConsentedTheFirstTime() {
        Caller.Guest parent = links.exchange(tokenOf(plan("13:05", 45))).guest();

        visits.consent(parent, parent.invitation(), "2026-11", Language.AR);
        clock.advance(Duration.ofMinutes(3));
        visits.consent(parent, parent.invitation(), "2026-11", Language.AR);
        visits.consent(parent, parent.invitation(), "2026-11", Language.EN);

        assertThat(consentsOf(parent))
                .containsExactly(
                        "2026-11 ar " + NOW.getEpochSecond(),
                        "2026-11 en " + NOW.plusSeconds(180).getEpochSecond());
    }

    private List<String> consentsOf(Caller.Guest guest) {
        return jdbc.sql("""
                        select text_version || ' ' || language || ' ' || extract(epoch from consented_at)::bigint from consents
                        where invitation_id = :invitation order by consented_at""")
                .param("invitation", guest.invitation().value())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
