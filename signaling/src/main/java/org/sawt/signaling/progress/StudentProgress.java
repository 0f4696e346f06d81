package org.sawt.signaling.progress;

import java.time.LocalDate;
import java.util.List;
import org.sawt.signaling.shared.StudentId;

/**
 * How a student's goals go, between two days of the clinic's calendar, both included.
 *
 * @param ladders those that the goals have
 * @param delivered what was planned and delivered meanwhile
 * @param timeline when there was work at any of them, by time
 */
public record StudentProgress(
        StudentId student,
        LocalDate from,
        LocalDate to,
        List<PromptLadder> ladders,
        List<GoalProgress> goals,
        List<Stop> timeline,
        DeliveredMinutes delivered) {

    /** One occasion, and how many trials there were on it. */
    public record Stop(Occasion occasion, int trials) {}
}
