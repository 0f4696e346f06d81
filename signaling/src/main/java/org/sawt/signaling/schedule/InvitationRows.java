package org.sawt.signaling.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sawt.signaling.security.GuestRole;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.GuardianId;
import org.sawt.signaling.shared.InvitationId;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of invitations. */
@Repository
class InvitationRows {

    private static final String SELECT = """
            select i.id, i.appointment_id, i.clinic_id, i.role, i.guardian_id, i.language, i.token_hash,
                   i.revoked_at is not null as revoked,
                   coalesce(g.name_latin, i.guest_name) as name_latin, g.name_arabic
            from invitations i left join guardians g on g.id = i.guardian_id
            where\s""";

    private final JdbcClient jdbc;

    InvitationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With the hash of its token. */
    record Stored(Invitation invitation, Sha256 tokenHash) {}

    List<Stored> of(AppointmentId appointment) {
        return jdbc.sql(SELECT + "i.appointment_id = :appointment order by i.created_at, i.id")
                .param("appointment", appointment.value())
                .query(InvitationRows::stored)
                .list();
    }

    Optional<Invitation> byId(InvitationId id) {
        return jdbc.sql(SELECT + "i.id = :id")
                .param("id", id.value())
                .query(InvitationRows::stored)
                .optional()
                .map(Stored::invitation);
    }

    /** Holds it against being revoked until the transaction ends. */
    Optional<Invitation> heldByToken(Sha256 tokenHash) {
        return jdbc.sql(SELECT + "i.token_hash = :hash for share of i")
                .param("hash", tokenHash.column())
                .query(InvitationRows::stored)
                .optional()
                .map(Stored::invitation);
    }

    void insert(Invitation invitation, Sha256 tokenHash) {
        jdbc.sql("""
                        insert into invitations
                            (id, clinic_id, appointment_id, role, guardian_id, guest_name, language, token_hash)
                        values (:id, :clinic, :appointment, :role, :guardian, :guest, :language, :hash)""")
                .param("id", invitation.id().value())
                .param("clinic", invitation.clinic().value())
                .param("appointment", invitation.appointment().value())
                .param("role", invitation.role().wire())
                .param(
                        "guardian",
                        invitation.guardian() == null
                                ? null
                                : invitation.guardian().value())
                .param(
                        "guest",
                        invitation.guardian() == null ? invitation.name().latin() : null)
                .param("language", invitation.language().tag())
                .param("hash", tokenHash.column())
                .update();
    }

    /** False when it was revoked before. */
    boolean revoke(InvitationId id, Instant at) {
        return jdbc.sql("update invitations set revoked_at = :at where id = :id and revoked_at is null")
                        .param("at", Columns.param(at))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    List<InvitationId> revokeAll(AppointmentId appointment, Instant at) {
        return jdbc.sql("""
                        update invitations set revoked_at = :at
                        where appointment_id = :appointment and revoked_at is null returning id""")
                .param("at", Columns.param(at))
                .param("appointment", appointment.value())
                .query((row, _) -> new InvitationId(Columns.id(row, "id")))
                .list();
    }

    /** True the first time that {@code reader} is shown the link on {@code day}. */
    boolean noteShown(InvitationId invitation, StaffId reader, LocalDate day) {
        return jdbc.sql("""
                        insert into link_readings (invitation_id, staff_id, day) values (:invitation, :reader, :day)
                        on conflict do nothing""")
                        .param("invitation", invitation.value())
                        .param("reader", reader.value())
                        .param("day", day)
                        .update()
                == 1;
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        UUID guardian = Columns.optionalId(row, "guardian_id");
        return new Stored(
                new Invitation(
                        new InvitationId(Columns.id(row, "id")),
                        new AppointmentId(Columns.id(row, "appointment_id")),
                        new ClinicId(Columns.id(row, "clinic_id")),
                        GuestRole.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                        guardian == null ? null : new GuardianId(guardian),
                        Columns.name(row, "name"),
                        Language.of(row.getString("language")),
                        row.getBoolean("revoked")),
                Sha256.stored(row.getBytes("token_hash")));
    }
}
