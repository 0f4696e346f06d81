package org.sawt.signaling.progress;

import org.sawt.signaling.shared.GoalId;
import org.sawt.signaling.shared.StudentId;

/** What a student is to reach; every change gets a new {@code version}. */
public record Goal(GoalId id, int version, StudentId student, GoalStatus status, GoalTerms terms) {}
