package org.sawt.signaling.security.accounts;

import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Who is signed in, as Spring Session's rows. They are deleted by SQL and not through its repository, which would do so in
 * a transaction of its own: with the change that ends them, or not at all.
 */
@Repository
public class SignedInSessions {

    private final JdbcClient jdbc;

    SignedInSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Signs {@code staff} out everywhere, except in the browser with the session {@code but}. */
    public void end(StaffId staff, @Nullable String but) {
        jdbc.sql("delete from spring_session where principal_name = :staff and session_id is distinct from :but")
                .param("staff", staff.toString())
                .param("but", but)
                .update();
    }
}
