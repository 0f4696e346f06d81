package org.sawt.signaling.progress.http;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.util.List;
import org.sawt.signaling.progress.Goal;
import org.sawt.signaling.progress.GoalStatus;
import org.sawt.signaling.progress.Goals;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Purpose;
import org.sawt.signaling.shared.GoalId;
import org.sawt.signaling.shared.StudentId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The goals of students. */
@RestController
@RequestMapping("/api")
class GoalsController {

    private final Goals goals;

    GoalsController(Goals goals) {
        this.goals = goals;
    }

    record Listing(List<GoalView> goals) {}

    /** The whole goal anew; {@code version} is the one that the caller saw. */
    record Change(
            @JsonProperty(required = true) int version,
            @JsonProperty(required = true) GoalRequest goal) {
        Change {
            requireNonNull(goal, "goal");
        }
    }

    record Turn(
            @JsonProperty(required = true) int version,
            @JsonProperty(required = true) GoalStatus status) {
        Turn {
            requireNonNull(status, "status");
        }
    }

    @GetMapping("/students/{student}/goals")
    Listing list(
            Caller.Staff caller,
            @PathVariable StudentId student,
            @RequestParam(defaultValue = "treatment") Purpose purpose) {
        return new Listing(
                goals.of(caller, student, purpose).stream().map(GoalView::of).toList());
    }

    @PostMapping("/students/{student}/goals")
    ResponseEntity<GoalView> add(
            Caller.Staff caller, @PathVariable StudentId student, @RequestBody GoalRequest request) {
        Goal added = goals.add(caller, student, request.terms());
        return ResponseEntity.created(URI.create("/api/goals/" + added.id())).body(GoalView.of(added));
    }

    @GetMapping("/goals/{id}")
    GoalView read(
            Caller.Staff caller, @PathVariable GoalId id, @RequestParam(defaultValue = "treatment") Purpose purpose) {
        return GoalView.of(goals.read(caller, id, purpose));
    }

    @PutMapping("/goals/{id}")
    GoalView change(Caller.Staff caller, @PathVariable GoalId id, @RequestBody Change change) {
        return GoalView.of(
                goals.change(caller, id, change.version(), change.goal().terms()));
    }

    @PostMapping("/goals/{id}/status")
    GoalView turn(Caller.Staff caller, @PathVariable GoalId id, @RequestBody Turn turn) {
        return GoalView.of(goals.turn(caller, id, turn.version(), turn.status()));
    }
}
