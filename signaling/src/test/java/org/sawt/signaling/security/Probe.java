package org.sawt.signaling.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.Refusal;
import org.sawt.signaling.shared.RefusalCode;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A controller of some package above: what it declares is what every controller may rely on. */
@TestComponent
@RestController
@RequestMapping("/api/probe")
class Probe {

    @GetMapping("/staff")
    String staff(Caller.Staff caller) {
        return caller.role().wire();
    }

    @GetMapping("/guest")
    String guest(Caller.Guest caller) {
        return caller.role().wire();
    }

    @GetMapping("/any")
    String any(Caller caller) {
        return caller instanceof Caller.Staff ? "staff" : "guest";
    }

    @GetMapping("/administrator")
    String administrator(Caller.Staff caller) {
        caller.mustBe(StaffRole.ADMINISTRATOR);
        return "done";
    }

    @GetMapping("/early")
    String early() {
        throw Refusal.of(RefusalCode.TOO_EARLY, "come later").asException().with(Map.of("opens_at", Instant.EPOCH));
    }

    @GetMapping("/bug")
    String bug() {
        throw new IllegalStateException("the child's name is in here");
    }

    @GetMapping("/number")
    int number(@RequestParam int value) {
        return value;
    }

    @PostMapping("/json")
    Note json(@RequestBody Note note) {
        return note;
    }

    record Note(
            @JsonProperty(required = true) int wordsSaid,
            @Nullable String remark) {}
}
