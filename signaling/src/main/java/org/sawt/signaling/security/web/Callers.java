package org.sawt.signaling.security.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.GuestAccesses;
import org.sawt.signaling.security.RelativeAccesses;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Who is calling. A browser may hold a staff session, a guest's link and a relative's side by side; none hides another. The
 * cookies of the latter two are looked up only when they are asked for, and once per request.
 */
@Component
class Callers {

    static final String STAFF_COOKIE = "SAWT_SESSION";
    private static final String GUEST = Callers.class.getName() + ".guest";

    private static final String RELATIVE = Callers.class.getName() + ".relative";

    private final ObjectProvider<GuestAccesses> guests;
    private final ObjectProvider<RelativeAccesses> relatives;

    Callers(ObjectProvider<GuestAccesses> guests, ObjectProvider<RelativeAccesses> relatives) {
        this.guests = guests;
        this.relatives = relatives;
    }

    Optional<Caller.Staff> staff() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Caller.Staff staff
                ? Optional.of(staff)
                : Optional.empty();
    }

    Optional<Caller.Guest> guest(HttpServletRequest request) {
        if (request.getAttribute(GUEST) instanceof Lookup known) {
            return known.guest();
        }
        Lookup found = new Lookup(lookUp(request));
        request.setAttribute(GUEST, found);
        return found.guest();
    }

    Optional<Caller.Relative> relative(HttpServletRequest request) {
        if (request.getAttribute(RELATIVE) instanceof RelativeLookup known) {
            return known.relative();
        }
        RelativeLookup found = new RelativeLookup(relativeOf(request));
        request.setAttribute(RELATIVE, found);
        return found.relative();
    }

    Optional<Caller> any(HttpServletRequest request) {
        return staff().<Caller>map(staff -> staff).or(() -> guest(request)).or(() -> relative(request));
    }

    /**
     * {@code forbidden} for a guest or a relative; {@code unauthorized} for nobody, and for one of them whose browser was
     * signed in too and needs to sign in again.
     */
    Caller.Staff requireStaff(HttpServletRequest request) {
        return staff().orElseThrow(() -> WebUtils.getCookie(request, STAFF_COOKIE) == null
                        && (guest(request).isPresent() || relative(request).isPresent())
                ? Refusal.of(RefusalCode.FORBIDDEN, "this is for staff").asException()
                : unauthorized("sign in first"));
    }

    /** {@code unauthorized} also for staff, who can come by a link like everybody else. */
    Caller.Guest requireGuest(HttpServletRequest request) {
        return guest(request).orElseThrow(() -> unauthorized("exchange a join link first"));
    }

    /** The same for who came by a progress link. */
    Caller.Relative requireRelative(HttpServletRequest request) {
        return relative(request).orElseThrow(() -> unauthorized("exchange a progress link first"));
    }

    Caller requireAny(HttpServletRequest request) {
        return any(request).orElseThrow(() -> unauthorized("sign in or exchange a join link first"));
    }

    private Optional<Caller.Guest> lookUp(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, GuestAccesses.COOKIE);
        GuestAccesses accesses = guests.getIfAvailable();
        return cookie == null || accesses == null ? Optional.empty() : accesses.holderOf(cookie.getValue());
    }

    private Optional<Caller.Relative> relativeOf(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, RelativeAccesses.COOKIE);
        RelativeAccesses accesses = relatives.getIfAvailable();
        return cookie == null || accesses == null ? Optional.empty() : accesses.holderOf(cookie.getValue());
    }

    private static RuntimeException unauthorized(String sentence) {
        return Refusal.of(RefusalCode.UNAUTHORIZED, sentence).asException();
    }

    private record Lookup(Optional<Caller.Guest> guest) {}

    private record RelativeLookup(Optional<Caller.Relative> relative) {}
}
