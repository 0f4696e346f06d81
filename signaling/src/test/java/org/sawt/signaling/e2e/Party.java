package org.sawt.signaling.e2e;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A therapist and guests, each at a page of their own, who are brought together in one session after the other. */
final class Party implements AutoCloseable {

    private static final String GUARDIAN = "guardian";

    private final SawtProcess sawt;
    private final Api api;
    private final String appointment;
    private final Therapist therapist;
    private final Map<Parent, String> guests = new LinkedHashMap<>();

    /** Of a guest other than the guardian, {@code roles} tells as what they come: {@code interpreter}, {@code student}. */
    Party(SawtProcess sawt, Browser browser, String... roles) {
        this.sawt = sawt;
        this.api = Api.staff(sawt.address(), Call.THERAPIST, Call.PASSWORD);
        this.appointment = api.startable().get("id").asString();
        this.therapist = new Therapist(browser.newPerson(Browser.Device.DESKTOP_ENGLISH), Words.ENGLISH);
        therapist.signsIn(sawt.address(), Call.THERAPIST, Call.PASSWORD).seesTheSchedule();
        for (String role : roles) {
            invite(role, browser);
        }
    }

    /** A therapist and a guardian. */
    static Party ofTwo(SawtProcess sawt, Browser browser) {
        return new Party(sawt, browser, GUARDIAN);
    }

    /** They, an interpreter, and the student. */
    static Party ofFour(SawtProcess sawt, Browser browser) {
        return new Party(sawt, browser, GUARDIAN, "interpreter", "student");
    }

    /** One more, who has not come yet; the guardian reads English, others Arabic. */
    Parent invite(String role, Browser browser) {
        boolean isGuardian = role.equals(GUARDIAN);
        Browser.Device device = isGuardian ? Browser.Device.PHONE_ENGLISH : Browser.Device.PHONE_ARABIC;
        Parent guest = new Parent(browser.newPerson(device), Words.of(device));
        guests.put(guest, isGuardian ? api.guardianLink(appointment) : linkFor(role));
        return guest;
    }

    /** Opens a session, into which all come, one after the other. */
    Party meet() {
        String session = api.post("/api/appointments/" + appointment + "/session", Map.of())
                .get("session")
                .asString();
        therapist.page().navigate(sawt.address() + "/session/" + session);
        guests.keySet().forEach(this::comes);
        return this;
    }

    void comes(Parent guest) {
        guest.opens(requireNonNull(guests.get(guest))).joins();
        therapist.admits();
        guest.isInTheCall();
    }

    /** Reloads; who was let in comes straight back. */
    void comesAgain(Parent guest) {
        guest.opens(requireNonNull(guests.get(guest))).joins().isInTheCall();
    }

    void part() {
        therapist.endsSession();
        guests.keySet().forEach(Parent::isOut);
    }

    /** A new link to whatever session they have. */
    String linkFor(String role) {
        return api.linkFor(role, appointment);
    }

    Therapist therapist() {
        return therapist;
    }

    Parent guardian() {
        return guests.keySet().iterator().next();
    }

    Collection<Parent> guests() {
        return guests.keySet();
    }

    /** How everybody hears, the therapist first. */
    List<Listening> ears() {
        return Stream.concat(
                        Stream.of(therapist.hearing()), guests.keySet().stream().map(Parent::hearing))
                .toList();
    }

    /** What the session's journal holds of this type. */
    List<Map<String, String>> journal(String type) {
        return api.get("/api/sessions/" + therapist.session() + "/events.json")
                .valueStream()
                .filter(entry -> entry.get("type").asString().equals(type))
                .map(entry -> {
                    Map<String, String> data = new LinkedHashMap<>();
                    entry.get("data")
                            .properties()
                            .forEach(
                                    one -> data.put(one.getKey(), one.getValue().asString()));
                    return data;
                })
                .toList();
    }

    @Override
    public void close() {
        therapist.page().context().close();
        guests.keySet().forEach(guest -> guest.page().context().close());
    }
}
