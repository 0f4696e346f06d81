package org.sawt.turn.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeniedRangeTest {

    @Test
    void eachSampleIsInItsRangeAndInNoOther() {
        for (DeniedRange range : DeniedRange.ALL) {
            for (InetAddress sample : range.samples()) {
                assertThat(DeniedRange.ALL.stream().filter(any -> any.contains(sample)))
                        .containsExactly(range);
                assertThat(range.isOfFamily(sample)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9.255.255.255",
                "11.0.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.0.1",
                "100.128.0.1",
                "2001:db8::1"
            })
    void aNeighbourOfARangeIsPublic(String address) throws Exception {
        assertThat(Addresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.9.9.9",
                "10.200.0.1",
                "172.20.1.1",
                "192.168.7.7",
                "169.254.1.1",
                "100.64.9.9",
                "::1",
                "fd00::7"
            })
    void whatIsInARangeIsNot(String address) throws Exception {
        assertThat(Addresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.5,     203.0.113.5, true",
        "127.0.0.1,    203.0.113.5, true",
        "100.64.3.7,   203.0.113.5, true",
        "203.0.113.5,  203.0.113.5, false",
        "203.0.113.5,  10.0.0.5,    false",
        "10.0.0.5,     10.0.0.5,    false",
        "127.0.0.1,    10.0.0.5,    true",
        "127.0.0.1,    127.0.0.1,   false",
    })
    void aRelayOnTheInternetThatLendsAPrivateAddressLeadsNowhere(String relayed, String server, boolean nowhere)
            throws Exception {
        assertThat(Addresses.leadsNowhere(InetAddress.getByName(relayed), InetAddress.getByName(server)))
                .isEqualTo(nowhere);
    }
}
