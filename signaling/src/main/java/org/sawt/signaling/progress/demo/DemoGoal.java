package org.sawt.signaling.progress.demo;

import java.time.LocalDate;
import java.util.List;
import org.sawt.signaling.progress.Amount;
import org.sawt.signaling.progress.Criterion;
import org.sawt.signaling.progress.GoalTerms;
import org.sawt.signaling.progress.Measure;
import org.sawt.signaling.progress.PromptLadder;
import org.sawt.signaling.shared.LocalizedText;

/**
 * An invented goal.
 *
 * @param baseline where the student was eight weeks ago, in the measure's unit
 * @param now where the student is today
 */
record DemoGoal(
        LocalizedText text,
        String area,
        Measure measure,
        Criterion.Direction direction,
        long threshold,
        int consecutive,
        long baseline,
        long now) {

    private static final Criterion.Direction UP = Criterion.Direction.AT_LEAST;
    private static final Criterion.Direction DOWN = Criterion.Direction.AT_MOST;

    /** One list for each student of the caseload, in turn; the further ones have none yet. */
    static final List<List<DemoGoal>> OF_STUDENTS = List.of(
            List.of(
                    percent(
                            "Says /s/ at the beginning of words in naming games",
                            "ينطق صوت السين في أول الكلمة أثناء ألعاب التسمية",
                            "Articulation",
                            30,
                            85),
                    percent("Follows two-step directions", "ينفّذ تعليمات من خطوتين", "Receptive language", 45, 70),
                    new DemoGoal(
                            new LocalizedText(
                                    "Starts a conversation by herself or himself", "يبدأ الحديث من تلقاء نفسه"),
                            "Pragmatics",
                            Measure.FREQUENCY,
                            UP,
                            6,
                            3,
                            1,
                            5)),
            List.of(
                    percent(
                            "Answers questions with who, what and where",
                            "تجيب عن أسئلة: من، ماذا، أين",
                            "Expressive language",
                            20,
                            65),
                    new DemoGoal(
                            new LocalizedText("Leaves the table during an activity", "تترك الطاولة أثناء النشاط"),
                            "Behaviour",
                            Measure.FREQUENCY,
                            DOWN,
                            1,
                            4,
                            7,
                            2)),
            List.of(
                    percent(
                            "Says three-word sentences about a picture",
                            "يصف الصورة بجمل من ثلاث كلمات",
                            "Expressive language",
                            10,
                            50),
                    new DemoGoal(
                            new LocalizedText("Stays with a task, in seconds", "يواصل المهمة، بالثواني"),
                            "Attention",
                            Measure.DURATION,
                            UP,
                            300,
                            3,
                            60,
                            240)),
            List.of(percent("Takes turns in a board game", "تتبادل الأدوار في لعبة لوحية", "Social skills", 40, 90)));

    private static DemoGoal percent(String en, String ar, String area, long baseline, long now) {
        return new DemoGoal(new LocalizedText(en, ar), area, Measure.PERCENT_CORRECT, UP, 80, 3, baseline, now);
    }

    /** {@code prompts} are for goals that are scored; up to its second level a correct trial counts. */
    GoalTerms terms(PromptLadder prompts, LocalDate from) {
        boolean scored = measure.isScored();
        return new GoalTerms(
                text,
                area,
                measure,
                Amount.of(baseline),
                new Criterion(
                        direction,
                        Amount.of(threshold),
                        consecutive,
                        scored ? prompts.levels().get(1).id() : null),
                scored ? prompts.id() : null,
                from,
                from.plusYears(1));
    }
}
