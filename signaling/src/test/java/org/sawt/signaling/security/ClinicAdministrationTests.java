package org.sawt.signaling.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sawt.signaling.shared.ClinicId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class ClinicAdministrationTests {

    private final Browser admins;
    private final Browser theirs;
    private final TestStaff staff;
    private final Clinics clinics;

    private ClinicId clinic;

    ClinicAdministrationTests(@LocalServerPort int port, @Autowired TestStaff staff, @Autowired Clinics clinics) {
        this.admins = new Browser(port);
        this.theirs = new Browser(port);
        this.staff = staff;
        this.clinics = clinics;
    }

    @BeforeEach
    void signIn() {
        clinic = staff.clinic();
        admins.signedIn(staff.add(clinic, StaffRole.ADMINISTRATOR).email(), TestStaff.PASSWORD);
    }

    @AfterEach
    void close() {
        admins.close();
        theirs.close();
    }

    @Test
    void anAdministratorMovesTheJoinWindow() {
        Browser.Page changed = admins.patch("/api/clinic", Map.of("opens_before", 25, "closes_after", 0));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json()).containsEntry("opens_before", 25).containsEntry("closes_after", 0);
        assertThat(clinics.byId(clinic).opensBefore()).isEqualTo(Duration.ofMinutes(25));
        assertThat(clinics.byId(clinic).closesAfter()).isZero();
    }

    @Test
    void whatIsNotNamedStays() {
        admins.patch("/api/clinic", Map.of("digits", "arab"));

        assertThat(admins.get("/api/clinic").json())
                .containsEntry("digits", "arab")
                .containsEntry("opens_before", 10)
                .containsEntry("closes_after", 30);
    }

    @ParameterizedTest
    @CsvSource({"opens_before,121", "opens_before,-1", "closes_after,241", "closes_after,-1"})
    void aWindowOutOfBoundsIsRefused(String field, int minutes) {
        assertThat(admins.patch("/api/clinic", Map.of(field, minutes)).status()).isEqualTo(400);
        assertThat(clinics.byId(clinic).opensBefore()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aTherapistMayNot() {
        theirs.signedIn(staff.add(clinic, StaffRole.THERAPIST).email(), TestStaff.PASSWORD);

        assertThat(theirs.get("/api/clinic").status()).isEqualTo(403);
        assertThat(theirs.patch("/api/clinic", Map.of("digits", "arab")).status())
                .isEqualTo(403);
    }
}
