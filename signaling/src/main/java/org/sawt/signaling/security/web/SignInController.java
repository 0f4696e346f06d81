package org.sawt.signaling.security.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.StaffMember;
import org.sawt.signaling.security.accounts.PasswordSignIn;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in with a password, and out. */
@RestController
@RequestMapping("/api")
class SignInController {

    private final PasswordSignIn passwords;
    private final StaffSessions sessions;
    private final SignInOptions options;
    private final Callers callers;
    private final Audit audit;

    SignInController(
            PasswordSignIn passwords, StaffSessions sessions, SignInOptions options, Callers callers, Audit audit) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.options = options;
        this.callers = callers;
        this.audit = audit;
    }

    @GetMapping("/sign-in/options")
    SignInOptions.Offered options() {
        return options.offered();
    }

    @PostMapping("/sign-in")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signIn(@RequestBody Credentials given, HttpServletRequest request, HttpServletResponse response) {
        StaffMember member = passwords.signIn(given.email().strip(), given.password(), request.getRemoteAddr());
        sessions.begin(request, member.id());
        CsrfCookie.renew(request, response);
    }

    /**
     * Also for whom the session has ended meanwhile. Clear-Site-Data stops at storage: with cookies it would sign a guest
     * out of a call in the same browser, and whoever else serves pages under the clinic's domain.
     */
    @PostMapping("/sign-out")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        callers.staff()
                .ifPresent(staff -> audit.record(Audit.Entry.done(
                        Audit.Action.SIGN_OUT, staff, staff.id().value(), null)));
        sessions.end(request);
        CsrfCookie.renew(request, response);
        response.setHeader("Clear-Site-Data", "\"storage\"");
    }

    record Credentials(
            @JsonProperty(required = true) String email,
            @JsonProperty(required = true) String password) {

        private static final int LONGEST = 1024;

        Credentials {
            if (email.length() > LONGEST || password.length() > LONGEST) {
                throw new IllegalArgumentException("too long");
            }
        }

        @Override
        public String toString() {
            return "[REDACTED]";
        }
    }
}
