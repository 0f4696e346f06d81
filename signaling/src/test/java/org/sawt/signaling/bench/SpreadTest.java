package org.sawt.signaling.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void elevenValuesHaveTheirSecondSixthAndTenth() {
        Spread spread = Spread.of(
                IntStream.rangeClosed(0, 10).mapToDouble(i -> (i * 7) % 11).toArray());
        assertThat(spread).isEqualTo(new Spread(5, 1, 9, 11));
    }

    @Test
    void betweenTwoValuesItGoesInProportion() {
        Spread spread = Spread.of(10, 20, 40, 30);
        assertThat(spread.median()).isEqualTo(25);
        assertThat(spread.p10()).isEqualTo(13, within(1e-9));
        assertThat(spread.p90()).isEqualTo(37, within(1e-9));
    }

    @Test
    void oneStrayValueMovesTheMedianByNothing() {
        assertThat(Spread.of(1, 2, 3, 4, 5).median())
                .isEqualTo(Spread.of(1, 2, 3, 4, 5_000_000).median());
    }

    @Test
    void oneValueIsItsOwnSpread() {
        assertThat(Spread.of(7)).isEqualTo(new Spread(7, 7, 7, 1));
    }

    @Test
    void nothingIsNoFigure() {
        assertThatIllegalArgumentException().isThrownBy(() -> Spread.of(List.of()));
    }
}
