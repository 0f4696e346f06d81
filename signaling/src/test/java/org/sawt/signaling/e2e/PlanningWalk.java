package org.sawt.signaling.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;

/** A supervisor's way through goals and ladders, with a look at each page. */
record PlanningWalk(Therapist supervisor, Inspection look) {

    private static final String SUPERVISOR = "supervisor@demo.example";
    private static final Locator.WaitForOptions DETACHED =
            new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);

    /** From the sign-in to the goals of a student who has some. */
    void looksAtGoals(String address) {
        supervisor.signsIn(address, SUPERVISOR, Call.PASSWORD);
        named("New appointment|موعد جديد").waitFor();
        Api api = Api.staff(address, SUPERVISOR, Call.PASSWORD);
        String student = api.get("/api/students")
                .get("students")
                .valueStream()
                .map(one -> one.get("id").asString())
                .filter(id ->
                        !api.get("/api/students/" + id + "/goals").get("goals").isEmpty())
                .findFirst()
                .orElseThrow();
        page().navigate(address + "/goals/" + student);
        named("New goal|هدف جديد").waitFor();
        page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(3))
                .first()
                .waitFor();
        look.at("goals");
    }

    /** Sees first what is missing. */
    void writesAGoal(String text) {
        named("New goal|هدف جديد").click();
        named("Save|حفظ").click();
        look.at("goal-missing");
        labelled("In Arabic|بالعربية").fill(text);
        labelled("In English|بالإنجليزية").fill(text);
        labelled("Area|المجال").fill("Articulation");
        labelled("Ladder of help|سُلّم المساعدة").selectOption(new SelectOption().setIndex(1));
        look.at("goal-new");
        named("Save|حفظ").click();
        page().getByText(text).first().waitFor();
        named("Make active|تفعيل").first().click();
        named("Make active|تفعيل").first().waitFor(DETACHED);
        look.at("goals-more");
    }

    void looksAtLadders(String address) {
        page().navigate(address + "/ladders");
        named("New ladder|سُلّم جديد").waitFor();
        page().getByRole(AriaRole.LISTITEM).first().waitFor();
        look.at("ladders");
        named("New ladder|سُلّم جديد").click();
        named("Save ladder|حفظ السُلّم").click();
        look.at("ladder-missing");
        page().keyboard().press("Escape");
    }

    private Locator named(String names) {
        return page().getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^(" + names + ")$")));
    }

    private Locator labelled(String names) {
        return page().getByLabel(Pattern.compile("^(" + names + ")$"));
    }

    private Page page() {
        return supervisor.page();
    }
}
