package org.sawt.signaling.security.accounts;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.sawt.signaling.security.DemoClinic;
import org.sawt.signaling.security.Secret;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.LocalizedText;
import org.sawt.signaling.shared.PersonName;
import org.sawt.signaling.shared.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The invented people of the demo. Their password is known to everybody, so they can sign in only while the server runs
 * in demo mode: a server that was tried out and then put to real use closes them.
 */
@Component
public class DemoStaff {

    private static final Secret PASSWORD = new Secret("demo");
    private static final List<Person> PEOPLE = List.of(
            new Person(DemoClinic.THERAPIST, StaffRole.THERAPIST, "Dr. Hanan Al-Qahtani", "د. حنان القحطاني"),
            new Person(DemoClinic.SUPERVISOR, StaffRole.SUPERVISOR, "Ms. Reem Al-Otaibi", "أ. ريم العتيبي"),
            new Person(DemoClinic.ADMINISTRATOR, StaffRole.ADMINISTRATOR, "Mr. Faisal Al-Harbi", "أ. فيصل الحربي"));
    private static final UUID[] CLINICS = {DemoClinic.ID.value(), DemoClinic.OTHER.value()};

    private final ClinicRegister clinics;
    private final StaffRoster roster;
    private final Passwords passwords;
    private final JdbcClient jdbc;

    DemoStaff(ClinicRegister clinics, StaffRoster roster, Passwords passwords, JdbcClient jdbc) {
        this.clinics = clinics;
        this.roster = roster;
        this.passwords = passwords;
        this.jdbc = jdbc;
    }

    /** What the sign-in page shows. */
    public static List<Account> accounts() {
        return PEOPLE.stream()
                .map(person -> new Account(person.email(), PASSWORD.value(), person.role()))
                .toList();
    }

    /** Makes those who are missing, in the caller's transaction. */
    void make() {
        String hash = passwords.hash(PASSWORD.value());
        clinics.add(DemoClinic.ID, clinic("Bayan Speech Centre", "مركز بيان للنطق واللغة"));
        PEOPLE.forEach(person -> roster.add(person.id(), DemoClinic.ID, person.account(), hash, false));
        clinics.add(DemoClinic.OTHER, clinic("Qamar Therapy House", "بيت قمر للعلاج"));
        roster.add(DemoClinic.OTHER_THERAPIST, DemoClinic.OTHER, otherTherapist(), hash, false);
    }

    void open() {
        jdbc.sql("update staff set disabled_at = null where clinic_id = any(:clinics)")
                .param("clinics", CLINICS)
                .update();
    }

    /** Says whether there was anybody to close. */
    boolean close() {
        jdbc.sql("""
                delete from spring_session where principal_name in
                    (select cast(id as text) from staff where clinic_id = any(:clinics))
                """).param("clinics", CLINICS).update();
        return jdbc.sql("""
                        update staff set disabled_at = now() where clinic_id = any(:clinics) and disabled_at is null
                        """).param("clinics", CLINICS).update() > 0;
    }

    private static NewStaff otherTherapist() {
        PersonName name = new PersonName("Dr. Salma Nasser", "د. سلمى ناصر");
        return new NewStaff("therapist@other.example", name, StaffRole.THERAPIST, Language.EN, PASSWORD);
    }

    private static ClinicRegister.NewClinic clinic(String en, String ar) {
        return new ClinicRegister.NewClinic(
                new LocalizedText(en, ar),
                ZoneId.of("Asia/Riyadh"),
                Language.EN,
                Set.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY),
                DayOfWeek.SUNDAY);
    }

    /** A demo sign-in; no secret. */
    public record Account(String email, String password, StaffRole role) {}

    private record Person(StaffId id, StaffRole role, String latin, String arabic) {

        String email() {
            return switch (role) {
                case ADMINISTRATOR -> "admin@demo.example";
                case THERAPIST -> "therapist@demo.example";
                case SUPERVISOR -> "supervisor@demo.example";
            };
        }

        NewStaff account() {
            return new NewStaff(email(), new PersonName(latin, arabic), role, Language.EN, PASSWORD);
        }
    }
}
