package org.sawt.signaling.schedule;

import java.time.Instant;
import java.util.Optional;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.InvitationId;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Consents, ratings, and what comes next for a guest. */
@Repository
class GuestRows {

    private final JdbcClient jdbc;

    GuestRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first time counts: the same text in the same language again says nothing new. */
    void consent(InvitationId invitation, String textVersion, Language language, Instant at) {
        jdbc.sql("""
                        insert into consents (invitation_id, text_version, language, consented_at)
                        select :invitation, :version, :language, :at
                        where not exists (select 1 from consents
                            where invitation_id = :invitation and text_version = :version and language = :language)
                        on conflict do nothing""")
                .param("invitation", invitation.value())
                .param("version", textVersion)
                .param("language", language.tag())
                .param("at", Columns.param(at))
                .update();
    }

    /** False when this invitation has rated {@code session} before. */
    boolean rate(Caller.Guest guest, SessionId session, int stars) {
        return jdbc.sql("""
                        insert into ratings (invitation_id, session_id, clinic_id, stars)
                        values (:invitation, :session, :clinic, :stars) on conflict do nothing""")
                        .param("invitation", guest.invitation().value())
                        .param("session", session.value())
                        .param("clinic", guest.clinic().value())
                        .param("stars", stars)
                        .update()
                == 1;
    }

    boolean hasRated(InvitationId invitation, SessionId session) {
        return jdbc.sql("""
                        select exists (select 1 from ratings
                            where invitation_id = :invitation and session_id = :session)""")
                .param("invitation", invitation.value())
                .param("session", session.value())
                .query(Boolean.class)
                .single();
    }

    /** The next appointment of the same student to which the same guardian is invited. */
    Optional<Instant> nextFor(InvitationId invitation, Instant now) {
        return jdbc.sql("""
                        select min(n.starts_at) as starts_at
                        from invitations i
                        join appointments a on a.id = i.appointment_id
                        join invitations ni on ni.guardian_id = i.guardian_id and ni.revoked_at is null
                        join appointments n on n.id = ni.appointment_id and n.student_id = a.student_id
                        where i.id = :invitation and n.state = 'scheduled'
                            and n.starts_at > a.starts_at and n.starts_at > :now""")
                .param("invitation", invitation.value())
                .param("now", Columns.param(now))
                .query((row, _) -> Optional.ofNullable(Columns.optionalInstant(row, "starts_at")))
                .single();
    }
}
