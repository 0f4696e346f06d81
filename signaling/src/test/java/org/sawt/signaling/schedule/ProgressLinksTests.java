package org.sawt.signaling.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.security.AccessRevoked;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.RelativeAccesses;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.GuardianId;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.RefusalCode;
import org.springframework.beans.factory.annotation.Autowired;

/** The link by which a guardian sees the record of a child. */
class ProgressLinksTests extends ScheduleScenario {

    @Autowired
    private ProgressLinks progressLinks;

    @Autowired
    private ProgressLinkExchange exchange;

    @Autowired
    private FamilyRights rights;

    @Autowired
    private RelativeAccesses accesses;

    @BeforeEach
    void theGuardianMaySeeTheRecord() {
        rights.letView(therapist, student, guardian, true);
    }

    @Test
    void theSameLinkIsShownAgainAndExchangedAsOftenAsItIsOpened() {
        ProgressLinks.Link link = show();

        assertThat(progressLinks.show(clinic.staff(StaffRole.SUPERVISOR), student, guardian))
                .isEqualTo(link);
        ProgressLinkExchange.Exchanged phone = exchange.exchange(link.token());
        ProgressLinkExchange.Exchanged tablet = exchange.exchange(link.token());
        assertThat(phone.language()).isEqualTo(Language.AR);
        assertThat(phone.expiresAt()).isEqualTo(NOW.plus(Duration.ofHours(12)));
        assertThat(accesses.holderOf(phone.cookie())).isPresent().isEqualTo(accesses.holderOf(tablet.cookie()));
        assertThat(clinic.audit()).contains("link_issued done", "link_exchanged done");
    }

    @Test
    void neitherTokenNorCookieIsInTheDatabase() {
        ProgressLinks.Link link = show();
        ProgressLinkExchange.Exchanged exchanged = exchange.exchange(link.token());

        assertThat(jdbc.sql("select count(*) from progress_links where encode(token_hash, 'escape') like :token")
                        .param("token", "%" + link.token() + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(List.of(link.toString(), exchanged.toString()))
                .noneMatch(text -> text.contains(link.token()) || text.contains(exchanged.cookie()));
    }

    @Test
    void aRevokedLinkAndItsCookieAreGoodForNothingAndTheNextOneIsAnother() {
        ProgressLinks.Link link = show();
        ProgressLinkExchange.Exchanged exchanged = exchange.exchange(link.token());
        Caller.Relative holder = accesses.holderOf(exchanged.cookie()).orElseThrow();

        progressLinks.revoke(therapist, student, guardian);
        progressLinks.revoke(therapist, student, guardian);

        assertRefused(RefusalCode.REVOKED, () -> exchange.exchange(link.token()));
        assertThat(accesses.holderOf(exchanged.cookie())).isEmpty();
        assertThat(new AccessRevoked.OfProgressLink(holder.link()).concerns(holder))
                .isTrue();
        assertThat(show().token()).isNotEqualTo(link.token());
        assertThat(accesses.holderOf(exchanged.cookie())).isEmpty();
        assertThat(clinic.audit()).containsOnlyOnce("link_revoked done").contains("link_exchanged refused revoked");
    }

    @Test
    void aLinkRunsOutAndSoDoesItsCookie() {
        ProgressLinks.Link link = show();
        ProgressLinkExchange.Exchanged exchanged = exchange.exchange(link.token());

        clock.set(NOW.plus(Duration.ofHours(12)));
        assertThat(accesses.holderOf(exchanged.cookie())).isEmpty();
        assertThat(accesses.holderOf(exchange.exchange(link.token()).cookie())).isPresent();
        clock.set(link.expiresAt());
        assertRefused(RefusalCode.TOO_LATE, () -> exchange.exchange(link.token()));
        assertThat(show().token()).isNotEqualTo(link.token());
    }

    @Test
    void whoMayNotSeeTheRecordGetsNoLinkAndAnOldOneDoesNotWork() {
        ProgressLinks.Link link = show();
        rights.letView(therapist, student, guardian, false);

        assertRefused(RefusalCode.REVOKED, () -> exchange.exchange(link.token()));
        assertRefused(RefusalCode.CONFLICT, this::show);
        assertRefused(RefusalCode.UNKNOWN_INVITATION, () -> exchange.exchange("x".repeat(43)));
        assertRefused(RefusalCode.UNKNOWN_INVITATION, () -> exchange.exchange(tokenOf(plan("13:05", 45))));
        assertRefused(RefusalCode.UNKNOWN_INVITATION, () -> links.exchange(link.token()));
    }

    @Test
    void linksAreForTherapistsAndSupervisorsOfTheStudent() {
        Caller.Staff administrator = clinic.staff(StaffRole.ADMINISTRATOR);

        assertRefused(RefusalCode.FORBIDDEN, () -> progressLinks.show(administrator, student, guardian));
        assertThat(rights.of(administrator, student)).hasSize(1);
        for (Caller.Staff stranger :
                List.of(clinic.staff(StaffRole.THERAPIST), new TestClinic(jdbc).staff(StaffRole.SUPERVISOR))) {
            assertRefused(RefusalCode.NOT_FOUND, () -> progressLinks.show(stranger, student, guardian));
            assertRefused(RefusalCode.NOT_FOUND, () -> progressLinks.revoke(stranger, student, guardian));
            assertRefused(RefusalCode.NOT_FOUND, () -> rights.of(stranger, student));
            assertRefused(RefusalCode.NOT_FOUND, () -> rights.letView(stranger, student, guardian, true));
        }
        GuardianId ofAnother = clinic.guardian(clinic.student(therapist), true);
        assertRefused(RefusalCode.NOT_FOUND, () -> progressLinks.show(therapist, student, ofAnother));
    }

    @Test
    void aGuardianWhoMayNotJoinMaySeeTheRecord() {
        GuardianId apart = clinic.guardian(student, false);
        rights.letView(therapist, student, apart, true);

        progressLinks.show(therapist, student, apart);

        assertThat(rights.of(therapist, student))
                .filteredOn(member -> member.guardian().id().equals(apart))
                .singleElement()
                .satisfies(member -> {
                    assertThat(member.mayJoin()).isFalse();
                    assertThat(member.mayViewRecords()).isTrue();
                    assertThat(member.link()).isNotNull();
                });
    }

    private ProgressLinks.Link show() {
        return progressLinks.show(therapist, student, guardian);
    }
}
