package org.sawt.signaling.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sawt.signaling.realtime.ChannelName.Subject;
import org.sawt.signaling.shared.SessionId;
import org.sawt.signaling.shared.StaffId;
import org.sawt.signaling.shared.StudentId;

class ChannelNameTests {

    private static final String ID = "01980000-0000-7000-8000-00000000abcd";

    @ParameterizedTest
    @ValueSource(
            strings = {"student:%s", "student_%s", "iep:%s", "iep_%s", "iep_%s:notes", "iep:%s/goals", "student:%s.a\nb"
            })
    void whatBelongsToAStudentSaysSo(String name) {
        assertThat(ChannelName.of(name.formatted(ID)).subject()).isEqualTo(new Subject.OfStudent(StudentId.of(ID)));
        assertThat(ChannelName.of(name.formatted(ID.toUpperCase(Locale.ROOT))).subject())
                .isEqualTo(new Subject.OfStudent(StudentId.of(ID)));
    }

    @Test
    void sessionsAndPeopleLikewise() {
        assertThat(ChannelName.of("session_" + ID).subject()).isEqualTo(new Subject.OfSession(SessionId.of(ID)));
        assertThat(ChannelName.of("user:" + ID + ":inbox").subject()).isEqualTo(new Subject.OfUser(StaffId.of(ID)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"board", "session_events", "students", "iep_draft", "مرحبا", "a:b:c", "student_1"})
    void otherNamesAreTheClinics(String name) {
        assertThat(ChannelName.of(name).subject()).isEqualTo(new Subject.OfClinic());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "student:", "student:1", "iep:" + ID + "0", "session:x:" + ID, "user:\n"})
    void aNameThatWasMeantToHaveAnIdIsNobodys(String name) {
        assertThatThrownBy(() -> ChannelName.of(name)).hasMessageContaining("unknown_topic");
    }

    @Test
    void aNameHasItsLength() {
        assertThat(ChannelName.of("x".repeat(240)).text()).hasSize(240);
        assertThatThrownBy(() -> ChannelName.of("x".repeat(241))).hasMessageContaining("unknown_topic");
    }
}
