package org.sawt.media.kurento;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sawt.media.MediaRoom.Member;

class TopologyTest {

    private static final Member AMAL = speaker("amal", 1);
    private static final Member BADR = speaker("badr", 1);
    private static final Member CARL = speaker("carl", 1);
    private static final Member OONA = new Member("oona", 1, "oona", false, true);
    private static final Member OMAR = new Member("omar", 1, "omar", false, true);

    @Test
    void whoIsAloneHasNoLegs() {
        assertThat(of(AMAL).legs()).containsOnlyKeys("amal");
        assertThat(of(AMAL).all()).isEmpty();
        assertThat(of(OONA, OMAR).all()).isEmpty();
    }

    @Test
    void twoWhoSpeakHaveOneLegEachThatSendsAndReceives() {
        Topology two = of(AMAL, BADR);
        assertThat(two.forwarding()).isFalse();
        assertThat(two.all()).containsExactly(both("amal", "badr"), both("badr", "amal"));
    }

    @Test
    void anObserverOfTwoReceivesBothAndTheTwoStayDirect() {
        Topology watched = of(AMAL, BADR, OONA);
        assertThat(watched.forwarding()).isFalse();
        assertThat(watched.legs().get("amal")).containsExactly(both("amal", "badr"));
        assertThat(watched.legs().get("oona")).containsExactly(receiving("oona", "amal"), receiving("oona", "badr"));
    }

    @Test
    void oneWhoIsObservedOnlySends() {
        Topology one = of(AMAL, OONA);
        assertThat(one.forwarding()).isTrue();
        assertThat(one.all()).containsExactly(sending("amal"), receiving("oona", "amal"));
    }

    @Test
    void threeWhoSpeakEachSendOnceAndReceiveTwice() {
        Topology three = of(AMAL, BADR, CARL);
        assertThat(three.forwarding()).isTrue();
        assertThat(three.legs().get("badr"))
                .containsExactly(sending("badr"), receiving("badr", "amal"), receiving("badr", "carl"));
        assertThat(three.all()).hasSize(9);
    }

    @Test
    void theThirdWhoComesReplacesTheLegsOfTheFirstTwoOnce() {
        Topology two = of(AMAL, BADR);
        Topology three = two.of(List.of(AMAL, BADR, CARL));
        assertThat(three.all()).doesNotContainAnyElementsOf(two.all().toList());
    }

    @Test
    void inAForwardingRoomComingAndGoingChangesNobodyElsesLegs() {
        Topology three = of(AMAL, BADR, CARL);
        Topology two = three.of(List.of(AMAL, BADR));
        assertThat(two.forwarding()).isTrue();
        assertThat(two.legs().get("amal")).containsExactly(sending("amal"), receiving("amal", "badr"));
        assertThat(three.all()).containsAll(two.all().toList());
        Topology one = two.of(List.of(AMAL));
        assertThat(one.all()).containsExactly(sending("amal"));
        assertThat(one.of(List.of(AMAL, BADR)).all()).containsAll(one.all().toList());
    }

    @Test
    void anotherPageHasOtherLegsAndTheOthersKeepTheirs() {
        Topology before = of(AMAL, BADR);
        Topology after = before.of(List.of(speaker("amal", 2), BADR));
        assertThat(after.legs().get("amal"))
                .doesNotContainAnyElementsOf(before.legs().get("amal"));
        assertThat(after.legs().get("badr")).isEqualTo(before.legs().get("badr"));
    }

    @Test
    void whoMayNotSpeakHasNoLegThatSends() {
        for (Topology any : List.of(of(OONA, AMAL), of(AMAL, OONA, BADR), of(AMAL, BADR, CARL, OONA))) {
            assertThat(any.legs().get("oona")).isNotEmpty().noneMatch(Leg::send);
        }
    }

    @Test
    void whoCannotHearHasNoLegThatReceives() {
        Member deaf = new Member("deaf", 1, "deaf", true, false);
        Topology two = of(deaf, AMAL);
        assertThat(two.legs().get("deaf")).containsExactly(sending("deaf"));
        assertThat(two.legs().get("amal")).containsExactly(sending("amal"), receiving("amal", "deaf"));
    }

    private static Topology of(Member... members) {
        return Topology.EMPTY.of(List.of(members));
    }

    private static Member speaker(String endpoint, int incarnation) {
        return new Member(endpoint, incarnation, endpoint, true, true);
    }

    private static Leg both(String owner, String peer) {
        return new Leg(owner, 1, peer, true, true);
    }

    private static Leg sending(String owner) {
        return new Leg(owner, 1, owner, true, false);
    }

    private static Leg receiving(String owner, String peer) {
        return new Leg(owner, 1, peer, false, true);
    }
}
