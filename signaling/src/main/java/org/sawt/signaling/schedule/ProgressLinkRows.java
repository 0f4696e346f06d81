package org.sawt.signaling.schedule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.GuardianId;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.ProgressLinkId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of progress links, and of the browsers that exchanged one. */
@Repository
class ProgressLinkRows {

    private final JdbcClient jdbc;

    ProgressLinkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** With the hash of its token. */
    record Stored(ProgressLinkId id, Sha256 tokenHash, Instant expiresAt) {}

    /** A link that somebody came with; {@code revoked} also when its guardian may not see the record any more. */
    record Offered(
            Caller.Relative holder, GuardianId guardian, Language language, Instant expiresAt, boolean revoked) {}

    /** Changes of one guardian's link come one after another until the transaction ends. */
    void queue(StudentId student, GuardianId guardian) {
        jdbc.sql("""
                        select 1 from student_guardians where student_id = :student and guardian_id = :guardian
                        for no key update""")
                .param("student", student.value())
                .param("guardian", guardian.value())
                .query(_ -> {});
    }

    /** The one that was not revoked. */
    Optional<Stored> find(StudentId student, GuardianId guardian) {
        return jdbc.sql("""
                        select id, token_hash, expires_at from progress_links
                        where student_id = :student and guardian_id = :guardian and revoked_at is null""")
                .param("student", student.value())
                .param("guardian", guardian.value())
                .query((row, _) -> new Stored(
                        new ProgressLinkId(Columns.id(row, "id")),
                        Sha256.stored(row.getBytes("token_hash")),
                        Columns.instant(row, "expires_at")))
                .optional();
    }

    void insert(Caller.Staff by, StudentId student, GuardianId guardian, Stored link, Instant now) {
        jdbc.sql("""
                        insert into progress_links
                            (id, clinic_id, student_id, guardian_id, token_hash, issued_by, issued_at, expires_at)
                        values (:id, :clinic, :student, :guardian, :hash, :by, :now, :expires)""")
                .param("id", link.id().value())
                .param("clinic", by.clinic().value())
                .param("student", student.value())
                .param("guardian", guardian.value())
                .param("hash", link.tokenHash().column())
                .param("by", by.id().value())
                .param("now", Columns.param(now))
                .param("expires", Columns.param(link.expiresAt()))
                .update();
    }

    /** Which one it was, if there was one. */
    Optional<ProgressLinkId> revoke(StudentId student, GuardianId guardian, Instant now) {
        return jdbc.sql("""
                        update progress_links set revoked_at = :now
                        where student_id = :student and guardian_id = :guardian and revoked_at is null returning id""")
                .param("now", Columns.param(now))
                .param("student", student.value())
                .param("guardian", guardian.value())
                .query((row, _) -> new ProgressLinkId(Columns.id(row, "id")))
                .optional();
    }

    /** Holds it against being revoked until the transaction ends. */
    Optional<Offered> heldByToken(Sha256 tokenHash) {
        return jdbc.sql("""
                        select p.id, p.clinic_id, p.guardian_id, g.language, p.expires_at,
                               p.revoked_at is not null or not l.may_view_records as revoked
                        from progress_links p
                        join guardians g on g.id = p.guardian_id
                        join student_guardians l on l.student_id = p.student_id and l.guardian_id = p.guardian_id
                        where p.token_hash = :hash for share of p""")
                .param("hash", tokenHash.column())
                .query(ProgressLinkRows::offered)
                .optional();
    }

    void remember(ProgressLinkId link, Sha256 cookieHash, Instant expiresAt) {
        jdbc.sql("insert into progress_accesses (cookie_hash, link_id, expires_at) values (:hash, :link, :expires)")
                .param("hash", cookieHash.column())
                .param("link", link.value())
                .param("expires", Columns.param(expiresAt))
                .update();
    }

    /** Whose cookie it is: neither it nor its link ran out, and nobody revoked it. */
    Optional<Caller.Relative> holderOf(Sha256 cookieHash, Instant now) {
        return jdbc.sql("""
                        select p.id, p.clinic_id from progress_accesses b join progress_links p on p.id = b.link_id
                        where b.cookie_hash = :hash and b.expires_at > :now and p.expires_at > :now
                            and p.revoked_at is null""")
                .param("hash", cookieHash.column())
                .param("now", Columns.param(now))
                .query((row, _) -> holder(row))
                .optional();
    }

    /** Forgets cookies that ran out before {@code before}. */
    int forget(Instant before) {
        return jdbc.sql("delete from progress_accesses where expires_at < :before")
                .param("before", Columns.param(before))
                .update();
    }

    private static Offered offered(ResultSet row, int number) throws SQLException {
        return new Offered(
                holder(row),
                new GuardianId(Columns.id(row, "guardian_id")),
                Language.of(row.getString("language")),
                Columns.instant(row, "expires_at"),
                row.getBoolean("revoked"));
    }

    private static Caller.Relative holder(ResultSet row) throws SQLException {
        return new Caller.Relative(
                new ProgressLinkId(Columns.id(row, "id")), new ClinicId(Columns.id(row, "clinic_id")));
    }
}
