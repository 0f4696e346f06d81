package org.sawt.signaling.progress;

import org.sawt.signaling.shared.ServicePlanId;
import org.sawt.signaling.shared.StudentId;

/** What was agreed that a student gets; every change gets a new {@code version}. A student has one on each day at most. */
public record ServicePlan(ServicePlanId id, int version, StudentId student, PlannedMinutes planned) {}
