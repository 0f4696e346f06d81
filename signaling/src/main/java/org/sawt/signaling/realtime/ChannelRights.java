package org.sawt.signaling.realtime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.sawt.signaling.realtime.ChannelName.Subject;
import org.sawt.signaling.rooms.PersonKey;
import org.sawt.signaling.rooms.RoomRole;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.CaseloadScope;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.shared.SessionId;
import org.sawt.signaling.shared.StaffId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may do what on which channel; the rules, and why they are these, are in decision 0009. Every method asks the
 * database.
 */
@Component
class ChannelRights {

    private final JdbcClient jdbc;

    ChannelRights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What {@code caller} may do now on the channel {@code name} of the own clinic. */
    Grant of(Caller caller, ChannelName name) {
        return switch (name.subject()) {
            case Subject.OfStudent(StudentId student) -> onStudent(caller, name, student);
            case Subject.OfSession(SessionId session) -> onSession(caller, name, session);
            case Subject.OfUser(StaffId user) -> onUser(caller, name, user);
            case Subject.OfClinic() -> onClinic(caller, name);
        };
    }

    private Grant onStudent(Caller caller, ChannelName name, StudentId student) {
        return caller instanceof Caller.Staff staff && staff.role() != StaffRole.ADMINISTRATOR && maySee(staff, student)
                ? granted(staff, name, Rights.ALL)
                : Grant.none(caller, name);
    }

    private Grant onUser(Caller caller, ChannelName name, StaffId user) {
        if (!(caller instanceof Caller.Staff staff) || !isColleague(staff, user)) {
            return Grant.none(caller, name);
        }
        return granted(staff, name, staff.id().equals(user) ? Rights.ALL : Rights.WRITE_MESSAGES);
    }

    private Grant onClinic(Caller caller, ChannelName name) {
        return caller instanceof Caller.Staff staff ? granted(staff, name, Rights.ALL) : Grant.none(caller, name);
    }

    private Grant onSession(Caller caller, ChannelName name, SessionId session) {
        return participant(caller, session)
                .map(identity -> new Grant(caller, name, inRoom(identity), identity))
                .orElse(Grant.none(caller, name));
    }

    private static Rights inRoom(Identity participant) {
        RoomRole role = RoomRole.valueOf(participant.role().toUpperCase(Locale.ROOT));
        return role.speaks() ? Rights.ALL : Rights.READ;
    }

    private boolean maySee(Caller.Staff staff, StudentId student) {
        return jdbc.sql("select 1 from students st where st.id = :student and " + CaseloadScope.sql("st", "id"))
                .param("student", student.value())
                .params(CaseloadScope.params(staff))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private boolean isColleague(Caller.Staff staff, StaffId user) {
        return jdbc.sql("select 1 from staff where id = :user and clinic_id = :clinic")
                .param("user", user.value())
                .param("clinic", staff.clinic().value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** In the room, so admitted; also while a lost connection may still come back. */
    private Optional<Identity> participant(Caller caller, SessionId session) {
        return jdbc.sql("""
                select id, role, name_latin, name_arabic from session_participants
                where session_id = :session and clinic_id = :clinic and person = :person
                  and state in ('joined', 'reconnecting')""")
                .param("session", session.value())
                .param("clinic", caller.clinic().value())
                .param("person", PersonKey.of(caller).value())
                .query((row, _) -> identity(row))
                .optional();
    }

    private Grant granted(Caller.Staff staff, ChannelName name, Rights rights) {
        Identity identity = jdbc.sql("select id, role, name_latin, name_arabic from staff where id = :id")
                .param("id", staff.id().value())
                .query((row, _) -> identity(row))
                .single();
        return new Grant(staff, name, rights, identity);
    }

    private static Identity identity(ResultSet row) throws SQLException {
        return new Identity(
                row.getString("id"),
                row.getString("role"),
                Identity.Name.of(row.getString("name_latin"), row.getString("name_arabic")));
    }
}
