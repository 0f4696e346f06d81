package org.sawt.signaling.security.web;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Secret;
import org.sawt.signaling.security.StaffMember;
import org.sawt.signaling.security.StaffRole;
import org.sawt.signaling.security.accounts.NewStaff;
import org.sawt.signaling.security.accounts.StaffAdministration;
import org.sawt.signaling.security.accounts.StaffRoster;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.LocalizedText;
import org.sawt.signaling.shared.PersonName;
import org.sawt.signaling.shared.StaffId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The accounts of a clinic, for its administrators. */
@RestController
@RequestMapping("/api/staff")
class StaffController {

    private final StaffAdministration administration;

    StaffController(StaffAdministration administration) {
        this.administration = administration;
    }

    @GetMapping
    Answer list(Caller.Staff caller) {
        return new Answer(administration.list(caller).stream().map(Line::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Created create(Caller.Staff caller, @RequestBody Wanted wanted) {
        return new Created(administration.create(caller, wanted.account()));
    }

    @PatchMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(Caller.Staff caller, @PathVariable StaffId id, @RequestBody Change change) {
        administration.give(caller, id, change.role());
    }

    @GetMapping("/{id}/caseload")
    Assigned caseload(Caller.Staff caller, @PathVariable StaffId id) {
        return new Assigned(administration.caseload(caller, id));
    }

    @PutMapping("/{id}/caseload")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void assign(Caller.Staff caller, @PathVariable StaffId id, @RequestBody Caseload caseload) {
        administration.assign(caller, id, caseload.students());
    }

    @PostMapping("/{id}/disable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(Caller.Staff caller, @PathVariable StaffId id) {
        administration.disable(caller, id);
    }

    @PostMapping("/{id}/enable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void enable(Caller.Staff caller, @PathVariable StaffId id) {
        administration.enable(caller, id);
    }

    record Answer(List<Line> staff) {}

    record Line(StaffId id, String email, LocalizedText name, StaffRole role, Language language, boolean disabled) {

        static Line of(StaffRoster.Line line) {
            StaffMember member = line.member();
            return new Line(
                    member.id(),
                    line.email(),
                    Me.bothScripts(member.name()),
                    member.role(),
                    member.language(),
                    line.disabled());
        }
    }

    record Created(StaffId id) {}

    record Change(@JsonProperty(required = true) StaffRole role) {

        Change {
            requireNonNull(role);
        }
    }

    /** A caseload that therapists added to themselves may be longer than one that is set at once. */
    record Assigned(List<StudentId> students) {}

    record Caseload(@JsonProperty(required = true) List<StudentId> students) {

        private static final int MOST = 500;

        Caseload {
            if (students.size() > MOST) {
                throw new IllegalArgumentException("more than " + MOST);
            }
        }
    }

    record Wanted(
            @JsonProperty(required = true) String email,
            @JsonProperty(required = true) LocalizedText name,
            @JsonProperty(required = true) StaffRole role,
            @JsonProperty(required = true) Language language,
            @JsonProperty(required = true) String password) {

        /** What no account could be made of is refused while the body is read, with the name of its field. */
        Wanted {
            requireNonNull(role);
            requireNonNull(language);
            requireNonNull(password);
            NewStaff.requireEmail(email);
            personOf(name);
        }

        NewStaff account() {
            return new NewStaff(email, personOf(name), role, language, new Secret(password));
        }

        private static PersonName personOf(LocalizedText name) {
            return new PersonName(name.en(), name.ar());
        }

        @Override
        public String toString() {
            return "[REDACTED]";
        }
    }
}
