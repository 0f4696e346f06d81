package org.sawt.signaling.relays.http;

import org.sawt.signaling.relays.RelayAdministration;
import org.sawt.signaling.relays.RelayWatch;
import org.sawt.signaling.relays.RelaysView;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.StaffRole;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether relays work, for all staff; which, and to try them now, for administrators. */
@RestController
@RequestMapping("/api/relays")
class RelaysController {

    private final RelayWatch watch;
    private final RelayAdministration administration;

    RelaysController(RelayWatch watch, RelayAdministration administration) {
        this.watch = watch;
        this.administration = administration;
    }

    @GetMapping
    RelaysView read(Caller.Staff caller) {
        return caller.role() == StaffRole.ADMINISTRATOR
                ? RelaysView.complete(watch.report())
                : RelaysView.summary(watch.report());
    }

    @PostMapping("/check")
    RelaysView check(Caller.Staff caller) {
        return RelaysView.complete(administration.check(caller));
    }
}
