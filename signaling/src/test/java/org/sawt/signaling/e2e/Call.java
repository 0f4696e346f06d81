package org.sawt.signaling.e2e;

/** A therapist and a parent who were brought together through the pages. */
public record Call(Therapist therapist, Parent parent, String link) implements AutoCloseable {

    public static final String THERAPIST = "therapist@demo.example";
    public static final String PASSWORD = "demo";

    public static Call begin(
            SawtProcess sawt, Browser browser, Browser.Device therapistDevice, Browser.Device parentDevice) {
        return begin(sawt, browser, browser, therapistDevice, parentDevice);
    }

    /** Sign in, start the next session of the schedule, open its link, join, admit. */
    static Call begin(
            SawtProcess sawt,
            Browser browser,
            Browser parentBrowser,
            Browser.Device therapistDevice,
            Browser.Device parentDevice) {
        Therapist therapist = new Therapist(browser.newPerson(therapistDevice), Words.of(therapistDevice));
        String link = therapist
                .signsIn(sawt.address(), THERAPIST, PASSWORD)
                .startsSession()
                .joinLink();
        Parent parent = new Parent(parentBrowser.newPerson(parentDevice), Words.of(parentDevice));
        parent.opens(link).joins();
        therapist.admits();
        parent.isInTheCall();
        return new Call(therapist, parent, link);
    }

    /** A new link for one more person, who comes as {@code role}. */
    public String linkFor(String role, SawtProcess sawt) {
        Api api = Api.staff(sawt.address(), THERAPIST, PASSWORD);
        String appointment = api.get("/api/sessions/" + therapist.session())
                .get("appointment")
                .asString();
        return api.linkFor(role, appointment);
    }

    @Override
    public void close() {
        therapist.page().context().close();
        parent.page().context().close();
    }
}
