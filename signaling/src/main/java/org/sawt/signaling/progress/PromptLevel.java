package org.sawt.signaling.progress;

import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.LocalizedText;
import org.sawt.signaling.shared.PromptLevelId;

/**
 * How much help a student had.
 *
 * @param retired kept for the trials that name it, and not offered for new ones
 */
public record PromptLevel(PromptLevelId id, Wording wording, boolean retired) {

    /**
     * What a level is called.
     *
     * @param code short, for a button: {@code PP}
     * @param definition what counts as this much help here; none of these scales is a standard
     */
    public record Wording(
            String code, LocalizedText name, @Nullable LocalizedText definition) {

        private static final int LONGEST_CODE = 12;
        private static final int LONGEST_NAME = 80;
        private static final int LONGEST_DEFINITION = 400;

        public Wording {
            code = RecordText.of("code", code, LONGEST_CODE);
            name = RecordText.of("name", name, LONGEST_NAME);
            definition = definition == null ? null : RecordText.of("definition", definition, LONGEST_DEFINITION);
        }

        static Wording of(String code, String en, String ar) {
            return new Wording(code, new LocalizedText(en, ar), null);
        }
    }
}
