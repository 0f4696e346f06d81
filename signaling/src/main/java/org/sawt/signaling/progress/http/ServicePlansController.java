package org.sawt.signaling.progress.http;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.progress.PlannedMinutes;
import org.sawt.signaling.progress.ServicePlan;
import org.sawt.signaling.progress.ServicePlans;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.security.Purpose;
import org.sawt.signaling.shared.ServicePlanId;
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

/** How many minutes students are to get. */
@RestController
@RequestMapping("/api")
class ServicePlansController {

    private final ServicePlans plans;

    ServicePlansController(ServicePlans plans) {
        this.plans = plans;
    }

    record Listing(List<View> plans) {}

    record View(
            ServicePlanId id,
            int version,
            int minutes,
            PlannedMinutes.Per per,
            LocalDate from,
            @Nullable LocalDate to) {

        static View of(ServicePlan plan) {
            PlannedMinutes planned = plan.planned();
            return new View(plan.id(), plan.version(), planned.minutes(), planned.per(), planned.from(), planned.to());
        }
    }

    record PlanRequest(
            @JsonProperty(required = true) int minutes,
            @JsonProperty(required = true) PlannedMinutes.Per per,
            @JsonProperty(required = true) LocalDate from,
            @Nullable LocalDate to) {
        PlanRequest {
            requireNonNull(per, "per");
            requireNonNull(from, "from");
        }

        PlannedMinutes planned() {
            return new PlannedMinutes(minutes, per, from, to);
        }
    }

    /** The whole plan anew; {@code version} is the one that the caller saw. */
    record Change(
            @JsonProperty(required = true) int version,
            @JsonProperty(required = true) PlanRequest plan) {
        Change {
            requireNonNull(plan, "plan");
        }
    }

    @GetMapping("/students/{student}/service-plans")
    Listing list(
            Caller.Staff caller,
            @PathVariable StudentId student,
            @RequestParam(defaultValue = "treatment") Purpose purpose) {
        return new Listing(
                plans.of(caller, student, purpose).stream().map(View::of).toList());
    }

    @PostMapping("/students/{student}/service-plans")
    ResponseEntity<View> add(Caller.Staff caller, @PathVariable StudentId student, @RequestBody PlanRequest request) {
        ServicePlan added = plans.add(caller, student, request.planned());
        return ResponseEntity.created(URI.create("/api/service-plans/" + added.id()))
                .body(View.of(added));
    }

    @PutMapping("/service-plans/{id}")
    View change(Caller.Staff caller, @PathVariable ServicePlanId id, @RequestBody Change change) {
        return View.of(plans.change(caller, id, change.version(), change.plan().planned()));
    }
}
