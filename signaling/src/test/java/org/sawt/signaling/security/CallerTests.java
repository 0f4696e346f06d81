package org.sawt.signaling.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class CallerTests {

    private final Browser browser;
    private final TestStaff staff;
    private final InventedGuests guests;

    CallerTests(@LocalServerPort int port, @Autowired TestStaff staff, @Autowired InventedGuests guests) {
        this.browser = new Browser(port);
        this.staff = staff;
        this.guests = guests;
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aStrangerReachesNothingThatIsNotListedAsPublic() {
        assertThat(browser.get("/api/probe/any").code()).isEqualTo("unauthorized");
        assertThat(browser.get("/api/no/such/thing").code()).isEqualTo("unauthorized");
        assertThat(browser.get("/api/me").status()).isEqualTo(401);
    }

    @Test
    void staffIsStaffAndHoldsNoLink() {
        signIn(StaffRole.SUPERVISOR);

        assertThat(browser.get("/api/probe/staff").body()).isEqualTo("supervisor");
        assertThat(browser.get("/api/probe/any").body()).isEqualTo("staff");
        assertThat(browser.get("/api/probe/guest").code()).isEqualTo("unauthorized");
        assertThat(browser.get("/api/no/such/thing").code()).isEqualTo("not_found");
    }

    @Test
    void aGuestMayNotDoWhatIsForStaff() {
        comeByLink();

        assertThat(browser.get("/api/probe/guest").body()).isEqualTo("guardian");
        assertThat(browser.get("/api/probe/any").body()).isEqualTo("guest");
        assertThat(browser.get("/api/probe/staff").status()).isEqualTo(403);
        assertThat(browser.get("/api/probe/staff").code()).isEqualTo("forbidden");
    }

    @Test
    void everyAccountHasASealOfItsOwnAndGuestsHaveNone() {
        TestStaff.Member huda = staff.add(StaffRole.THERAPIST);
        String first = sealOf(huda);
        String again = sealOf(huda);
        String another = sealOf(staff.add(StaffRole.THERAPIST));

        assertThat(Base64.getDecoder().decode(first)).hasSize(32);
        assertThat(again).isEqualTo(first);
        assertThat(another).isNotEqualTo(first);
        comeByLink();
        assertThat(browser.get("/api/me/seal").code()).isEqualTo("forbidden");
    }

    private String sealOf(TestStaff.Member member) {
        Browser.Page seal = browser.signedIn(member.email(), TestStaff.PASSWORD).get("/api/me/seal");
        assertThat(seal.header("cache-control")).contains("no-store");
        browser.post("/api/sign-out");
        return String.valueOf(seal.json().get("key"));
    }

    @Test
    void aGuestIsInvitedToSignInWhereItIsAskedWhoIsSignedIn() {
        comeByLink();

        assertThat(browser.get("/api/me").code()).isEqualTo("unauthorized");
    }

    @Test
    void aTherapistWhoTriedALinkStaysSignedIn() {
        signIn(StaffRole.THERAPIST);
        comeByLink();

        assertThat(browser.get("/api/probe/staff").body()).isEqualTo("therapist");
        assertThat(browser.get("/api/probe/guest").body()).isEqualTo("guardian");
        assertThat(browser.get("/api/probe/any").body()).isEqualTo("staff");
    }

    @Test
    void aTherapistWhoTriedALinkAndWhoseSessionEndedSignsInAgain() {
        signIn(StaffRole.THERAPIST);
        comeByLink();

        browser.cookie("SAWT_SESSION", "ended");

        assertThat(browser.get("/api/probe/staff").code()).isEqualTo("unauthorized");
    }

    @Test
    void signingOutLeavesTheGuestOfTheSameBrowserInTheCall() {
        signIn(StaffRole.THERAPIST);
        comeByLink();

        assertThat(browser.post("/api/sign-out").status()).isEqualTo(204);

        assertThat(browser.get("/api/probe/guest").status()).isEqualTo(200);
    }

    @Test
    void aGuestCookieThatNobodyHoldsIsNobody() {
        browser.cookie(GuestAccesses.COOKIE, UUID.randomUUID().toString());

        assertThat(browser.get("/api/probe/guest").code()).isEqualTo("unauthorized");
    }

    @Test
    void onlyAnAdministratorDoesWhatIsForAdministrators() {
        signIn(StaffRole.THERAPIST);
        assertThat(browser.get("/api/probe/administrator").code()).isEqualTo("forbidden");

        signIn(StaffRole.ADMINISTRATOR);
        assertThat(browser.get("/api/probe/administrator").body()).isEqualTo("done");
    }

    private void signIn(StaffRole role) {
        browser.signedIn(staff.add(role).email(), TestStaff.PASSWORD);
    }

    private void comeByLink() {
        browser.cookie(GuestAccesses.COOKIE, guests.come().invitation().toString());
    }
}
