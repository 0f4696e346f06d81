package org.sawt.signaling.security;

import java.util.UUID;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** Clinics and accounts for tests, straight into the tables; every account's password is {@link #PASSWORD}. */
public final class TestStaff {

    public static final String PASSWORD = "correct horse battery";

    /** Of the least cost, so that tests do not spend their time here. */
    private static final String HASH = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD);

    private final JdbcClient jdbc;

    public TestStaff(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public ClinicId clinic() {
        ClinicId id = ClinicId.next();
        jdbc.sql("""
                insert into clinics (id, name_en, name_ar, time_zone, language, weekend, first_day)
                values (:id, 'Test clinic', 'عيادة', 'Asia/Riyadh', 'ar', '{5,6}', 7)
                """).param("id", id.value()).update();
        return id;
    }

    /** A new account with an e-mail of its own. */
    public Member add(ClinicId clinic, StaffRole role) {
        StaffId id = StaffId.next();
        String email = "Someone." + UUID.randomUUID() + "@clinic.example";
        jdbc.sql("""
                insert into staff (id, clinic_id, email, password_hash, role, name_latin, name_arabic, language)
                values (:id, :clinic, :email, :hash, :role, 'Layla', 'ليلى', 'en')
                """)
                .param("id", id.value())
                .param("clinic", clinic.value())
                .param("email", email)
                .param("hash", HASH)
                .param("role", role.wire())
                .update();
        return new Member(id, clinic, role, email);
    }

    /** An account of a new clinic. */
    public Member add(StaffRole role) {
        return add(clinic(), role);
    }

    /** Who was made. */
    public record Member(StaffId id, ClinicId clinic, StaffRole role, String email) {

        public Caller.Staff caller() {
            return new Caller.Staff(id, clinic, role);
        }
    }
}
