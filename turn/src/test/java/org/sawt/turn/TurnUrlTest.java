package org.sawt.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TurnUrlTest {

    @Test
    void oneHostGivesTheThreeUrlsThatGetThroughMostNetworks() {
        assertThat(TurnUrl.usual("turn.clinic.example").stream().map(TurnUrl::toString))
                .containsExactly(
                        "turn:turn.clinic.example:3478?transport=udp",
                        "turn:turn.clinic.example:3478?transport=tcp",
                        "turns:turn.clinic.example:443?transport=tcp");
    }

    @ParameterizedTest
    @CsvSource({
        "turn:relay.example.org,                     turn:relay.example.org:3478?transport=udp",
        "turn:relay.example.org:80?transport=tcp,    turn:relay.example.org:80?transport=tcp",
        "TURNS:relay.example.org,                    turns:relay.example.org:5349?transport=tcp",
        "turns:relay.example.org:443?transport=tcp,  turns:relay.example.org:443?transport=tcp",
        "turn:192.0.2.7:3478,                        turn:192.0.2.7:3478?transport=udp",
        "turn:[2001:db8::7]?transport=udp,           turn:[2001:db8::7]:3478?transport=udp",
    })
    void whatIsLeftOutIsFilledInAsRfc7065Says(String text, String whole) {
        assertThat(TurnUrl.parse(text)).hasToString(whole);
        assertThat(TurnUrl.parse(whole)).isEqualTo(TurnUrl.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "relay.example.org",
                "stun:relay.example.org",
                "https://relay.example.org",
                "turn:",
                "turn://relay.example.org",
                "turn:relay.example.org:0",
                "turn:relay.example.org:65536",
                "turn:relay.example.org:port",
                "turn:2001:db8::7",
                "turn:user@relay.example.org",
                "turn:relay.example.org/path",
                "turn:relay.example.org#part",
                "turn:relay.example.org?transport=sctp",
                "turn:relay.example.org?transport=udp&x=y",
                "turns:relay.example.org?transport=udp",
                "turn:relay example",
            })
    void whatIsNoTurnUrlIsRefusedWithASentence(String text) {
        assertThatThrownBy(() -> TurnUrl.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("(A TURN URL|Browsers)\\b.*");
    }
}
