package org.sawt.signaling.progress.http;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.progress.LadderChanges;
import org.sawt.signaling.progress.Ladders;
import org.sawt.signaling.progress.PromptLevel;
import org.sawt.signaling.security.Caller;
import org.sawt.signaling.shared.LadderId;
import org.sawt.signaling.shared.PromptLevelId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The clinic's ladders of prompts. */
@RestController
@RequestMapping("/api/ladders")
class LaddersController {

    private final Ladders ladders;
    private final LadderChanges changes;

    LaddersController(Ladders ladders, LadderChanges changes) {
        this.ladders = ladders;
        this.changes = changes;
    }

    record Listing(List<LadderView> ladders) {}

    /** The least help first. */
    record LadderRequest(
            @JsonProperty(required = true) TextRequest name,
            @JsonProperty(required = true) List<LevelRequest> levels) {
        LadderRequest {
            requireNonNull(name, "name");
            levels = List.copyOf(levels);
        }
    }

    record LevelRequest(
            @JsonProperty(required = true) String code,
            @JsonProperty(required = true) TextRequest name,
            @Nullable TextRequest definition) {
        LevelRequest {
            requireNonNull(code, "code");
            requireNonNull(name, "name");
        }

        PromptLevel.Wording wording() {
            return new PromptLevel.Wording(code, name.text(), definition == null ? null : definition.text());
        }
    }

    /** {@code after} is the next level with less help. */
    record AddedLevel(
            @JsonProperty(required = true) PromptLevelId after,
            @JsonProperty(required = true) LevelRequest level) {
        AddedLevel {
            requireNonNull(after, "after");
            requireNonNull(level, "level");
        }
    }

    @GetMapping
    Listing list(Caller.Staff caller) {
        return new Listing(ladders.of(caller).stream().map(LadderView::of).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    LadderView make(Caller.Staff caller, @RequestBody LadderRequest request) {
        return LadderView.of(changes.make(
                caller,
                request.name().text(),
                request.levels().stream().map(LevelRequest::wording).toList()));
    }

    @PostMapping("/{id}/levels")
    @ResponseStatus(HttpStatus.CREATED)
    LadderView addLevel(Caller.Staff caller, @PathVariable LadderId id, @RequestBody AddedLevel added) {
        return LadderView.of(
                changes.addLevel(caller, id, added.after(), added.level().wording()));
    }

    @PostMapping("/{id}/levels/{level}/retire")
    LadderView retireLevel(Caller.Staff caller, @PathVariable LadderId id, @PathVariable PromptLevelId level) {
        return LadderView.of(changes.retireLevel(caller, id, level));
    }

    @PostMapping("/{id}/retire")
    LadderView retire(Caller.Staff caller, @PathVariable LadderId id) {
        return LadderView.of(changes.retire(caller, id));
    }
}
