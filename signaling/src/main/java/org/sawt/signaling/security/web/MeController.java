package org.sawt.signaling.security.web;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Base64;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Clinics;
import org.sawt.signaling.security.ServerSecrets;
import org.sawt.signaling.security.accounts.PasswordChange;
import org.sawt.signaling.security.accounts.StaffAccounts;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is signed in, and what they change about themselves. */
@RestController
@RequestMapping("/api/me")
class MeController {

    private final Callers callers;
    private final StaffAccounts accounts;
    private final Clinics clinics;
    private final PasswordChange passwords;
    private final SignInOptions options;
    private final ServerSecrets secrets;

    MeController(
            Callers callers,
            StaffAccounts accounts,
            Clinics clinics,
            PasswordChange passwords,
            SignInOptions options,
            ServerSecrets secrets) {
        this.callers = callers;
        this.accounts = accounts;
        this.clinics = clinics;
        this.passwords = passwords;
        this.options = options;
        this.secrets = secrets;
    }

    /** Always 401 when nobody is signed in, a guest or not: this is how the staff's page learns to show the sign-in. */
    @GetMapping
    Me me() {
        Caller.Staff caller = callers.staff()
                .orElseThrow(() ->
                        Refusal.of(RefusalCode.UNAUTHORIZED, "sign in first").asException());
        return Me.of(accounts.existing(caller.id()), clinics.byId(caller.clinic()), options.demo());
    }

    /** With which a browser seals what it could not send yet: the same for one account each time, and nobody else's. */
    @GetMapping("/seal")
    Seal seal(Caller.Staff caller) {
        byte[] key = secrets.key("unsent/" + caller.id()).getEncoded();
        return new Seal(Base64.getEncoder().encodeToString(key));
    }

    @PatchMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(Caller.Staff caller, @RequestBody Change change) {
        accounts.speak(caller.id(), change.language());
    }

    @PostMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(Caller.Staff caller, @RequestBody NewPassword given, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        passwords.change(
                caller,
                given.current(),
                given.password(),
                session == null ? null : session.getId(),
                request.getRemoteAddr());
    }

    /** 256 bits in base64. */
    record Seal(String key) {

        @Override
        public String toString() {
            return "[REDACTED]";
        }
    }

    record Change(@JsonProperty(required = true) Language language) {

        Change {
            requireNonNull(language);
        }
    }

    record NewPassword(
            @JsonProperty(required = true) String current,
            @JsonProperty(required = true) String password) {

        NewPassword {
            requireNonNull(current);
            requireNonNull(password);
        }

        @Override
        public String toString() {
            return "[REDACTED]";
        }
    }
}
