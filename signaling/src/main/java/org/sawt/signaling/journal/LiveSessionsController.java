package org.sawt.signaling.journal;

import org.sawt.signaling.security.Caller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What goes on now, for staff. That it changed, the rows of sessions and of their journal tell. */
@RestController
class LiveSessionsController {

    private final LiveSessions sessions;

    LiveSessionsController(LiveSessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping("/api/live")
    LiveSession.Overview live(Caller.Staff caller) {
        return sessions.seenBy(caller);
    }
}
