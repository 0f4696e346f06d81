package org.sawt.signaling.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sawt.signaling.rooms.EndReason;
import org.sawt.signaling.rooms.Sessions;
import org.sawt.signaling.security.GuestAccesses;
import org.sawt.signaling.security.GuestRole;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.LocalizedText;
import org.sawt.signaling.shared.PersonName;
import org.sawt.signaling.shared.RefusalCode;
import org.sawt.signaling.shared.RefusedException;
import org.sawt.signaling.shared.SessionId;
import org.springframework.beans.factory.annotation.Autowired;

class LinkExchangeTests extends ScheduleScenario {

    @Autowired
    private GuestAccesses accesses;

    @Test
    void aLinkIsExchangedInItsWindowAsOftenAsItsHolderNeeds() {
        Appointment planned = plan("13:05", 45);
        String token = tokenOf(planned);

        LinkExchange.Exchanged first = links.exchange(token);
        LinkExchange.Exchanged second = links.exchange(token);

        assertThat(first.cookie()).isNotEqualTo(second.cookie());
        assertThat(accesses.holderOf(first.cookie())).contains(first.guest());
        assertThat(accesses.holderOf(second.cookie())).contains(first.guest());
        assertThat(first.guest().appointment()).isEqualTo(planned.id());
        assertThat(clinic.audit()).contains("link_exchanged done");
    }

    @Test
    void neitherTheTokenNorTheCookieIsInTheDatabase() {
        String token = tokenOf(plan("13:05", 45));
        String cookie = links.exchange(token).cookie();

        assertThat(jdbc.sql("select row_to_json(i)::text from invitations i")
                        .query(String.class)
                        .list())
                .noneMatch(row -> row.contains(token));
        assertThat(jdbc.sql("select row_to_json(g)::text from guest_accesses g")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains(cookie));
    }

    @Test
    void anEarlyLinkSaysWhenToComeAgainAndNotWhoseItIs() {
        Appointment planned = plan("15:00", 45);

        RefusedException refused = refusal(() -> links.exchange(tokenOf(planned)));

        assertThat(refused.refusal().code()).isEqualTo(RefusalCode.TOO_EARLY);
        assertThat(refused.properties())
                .containsOnly(
                        entry("opens_at", clinicTime("14:50")),
                        entry("clinic", new LocalizedText("Test clinic", "عيادة")),
                        entry("language", Language.AR));
        assertThat(appointments.read(therapist, planned.id()).meeting()).isNull();
        assertThat(clinic.audit()).contains("link_exchanged refused too_early");
    }

    @Test
    void theWindowIsOpenFromItsFirstInstantToItsLast() {
        Appointment planned = plan("15:00", 45);
        String token = tokenOf(planned);

        clock.set(clinicTime("14:50").minusMillis(1));
        assertRefused(RefusalCode.TOO_EARLY, () -> links.exchange(token));
        clock.set(clinicTime("14:50"));
        assertThat(links.exchange(token).expiresAt()).isAfter(clinicTime("16:15"));
        clock.set(clinicTime("16:15").minusMillis(1));
        assertThatCode(() -> links.exchange(token)).doesNotThrowAnyException();
        clock.set(clinicTime("16:15"));
        assertRefused(RefusalCode.TOO_LATE, () -> links.exchange(token));
    }

    @Test
    void staffWhoStartEarlyOpenTheLinkEarly() {
        Appointment planned = plan("15:00", 45);
        starts.start(therapist, planned.id());

        assertThatCode(() -> links.exchange(tokenOf(planned))).doesNotThrowAnyException();
    }

    @Test
    void whileTheSessionRunsOnAKnownGuestReturnsAndANewOneDoesNot() {
        Appointment planned = plan("13:05", 45);
        String token = tokenOf(planned);
        LinkExchange.Exchanged known = links.exchange(token);
        String unused = Objects.requireNonNull(invitations
                .inviteGuest(therapist, planned.id(), GuestRole.INTERPRETER, new PersonName("Lena", null), Language.EN)
                .token());
        SessionId session = starts.start(therapist, planned.id());

        clock.set(clinicTime("17:00"));
        assertThatCode(() -> links.exchange(token)).doesNotThrowAnyException();
        assertThat(accesses.holderOf(known.cookie())).isPresent();
        assertRefused(RefusalCode.TOO_LATE, () -> links.exchange(unused));

        sessions.end(session, EndReason.ENDED_BY_STAFF);
        assertRefused(RefusalCode.TOO_LATE, () -> links.exchange(token));
        assertThat(accesses.holderOf(known.cookie())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "' or 1=1 --", "\u0000"})
    void anUnknownTokenTellsNothing(String token) {
        RefusedException refused = refusal(() -> links.exchange(token));

        assertThat(refused.refusal().code()).isEqualTo(RefusalCode.UNKNOWN_INVITATION);
        assertThat(refused.properties()).isEmpty();
    }

