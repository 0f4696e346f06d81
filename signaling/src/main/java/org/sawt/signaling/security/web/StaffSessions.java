package org.sawt.signaling.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.SecuritySettings;
import org.sawt.signaling.security.StaffDirectory;
import org.sawt.signaling.security.StaffMember;
import org.sawt.signaling.shared.StaffId;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.stereotype.Component;

/**
 * Who is signed in, in the HTTP session: an id and a time as plain text, never an object of ours or of Spring's, which
 * would not be readable after an upgrade. Who that is today, and whether the account is still good, is read from the
 * directory with every request.
 */
@Component
class StaffSessions implements SecurityContextRepository {

    /** Spring Session indexes its rows by this attribute, so all sessions of one account can be ended. */
    private static final String STAFF = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    private static final String SIGNED_IN_AT = "signed_in_at";

    /** Noting each use would be a second commit for every request that stores something. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    /** A session that ends after less than some minutes of rest is noted so much more often. */
    private static final int NOTES_UNTIL_IDLE = 10;

    private final SessionRepository<? extends Session> sessions;
    private final CookieSerializer cookies;
    private final StaffDirectory directory;
    private final SecuritySettings settings;
    private final Clock clock;

    StaffSessions(
            SessionRepository<? extends Session> sessions,
            CookieSerializer cookies,
            StaffDirectory directory,
            SecuritySettings settings,
            Clock clock) {
        this.sessions = sessions;
        this.cookies = cookies;
        this.directory = directory;
        this.settings = settings;
        this.clock = clock;
    }

    /** Signs {@code staff} in with a new session: an id that somebody planted before is worth nothing after. */
    void begin(HttpServletRequest request, StaffId staff) {
        end(request);
        HttpSession session = request.getSession(true);
        session.setAttribute(STAFF, staff.toString());
        session.setAttribute(SIGNED_IN_AT, clock.instant().toString());
    }

    void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    @Override
    @SuppressWarnings("deprecation") // the interface still demands it; nothing calls it
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new SignedIn(() -> staff(request));
    }

    /** Nothing to save: a sign-in begins a session itself, and everything else lasts for one request. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return staff(request).isPresent();
    }

    /** Looks the session up without using it: {@link #note} does that now and then. */
    private Optional<Caller.Staff> staff(HttpServletRequest request) {
        for (String id : cookies.readCookieValues(request)) {
            Session session = sessions.findById(id);
            if (session != null && session.getAttribute(STAFF) instanceof String staff && !isOver(session)) {
                note(request, session);
                return directory.byId(StaffId.of(staff)).map(StaffSessions::caller);
            }
        }
        return Optional.empty();
    }

    /** Asking the servlet's way lets Spring Session write that the session was used. */
    private void note(HttpServletRequest request, Session session) {
        Duration often = session.getMaxInactiveInterval().dividedBy(NOTES_UNTIL_IDLE);
        Duration every = often.compareTo(NOTED_EVERY) < 0 ? often : NOTED_EVERY;
        if (clock.instant().isAfter(session.getLastAccessedTime().plus(every))) {
            request.getSession(false);
        }
    }

    private boolean isOver(Session session) {
        return !(session.getAttribute(SIGNED_IN_AT) instanceof String at)
                || !clock.instant().isBefore(Instant.parse(at).plus(settings.sessionLongest()));
    }

    private static Caller.Staff caller(StaffMember member) {
        return new Caller.Staff(member.id(), member.clinic(), member.role());
    }
}
