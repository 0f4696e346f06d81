package org.sawt.signaling.progress;

import java.util.List;
import org.sawt.signaling.shared.LocalizedText;

/**
 * A ladder that every clinic has from the start; each may retire it and make its own.
 *
 * @param code by which a clinic's rows say where they came from
 */
record LadderPreset(String code, LocalizedText name, List<PromptLevel.Wording> levels) {

    static final List<LadderPreset> ALL = List.of(
            new LadderPreset(
                    "aba",
                    new LocalizedText("ABA prompts", "تلقينات تحليل السلوك التطبيقي"),
                    List.of(
                            PromptLevel.Wording.of("I", "Independent", "مستقل"),
                            PromptLevel.Wording.of("G", "Gesture", "إيماءة"),
                            PromptLevel.Wording.of("V", "Verbal", "تلقين لفظي"),
                            PromptLevel.Wording.of("M", "Model", "نمذجة"),
                            PromptLevel.Wording.of("PP", "Partial physical", "مساعدة جسدية جزئية"),
                            PromptLevel.Wording.of("FP", "Full physical", "مساعدة جسدية كاملة"))),
            new LadderPreset(
                    "slp",
                    new LocalizedText("Speech-language cues", "تلميحات النطق واللغة"),
                    List.of(
                            PromptLevel.Wording.of("Ind", "Independent", "مستقل"),
                            PromptLevel.Wording.of("Min", "Minimal cues", "تلميحات بسيطة"),
                            PromptLevel.Wording.of("Mod", "Moderate cues", "تلميحات متوسطة"),
                            PromptLevel.Wording.of("Max", "Maximal cues", "تلميحات قصوى"))));
}
