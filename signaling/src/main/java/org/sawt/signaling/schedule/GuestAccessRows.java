package org.sawt.signaling.schedule;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.GuestRole;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.InvitationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The browsers that exchanged a link, by the hash of their cookie. */
@Repository
class GuestAccessRows {

    private final JdbcClient jdbc;

    GuestAccessRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(InvitationId invitation, Sha256 cookieHash, Instant expiresAt) {
        jdbc.sql("""
                        insert into guest_accesses (cookie_hash, invitation_id, expires_at)
                        values (:hash, :invitation, :expires)""")
                .param("invitation", invitation.value())
                .param("hash", cookieHash.column())
                .param("expires", Columns.param(expiresAt))
                .update();
    }

    /** Whether somebody has used {@code invitation} before. */
    boolean isKnown(InvitationId invitation) {
        return jdbc.sql("select exists (select 1 from guest_accesses where invitation_id = :invitation)")
                .param("invitation", invitation.value())
                .query(Boolean.class)
                .single();
    }

    /** Whose cookie it is: not run out, unless the session still runs, and not revoked. */
    Optional<Caller.Guest> holderOf(Sha256 cookieHash, Instant now) {
        return jdbc.sql("""
                        select i.id, i.appointment_id, i.clinic_id, i.role
                        from guest_accesses g
                        join invitations i on i.id = g.invitation_id
                        join appointments a on a.id = i.appointment_id
                        where g.cookie_hash = :hash and i.revoked_at is null
                            and (g.expires_at > :now or a.session_state = 'open')""")
                .param("hash", cookieHash.column())
                .param("now", Columns.param(now))
                .query((row, _) -> new Caller.Guest(
                        new InvitationId(Columns.id(row, "id")),
                        new AppointmentId(Columns.id(row, "appointment_id")),
                        new ClinicId(Columns.id(row, "clinic_id")),
                        GuestRole.valueOf(row.getString("role").toUpperCase(Locale.ROOT))))
                .optional();
    }

    /** Forgets cookies that ran out before {@code before}. */
    int forget(Instant before) {
        return jdbc.sql("delete from guest_accesses where expires_at < :before")
                .param("before", Columns.param(before))
                .update();
    }
}
