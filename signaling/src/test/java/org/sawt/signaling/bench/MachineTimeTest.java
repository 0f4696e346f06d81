package org.sawt.signaling.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MachineTimeTest {

    @Test
    void waitingForADiskIsIdleAndGuestsAreNotCountedTwice() {
        assertThat(MachineTime.of("cpu  10 1 20 300 40 5 6 7 10 0")).isEqualTo(new MachineTime(340, 389));
    }

    @Test
    void halfOfTheTimeIdleIsHalfBusy() {
        MachineTime before = MachineTime.of("cpu  10 0 0 100 0 0 0 0 0 0");
        MachineTime after = MachineTime.of("cpu  40 0 20 150 0 0 0 0 0 0");
        assertThat(after.busySince(before)).isEqualTo(0.5);
    }
}
