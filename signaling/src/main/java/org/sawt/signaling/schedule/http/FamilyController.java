package org.sawt.signaling.schedule.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.schedule.AppointmentView;
import org.sawt.signaling.schedule.FamilyMember;
import org.sawt.signaling.schedule.FamilyRights;
import org.sawt.signaling.schedule.ProgressLinks;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Clinics;
import org.sawt.signaling.security.ReleasedView;
import org.sawt.signaling.shared.GuardianId;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.LocalizedText;
import org.sawt.signaling.shared.StudentId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who of a student's family sees the record, and the links by which they do. */
@RestController
@RequestMapping("/api/students/{student}")
class FamilyController {

    private final FamilyRights rights;
    private final ProgressLinks progressLinks;
    private final Clinics clinics;
    private final JoinLinks addresses;

    FamilyController(FamilyRights rights, ProgressLinks progressLinks, Clinics clinics, JoinLinks addresses) {
        this.rights = rights;
        this.progressLinks = progressLinks;
        this.clinics = clinics;
        this.addresses = addresses;
    }

    /** {@code releasedView} is the clinic's setting. */
    record Family(ReleasedView releasedView, List<Member> guardians) {}

    /** {@code link} is there while one works. */
    record Member(
            GuardianId id,
            LocalizedText name,
            Language language,
            boolean mayJoin,
            boolean mayViewRecords,
            FamilyMember.@Nullable LinkState link) {

        static Member of(FamilyMember member) {
            return new Member(
                    member.guardian().id(),
                    AppointmentView.text(member.guardian().name()),
                    member.guardian().language(),
                    member.mayJoin(),
                    member.mayViewRecords(),
                    member.link());
        }

        @Override
        public String toString() {
            return "Member[" + id + "]";
        }
    }

    record Rights(@JsonProperty(required = true) boolean mayViewRecords) {}

    record Link(String url, Instant expiresAt) {
        @Override
        public String toString() {
            return "Link[url=[REDACTED]]";
        }
    }

    @GetMapping("/family")
    Family family(Caller.Staff caller, @PathVariable StudentId student) {
        return new Family(
                clinics.byId(caller.clinic()).releasedView(),
                rights.of(caller, student).stream().map(Member::of).toList());
    }

    @PutMapping("/guardians/{guardian}/rights")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(
            Caller.Staff caller,
            @PathVariable StudentId student,
            @PathVariable GuardianId guardian,
            @RequestBody Rights wanted) {
        rights.letView(caller, student, guardian, wanted.mayViewRecords());
    }

    @PostMapping("/guardians/{guardian}/progress-link")
    Link show(
            Caller.Staff caller,
            @PathVariable StudentId student,
            @PathVariable GuardianId guardian,
            HttpServletRequest request) {
        ProgressLinks.Link link = progressLinks.show(caller, student, guardian);
        return new Link(addresses.toProgress(link.token(), request), link.expiresAt());
    }

    @PostMapping("/guardians/{guardian}/progress-link/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Caller.Staff caller, @PathVariable StudentId student, @PathVariable GuardianId guardian) {
        progressLinks.revoke(caller, student, guardian);
    }
}
