package org.sawt.signaling.security.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
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

    private final StaffDirectory directory;
    private final SecuritySettings settings;
    private final Clock clock;

    StaffSessions(StaffDirectory directory, SecuritySettings settings, Clock clock) {
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

    private Optional<Caller.Staff> staff(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(STAFF) instanceof String id) || isOver(session)) {
            return Optional.empty();
        }
        return directory.byId(StaffId.of(id)).map(StaffSessions::caller);
    }

    private boolean isOver(HttpSession session) {
        return !(session.getAttribute(SIGNED_IN_AT) instanceof String at)
                || !clock.instant().isBefore(Instant.parse(at).plus(settings.sessionLongest()));
    }

    private static Caller.Staff caller(StaffMember member) {
        return new Caller.Staff(member.id(), member.clinic(), member.role());
    }
}
