package org.sawt.signaling.e2e;

import java.util.Map;

/** What is worked on in a session of the demo. */
final class SessionGoals {

    private static final Map<String, Object> GOAL = Map.of(
            "text",
            Map.of("en", "Names animals in a picture book", "ar", "يسمّي الحيوانات في كتاب مصوّر"),
            "area",
            "Expressive language",
            "measure",
            "percent_correct",
            "criterion",
            Map.of("direction", "at_least", "threshold", 80, "consecutive", 3));

    private SessionGoals() {}

    /** The id of the session's student, who has an active goal from now on: not every student of the demo has one. */
    static String studentOf(Api api, String session) {
        String student = api.get("/api/sessions/" + session).at("/student/id").asString();
        String goals = "/api/students/" + student + "/goals";
        if (api.get(goals).get("goals").isEmpty()) {
            String goal = api.post(goals, GOAL).get("id").asString();
            api.post("/api/goals/" + goal + "/status", Map.of("version", 1, "status", "active"));
        }
        return student;
    }
}
