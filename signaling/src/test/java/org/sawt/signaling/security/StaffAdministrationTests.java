package org.sawt.signaling.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.StaffId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class StaffAdministrationTests {

    private static final String TEMPORARY = "for the first day only";

    private final Browser admins;
    private final Browser theirs;
    private final TestStaff staff;
    private final StaffDirectory directory;
    private final JdbcClient database;
    private final RevokedRights revoked;

    private ClinicId clinic;
    private TestStaff.Member administrator;

    StaffAdministrationTests(
            @LocalServerPort int port,
            @Autowired TestStaff staff,
            @Autowired StaffDirectory directory,
            @Autowired JdbcClient database,
            @Autowired RevokedRights revoked) {
        this.admins = new Browser(port);
        this.theirs = new Browser(port);
        this.staff = staff;
        this.directory = directory;
        this.database = database;
        this.revoked = revoked;
    }

    @BeforeEach
    void signIn() {
        clinic = staff.clinic();
        administrator = staff.add(clinic, StaffRole.ADMINISTRATOR);
        admins.signedIn(administrator.email(), TestStaff.PASSWORD);
    }

    @AfterEach
    void close() {
        admins.close();
        theirs.close();
    }

    @Test
    void aNewTherapistSignsInAndReplacesTheTemporaryPassword() {
        Browser.Page created = admins.post("/api/staff", account("New@Clinic.example"));
        assertThat(created.status()).isEqualTo(201);

        theirs.signedIn("new@clinic.example", TEMPORARY);
        assertThat(theirs.get("/api/me").json())
                .containsEntry("has_password", true)
                .containsEntry("password_temporary", true);
        assertThat(theirs.post("/api/me/password", Map.of("current", TEMPORARY, "password", TestStaff.PASSWORD))
                        .status())
                .isEqualTo(204);

        assertThat(theirs.get("/api/me").json()).containsEntry("password_temporary", false);
        assertThat(directory.therapistsOf(clinic))
                .extracting(StaffMember::id)
                .containsExactly(StaffId.of(String.valueOf(created.json().get("id"))));
        assertThat(auditOf(administrator)).containsExactly("staff_changed created");
    }

    @Test
    void whatIsNoAccountIsRefused() {
        assertThat(admins.post("/api/staff", account(administrator.email())).code())
                .isEqualTo("conflict");
        assertThat(admins.post("/api/staff", account("no address")).code()).isEqualTo("malformed");
        assertThat(admins.post("/api/staff", with(account("a@b.example"), "password", "short"))
                        .code())
                .isEqualTo("malformed");
        assertThat(admins.post("/api/staff", with(account("a@b.example"), "role", "owner"))
                        .code())
                .isEqualTo("malformed");
        assertThat(admins.post("/api/staff", with(account("a@b.example"), "name", Map.of("en", " ")))
                        .code())
                .isEqualTo("malformed");
    }

    @Test
    void disablingSignsOutEverywhereAtOnce() {
        TestStaff.Member therapist = staff.add(clinic, StaffRole.THERAPIST);
        theirs.signedIn(therapist.email(), TestStaff.PASSWORD);

        assertThat(admins.post("/api/staff/" + therapist.id() + "/disable").status())
                .isEqualTo(204);

        assertThat(theirs.get("/api/me").status()).isEqualTo(401);
        assertThat(sessionsOf(therapist)).isZero();
        assertThat(revoked.of(therapist.id())).containsExactly(new AccessRevoked.OfStaff(therapist.id()));
        assertThat(admins.post("/api/staff/" + therapist.id() + "/enable").status())
                .isEqualTo(204);
        theirs.signedIn(therapist.email(), TestStaff.PASSWORD);
    }

    @Test
    void anotherRoleTakesEffectAtOnce() {
        TestStaff.Member supervisor = staff.add(clinic, StaffRole.SUPERVISOR);
        theirs.signedIn(supervisor.email(), TestStaff.PASSWORD);

        assertThat(admins.patch("/api/staff/" + supervisor.id(), Map.of("role", "therapist"))
                        .status())
                .isEqualTo(204);

        assertThat(theirs.get("/api/me").status()).isEqualTo(401);
        assertThat(directory.byId(supervisor.id()).orElseThrow().role()).isEqualTo(StaffRole.THERAPIST);
        assertThat(revoked.of(supervisor.id())).hasSize(1);
    }

    @Test
    void whoGetsStudentsStaysSignedInAndWhoLosesOneDoesNot() {
        TestStaff.Member therapist = staff.add(clinic, StaffRole.THERAPIST);
        StudentId first = student();
        StudentId second = student();
        theirs.signedIn(therapist.email(), TestStaff.PASSWORD);

        assign(therapist, first);
        assign(therapist, first, second);

        assertThat(theirs.get("/api/me").status()).isEqualTo(200);
        assertThat(revoked.of(therapist.id())).isEmpty();
        assertThat(caseloadOf(therapist)).containsExactlyInAnyOrder(first, second);

        assign(therapist, second);

        assertThat(theirs.get("/api/me").status()).isEqualTo(401);
        assertThat(revoked.of(therapist.id())).containsExactly(new AccessRevoked.OfStaff(therapist.id()));
        assertThat(admins.get("/api/staff/" + therapist.id() + "/caseload").json())
                .containsEntry("students", List.of(second.toString()));
        assertThat(auditOf(administrator))
                .containsExactly("staff_changed caseload", "staff_changed caseload", "staff_changed caseload");
    }

    @Test
    void aCaseloadWithAnUnknownStudentChangesNothing() {
        TestStaff.Member therapist = staff.add(clinic, StaffRole.THERAPIST);
        StudentId student = student();
        assign(therapist, student);

        assertThat(admins.put(
                                "/api/staff/" + therapist.id() + "/caseload",
                                Map.of("students", List.of(StudentId.next().toString())))
                        .code())
                .isEqualTo("not_found");

        assertThat(caseloadOf(therapist)).containsExactly(student);
        assertThat(revoked.of(therapist.id())).isEmpty();
    }

    @Test
    void aClinicIsNeverWithoutAnAdministrator() {
        assertThat(admins.post("/api/staff/" + administrator.id() + "/disable").code())
                .isEqualTo("conflict");
        assertThat(admins.patch("/api/staff/" + administrator.id(), Map.of("role", "therapist"))
                        .code())
                .isEqualTo("conflict");

        assertThat(admins.get("/api/me").json()).containsEntry("role", "administrator");
        assertThat(revoked.of(administrator.id())).isEmpty();
    }

    @Test
    void theStaffOfAnotherClinicDoesNotExist() {
        TestStaff.Member stranger = staff.add(StaffRole.THERAPIST);

        assertThat(admins.post("/api/staff/" + stranger.id() + "/disable").code())
                .isEqualTo("not_found");
        assertThat(admins.get("/api/staff/" + stranger.id() + "/caseload").code())
                .isEqualTo("not_found");
        assertThat(admins.get("/api/staff").body())
                .contains(administrator.id().toString())
                .doesNotContain(stranger.id().toString());
        assertThat(directory.byId(stranger.id())).isPresent();
    }

    @Test
    void onlyAdministratorsDoThis() {
        TestStaff.Member supervisor = staff.add(clinic, StaffRole.SUPERVISOR);
        theirs.signedIn(supervisor.email(), TestStaff.PASSWORD);

        assertThat(theirs.get("/api/staff").code()).isEqualTo("forbidden");
        assertThat(theirs.get("/api/staff/" + supervisor.id() + "/caseload").code())
                .isEqualTo("forbidden");
        assertThat(theirs.post("/api/staff", account("x@y.example")).code()).isEqualTo("forbidden");
        assertThat(theirs.post("/api/staff/" + administrator.id() + "/disable").code())
                .isEqualTo("forbidden");
        assertThat(theirs.patch("/api/staff/" + supervisor.id(), Map.of("role", "administrator"))
                        .code())
                .isEqualTo("forbidden");
    }

    @Test
    void aNewPasswordSignsOutEveryOtherBrowser() {
        theirs.signedIn(administrator.email(), TestStaff.PASSWORD);

        assertThat(admins.post("/api/me/password", Map.of("current", "wrong", "password", TEMPORARY))
                        .code())
                .isEqualTo("bad_credentials");
        assertThat(admins.post("/api/me/password", Map.of("current", TestStaff.PASSWORD, "password", TEMPORARY))
                        .status())
                .isEqualTo(204);

        assertThat(admins.get("/api/me").status()).isEqualTo(200);
        assertThat(theirs.get("/api/me").status()).isEqualTo(401);
        theirs.signedIn(administrator.email(), TEMPORARY);
    }

    private void assign(TestStaff.Member member, StudentId... students) {
        List<String> ids = Stream.of(students).map(StudentId::toString).toList();
        assertThat(admins.put("/api/staff/" + member.id() + "/caseload", Map.of("students", ids))
                        .status())
                .isEqualTo(204);
    }

    private StudentId student() {
        StudentId id = StudentId.next();
        database.sql("insert into students (id, clinic_id, name_latin) values (:id, :clinic, 'Noor')")
                .param("id", id.value())
                .param("clinic", clinic.value())
                .update();
        return id;
    }

    private static Map<String, Object> account(String email) {
        return Map.of(
                "email",
                email,
                "name",
                Map.of("en", "Mona", "ar", "منى"),
                "role",
                "therapist",
                "language",
                "ar",
                "password",
                TEMPORARY);
    }

    private static Map<String, Object> with(Map<String, Object> account, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(account);
        changed.put(field, value);
        return changed;
    }

    private long sessionsOf(TestStaff.Member member) {
        return database.sql("select count(*) from spring_session where principal_name = :id")
                .param("id", member.id().toString())
                .query(Long.class)
                .single();
    }

    private List<StudentId> caseloadOf(TestStaff.Member member) {
        return database.sql("select student_id from caseloads where staff_id = :id")
                .param("id", member.id().value())
                .query((row, _) -> new StudentId(row.getObject(1, UUID.class)))
                .list();
    }

    private List<String> auditOf(TestStaff.Member actor) {
        return database.sql(
                        "select action || ' ' || detail from audit_entries where actor_id = :id and detail is not null")
                .param("id", actor.id().value())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
