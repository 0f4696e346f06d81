package org.sawt.signaling.progress;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * A goal was changed while there was work at it: a phase of the work ended.
 *
 * @param date of the change, by the clinic's calendar
 * @param changed what says something else since; never empty
 * @param before what the goal said until then
 */
public record GoalRevision(LocalDate date, Set<Part> changed, GoalTerms before) {

    /** What a goal is made of. The lower-case name is on the wire. */
    public enum Part {
        TEXT,
        CRITERION,
        /** What is scored, or by which ladder: points before and after are not alike. */
        MEASURE,
        /** Where it began, from when, and until when it is to be reached. */
        COURSE;

        @JsonValue
        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a goal said until a day. */
    record Former(LocalDate until, GoalTerms terms) {}

    /** From what the goal said one after another, to what it says {@code now}. */
    static List<GoalRevision> of(List<Former> formers, GoalTerms now) {
        List<GoalRevision> revisions = new ArrayList<>();
        for (int place = 0; place < formers.size(); place++) {
            Former former = formers.get(place);
            GoalTerms next = place + 1 < formers.size() ? formers.get(place + 1).terms() : now;
            revisions.add(new GoalRevision(former.until(), difference(former.terms(), next), former.terms()));
        }
        return List.copyOf(revisions);
    }

    /** Whether what comes after is measured, or judged, in another way: lines are not drawn across. */
    boolean isNewPhase() {
        return changed.contains(Part.CRITERION) || changed.contains(Part.MEASURE);
    }

    private static Set<Part> difference(GoalTerms one, GoalTerms other) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        add(parts, Part.TEXT, one.text().equals(other.text()) && one.area().equals(other.area()));
        add(parts, Part.CRITERION, one.criterion().equals(other.criterion()));
        add(parts, Part.MEASURE, one.isScoredLike(other));
        add(
                parts,
                Part.COURSE,
                Objects.equals(one.baseline(), other.baseline())
                        && Objects.equals(one.from(), other.from())
                        && Objects.equals(one.to(), other.to()));
        return parts;
    }

    private static void add(Set<Part> parts, Part part, boolean same) {
        if (!same) {
            parts.add(part);
        }
    }
}
