package org.sawt.signaling.schedule.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.schedule.AppointmentView;
import org.sawt.signaling.schedule.Invitation;
import org.sawt.signaling.schedule.Invitations;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.GuestRole;
import org.sawt.signaling.shared.AppointmentId;
import org.sawt.signaling.shared.InvitationId;
import org.sawt.signaling.shared.Language;
import org.sawt.signaling.shared.LocalizedText;
import org.sawt.signaling.shared.PersonName;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The join links of an appointment. */
@RestController
@RequestMapping("/api")
class InvitationsController {

    private final Invitations invitations;
    private final JoinLinks links;

    InvitationsController(Invitations invitations, JoinLinks links) {
        this.invitations = invitations;
        this.links = links;
    }

    record Listing(List<InvitationView> invitations) {}

    /** {@code url} is absent when the link does not work, or is not the reader's to hand out. */
    record InvitationView(
            InvitationId id,
            GuestRole role,
            LocalizedText name,
            Language language,
            boolean revoked,
            @Nullable String url) {
        @Override
        public String toString() {
            return "InvitationView[" + id + "]";
        }
    }

    /** Whom to invite beside the guardians. */
    record GuestRequest(
            @JsonProperty(required = true) GuestRole role,
            @JsonProperty(required = true) String name,
            @JsonProperty(required = true) Language language) {

        GuestRequest {
            Objects.requireNonNull(role, "role");
            Objects.requireNonNull(language, "language");
            new PersonName(name, null);
        }
    }

    @GetMapping("/appointments/{id}/invitations")
    Listing list(Caller.Staff caller, @PathVariable AppointmentId id, HttpServletRequest request) {
        return new Listing(invitations.of(caller, id).stream()
                .map(link -> view(link, request))
                .toList());
    }

    @PostMapping("/appointments/{id}/invitations")
    @ResponseStatus(HttpStatus.CREATED)
    InvitationView invite(
            Caller.Staff caller,
            @PathVariable AppointmentId id,
            @RequestBody GuestRequest guest,
            HttpServletRequest request) {
        PersonName name = new PersonName(guest.name(), null);
        return view(invitations.inviteGuest(caller, id, guest.role(), name, guest.language()), request);
    }

    @PostMapping("/invitations/{id}/revoke")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Caller.Staff caller, @PathVariable InvitationId id) {
        invitations.revoke(caller, id);
    }

    @PostMapping("/invitations/{id}/renew")
    InvitationView renew(Caller.Staff caller, @PathVariable InvitationId id, HttpServletRequest request) {
        return view(invitations.renew(caller, id), request);
    }

    private InvitationView view(Invitations.Link link, HttpServletRequest request) {
        Invitation invitation = link.invitation();
        String token = link.token();
        return new InvitationView(
                invitation.id(),
                invitation.role(),
                AppointmentView.text(invitation.name()),
                invitation.language(),
                invitation.revoked(),
                token == null ? null : links.to(token, request));
    }
}
