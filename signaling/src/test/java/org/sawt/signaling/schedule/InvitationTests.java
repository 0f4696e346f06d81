package org.sawt.signaling.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.GuestRole;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.PersonName;
import org.sawt.signaling.shared.RefusalCode;

class InvitationTests extends ScheduleScenario {

    @Test
    void theSameLinkIsShownAgainAndItsIssueAuditedOnceADayForEachReader() {
        Appointment planned = plan("15:00", 45);
        Caller.Staff supervisor = clinic.staff(StaffRole.SUPERVISOR);

        String first = tokenOf(planned);
        assertThat(tokenOf(planned)).isEqualTo(first);
        assertThat(issues()).isEqualTo(1);

        invitations.of(supervisor, planned.id());
        assertThat(issues()).isEqualTo(2);

        clock.advance(Duration.ofDays(1));
        assertThat(tokenOf(planned)).isEqualTo(first);
        assertThat(issues()).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(names = {"STUDENT", "INTERPRETER", "OBSERVER"})
    void guestsAreInvitedByRoleAndName(GuestRole role) {
        Appointment planned = plan("15:00", 45);

        Invitations.Link link = invitations.inviteGuest(
                therapist, planned.id(), role, new PersonName("Lena Fischer", null), Language.EN);

        assertThat(link.token()).hasSize(43);
        assertThat(invitations.of(therapist, planned.id())).contains(link);
    }

    @Test
    void aGuardianIsNotInvitedAsAGuest() {
        Appointment planned = plan("15:00", 45);

        assertRefused(
                RefusalCode.MALFORMED,
                () -> invitations.inviteGuest(
                        therapist, planned.id(), GuestRole.GUARDIAN, new PersonName("Somebody", null), Language.EN));
    }

    @Test
    void aLinkThatWorksIsReplacedByRenewing() {
        Appointment planned = plan("15:00", 45);
        Invitations.Link old = linkOf(planned);

        Invitations.Link renewed = invitations.renew(therapist, old.invitation().id());

        assertThat(renewed.token()).isNotNull().isNotEqualTo(old.token());
        assertThat(renewed.invitation().guardian()).isEqualTo(guardian);
        assertThat(invitations.of(therapist, planned.id()))
                .extracting(link -> link.invitation().revoked())
                .containsExactlyInAnyOrder(true, false);
        assertThat(heard.revoked(old.invitation().id())).isTrue();
    }

    @Test
    void aRevokedLinkIsNotShownAndRevokingItAgainIsNothingNew() {
        Appointment planned = plan("15:00", 45);
        Invitations.Link link = linkOf(planned);

        invitations.revoke(therapist, link.invitation().id());
        invitations.revoke(therapist, link.invitation().id());

        assertThat(linkOf(planned).token()).isNull();
        assertThat(clinic.audit()).containsOnlyOnce("link_revoked done");
    }

    @Test
    void aCancelledAppointmentGetsNoNewLinks() {
        Appointment planned = plan("15:00", 45);
        Invitations.Link link = linkOf(planned);
        bookings.cancel(therapist, planned.id());

        assertRefused(
                RefusalCode.CANCELLED,
                () -> invitations.renew(therapist, link.invitation().id()));
    }

    @Test
    void aLinkMadeUnderALostSecretIsNotShownAsIfItWorked() {
        Appointment planned = plan("15:00", 45);
        jdbc.sql("update invitations set token_hash = sha256('other') where appointment_id = :id")
                .param("id", planned.id().value())
                .update();

        assertThat(linkOf(planned).token()).isNull();
        assertThat(linkOf(planned).invitation().revoked()).isFalse();
    }

    @Test
    void theLinksOfOneAppointmentAreLimited() {
        Appointment planned = plan("15:00", 45);
        PersonName name = new PersonName("Guest", null);

        assertRefused(RefusalCode.TOO_LARGE, () -> {
            for (int i = 0; i < 100; i++) {
                invitations.inviteGuest(therapist, planned.id(), GuestRole.OBSERVER, name, Language.EN);
            }
        });
        assertThat(invitations.of(therapist, planned.id())).hasSize(40);
    }

    private long issues() {
        return clinic.audit().stream().filter("link_issued done"::equals).count();
    }
}
