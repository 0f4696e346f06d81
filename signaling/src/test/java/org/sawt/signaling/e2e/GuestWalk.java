package org.sawt.signaling.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.sawt.signaling.e2e.Browser.Device;

/** A parent's way through every page, with a look at each. */
record GuestWalk(Parent parent, Device device, Inspection look) {

    private static final String REVOKED = "This link no longer works|لم يعد هذا الرابط صالحًا";
    private static final String EXCHANGE = "**/api/invitations/exchange";

    /** To appointments that are far ahead, cancelled, and not for this link any more. */
    record Links(String early, String cancelled, String revoked) {}

    void triesLinksThatDoNotWork(String address, Links links) {
        comesBy(links.early(), "The session has not opened yet|لم يحن وقت الجلسة بعد");
        look.at("link-early");
        comesBy(address + "/join#not-a-link-at-all", "This link is not complete|هذا الرابط غير مكتمل");
        look.at("link-unknown");
        comesBy(links.cancelled(), "This session was cancelled|أُلغيت هذه الجلسة");
        look.at("link-cancelled");
        comesBy(links.revoked(), REVOKED);
        look.at("link-revoked");
        // An hour at which something is over for sure does not exist on every day; the page sees the same answer.
        page().route(EXCHANGE, GuestWalk::answersThatItIsOver);
        comesBy(links.early(), "The time for this session has passed|انقضى وقت هذه الجلسة");
        look.at("link-too-late");
        page().unroute(EXCHANGE);
    }

    void comesToTheDoor(String link) {
        parent.opens(link);
        look.at("welcome");
        if (device == Device.SMALL_PHONE_ENGLISH || device == Device.SMALL_PHONE_ARABIC) {
            look.fitsTheHeight("welcome");
        }
        parent.joins();
        heading("Waiting for your therapist|بانتظار بدء الجلسة من المعالج").waitFor();
        look.at("waiting");
    }

    void isHeard() {
        parent.isInTheCall();
        parent.hearing().hearsWithin(AccessibilityIT.AUDIBLE);
        look.at("talk");
        button("Sound|الصوت").click();
        look.at("talk-sound");
    }

    /** While they talk: the buttons of the call stay in the window. */
    void seesHowItIsGoing() {
        button("Progress|التقدم").click();
        page().getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName(Pattern.compile("^(Progress|التقدم)$")))
                .getByRole(AriaRole.ARTICLE)
                .first()
                .waitFor();
        look.at("talk-progress");
        look.fitsTheHeight("talk-progress");
        button("Progress|التقدم").click();
    }

    void isOneOfThree() {
        parent.isInTheCall();
        parent.hearing().hearsWithin(AccessibilityIT.AUDIBLE);
        look.at("talk-three");
    }

    void isShownOut() {
        heading(REVOKED).waitFor();
    }

    void readsAndAnswers(String message, String answer) {
        button("Messages.*|الرسائل.*").click();
        inTheChat(message).waitFor();
        Locator field = page().getByLabel(Pattern.compile("^(Write a message|كتابة رسالة)$"));
        field.fill(answer);
        field.press("Enter");
        inTheChat(answer).waitFor();
        look.at("talk-messages");
    }

    void isThanked() {
        heading("The session has ended|انتهت الجلسة").waitFor();
        look.at("ended");
    }

    void seesHowItIsGoingAfterwards() {
        button("See how it is going|الاطلاع على سير العمل").click();
        page().getByRole(AriaRole.DIALOG).getByRole(AriaRole.ARTICLE).first().waitFor();
        look.at("ended-progress");
    }

    void checksTheDevice(String address) {
        page().navigate(address + "/check");
        button("Start the check|بدء الفحص").waitFor();
        look.at("check");
        button("Start the check|بدء الفحص").click();
        button("Yes, I heard it|نعم، سمعته").waitFor();
        look.at("check-question");
        button("Yes, I heard it|نعم، سمعته").click();
        parent.reads(Pattern.compile("This server has no relay.*|لا يوفر هذا الخادم.*"));
        look.at("check-done");
    }

    /** Exactly: what is read out to a screen reader has the words in a sentence. */
    private Locator inTheChat(String words) {
        return page().getByText(words, new Page.GetByTextOptions().setExact(true));
    }

    private void comesBy(String link, String title) {
        page().navigate("about:blank");
        page().navigate(link);
        heading(title).waitFor();
    }

    private static void answersThatItIsOver(Route route) {
        route.fulfill(
                new Route.FulfillOptions()
                        .setStatus(410)
                        .setContentType("application/problem+json")
                        .setBody(
                                "{\"status\": 410, \"code\": \"too_late\", \"clinic\": {\"en\": \"Clinic\", \"ar\": \"العيادة\"}}"));
    }

    private Locator heading(String names) {
        return page().getByRole(
                        AriaRole.HEADING, new Page.GetByRoleOptions().setName(Pattern.compile("^(" + names + ")$")));
    }

    private Locator button(String names) {
        return page().getByRole(
                        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^(" + names + ")$")));
    }

    private Page page() {
        return parent.page();
    }
}
