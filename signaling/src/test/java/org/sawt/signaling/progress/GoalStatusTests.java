package org.sawt.signaling.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GoalStatusTests {

    private static final Map<GoalStatus, List<GoalStatus>> NEXT = Map.of(
            GoalStatus.DRAFT, List.of(GoalStatus.ACTIVE, GoalStatus.DISCONTINUED),
            GoalStatus.ACTIVE, List.of(GoalStatus.MET, GoalStatus.PAUSED, GoalStatus.DISCONTINUED),
            GoalStatus.MET, List.of(GoalStatus.ACTIVE, GoalStatus.DISCONTINUED),
            GoalStatus.PAUSED, List.of(GoalStatus.ACTIVE, GoalStatus.DISCONTINUED),
            GoalStatus.DISCONTINUED, List.of());

    @ParameterizedTest
    @EnumSource
    void eachStatusHasItsFollowersAndNoOthers(GoalStatus status) {
        assertThat(Arrays.stream(GoalStatus.values()).filter(status::mayBecome))
                .containsExactlyElementsOf(NEXT.getOrDefault(status, List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Active", "ACTIVE", "done", "", "aktıf"})
    void onlyTheNameOfTheWireIsRead(String text) {
        assertThatThrownBy(() -> GoalStatus.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyNameReadsAsItself() {
        assertThat(Arrays.stream(GoalStatus.values()).map(GoalStatus::wire).map(GoalStatus::of))
                .containsExactly(GoalStatus.values());
    }
}
