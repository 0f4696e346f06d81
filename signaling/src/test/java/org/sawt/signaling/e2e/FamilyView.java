package org.sawt.signaling.e2e;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What families of the demo are shown. */
final class FamilyView {

    private FamilyView() {}

    /** From now on all guardians of {@code student} see the work as it happens. */
    static void live(String address, String student) {
        Api.staff(address, "admin@demo.example", Call.PASSWORD)
                .send("PATCH", "/api/clinic", Map.of("released_view", "live"));
        Api therapist = Api.staff(address, Call.THERAPIST, Call.PASSWORD);
        for (JsonNode guardian :
                therapist.get("/api/students/" + student + "/family").get("guardians")) {
            therapist.send(
                    "PUT",
                    "/api/students/" + student + "/guardians/"
                            + guardian.get("id").asString() + "/rights",
                    Map.of("may_view_records", true));
        }
    }
}