    @Test
    void theLinkOfACancelledAppointmentSaysThatItWasCancelled() {
        Appointment planned = plan("13:05", 45);
        Invitations.Link link = linkOf(planned);
        String token = Objects.requireNonNull(link.token());
        LinkExchange.Exchanged exchanged = links.exchange(token);

        bookings.cancel(therapist, planned.id());

        assertThat(refusal(() -> links.exchange(token)).refusal().code()).isEqualTo(RefusalCode.CANCELLED);
        assertThat(accesses.holderOf(exchanged.cookie())).isEmpty();
        assertThat(heard.revoked(link.invitation().id())).isTrue();
    }

    @Test
    void aRevokedLinkThrowsOutWhoUsedItAndItsSuccessorIsAnother() {
        Appointment planned = plan("13:05", 45);
        Invitations.Link old = linkOf(planned);
        String oldToken = Objects.requireNonNull(old.token());
        LinkExchange.Exchanged exchanged = links.exchange(oldToken);

        invitations.revoke(therapist, old.invitation().id());

        assertThat(heard.revoked(old.invitation().id())).isTrue();
        assertThat(accesses.holderOf(exchanged.cookie())).isEmpty();
        assertRefused(RefusalCode.REVOKED, () -> links.exchange(oldToken));

        Invitations.Link renewed = invitations.renew(therapist, old.invitation().id());
        assertThat(links.exchange(Objects.requireNonNull(renewed.token()))
                        .guest()
                        .invitation())
                .isNotEqualTo(old.invitation().id());
        assertThat(accesses.holderOf(exchanged.cookie())).isEmpty();
        assertRefused(RefusalCode.REVOKED, () -> links.exchange(oldToken));
        assertThat(clinic.audit()).contains("link_revoked done", "link_exchanged refused revoked");
    }

    @Test
    void whateverIsExchangedWhileTheLinkIsRevokedIsWorthNothingAfterwards() throws Exception {
        Appointment planned = plan("13:05", 45);
        Invitations.Link link = linkOf(planned);
        String token = Objects.requireNonNull(link.token());
        int guests = 6;
        CyclicBarrier start = new CyclicBarrier(guests + 1);
        List<Callable<Optional<String>>> exchanges = new ArrayList<>();
        for (int i = 0; i < guests; i++) {
            exchanges.add(() -> {
                start.await();
                try {
                    return Optional.of(links.exchange(token).cookie());
                } catch (RefusedException revoked) {
                    assertThat(revoked.refusal().code()).isEqualTo(RefusalCode.REVOKED);
                    return Optional.empty();
                }
            });
        }
        exchanges.add(() -> {
            start.await();
            invitations.revoke(therapist, link.invitation().id());
            return Optional.empty();
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Optional<String>> one : threads.invokeAll(exchanges)) {
                one.get()
                        .ifPresent(
                                cookie -> assertThat(accesses.holderOf(cookie)).isEmpty());
            }
        }
    }

    @Test
    void afterACompletedAppointmentTheLinkLeadsToItsEndAndMakesNoNewRoom() {
        Appointment planned = plan("13:05", 45);
        SessionId session = starts.start(therapist, planned.id());
        jdbc.sql("update appointments set guest_joined_at = now() where id = :id")
                .param("id", planned.id().value())
                .update();
        sessions.end(session, EndReason.ENDED_BY_STAFF);

        links.exchange(tokenOf(planned));

        Meeting meeting = Objects.requireNonNull(
                appointments.read(therapist, planned.id()).meeting());
        assertThat(meeting.session()).isEqualTo(session);
        assertThat(meeting.state()).isEqualTo(Sessions.State.ENDED);
    }
}
