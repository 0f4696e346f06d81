package org.sawt.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sawt.media.LinkSignal;

class CandidatesTest {

    private static final String GOOD = "candidate:1 1 udp 2113937151 198.51.100.7 46760 typ host";

    @ParameterizedTest
    @ValueSource(
            strings = {
                GOOD,
                "candidate:1 1 UDP 2015364095 127.0.0.1 41093 typ host",
                "candidate:1 2 UDP 2015364094 127.0.0.1 41028 typ host",
                "candidate:3 1 TCP 1010828543 10.1.2.3 9 typ host tcptype active",
                "candidate:842163049 1 udp 1677729535 203.0.113.61 52911 typ srflx raddr 0.0.0.0 rport 0 generation 0 ufrag"
                        + " Pntf network-cost 999",
                "candidate:842163049 1 udp 41885439 198.51.100.9 61005 typ relay raddr 203.0.113.61 rport 52911 generation 0"
                        + " ufrag 8hK/ network-id 1 network-cost 50",
                "candidate:1876313031 1 udp 2122194687 2001:db8:85a3::8a2e:370:7334 55019 typ host generation 0",
                "candidate:1876313031 1 tcp 1518217471 ::ffff:203.0.113.61 9 typ host tcptype passive generation 0",
                "candidate:0 1 UDP 92216831 198.51.100.9 61005 typ relay raddr 198.51.100.9 rport 61005"
            })
    void whatBrowsersAndKurentoSayPasses(String candidate) {
        assertThat(check(candidate)).isEqualTo(new CandidateCheck.Accepted());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "candidate:3921966818 1 udp 2113937151 60c8317d-0f0f-4e79-9d99-c93547972e39.local 46760 typ host generation 0",
                "candidate:0 1 UDP 2122252543 4F1D8CD4-2b0c-4f0b-9b8a-1f6b2b0c3d4e.LOCAL 54698 typ host",
                "candidate:1 1 udp 1677729535 203.0.113.61 52911 typ srflx raddr abc.local rport 9",
                "candidate:1 1 udp 2113937151 169.254.169.254 80 typ host",
                "candidate:1 1 udp 2113937151 fe80::1 46760 typ host"
            })
    void whatOnlyTheSendersNetworkUnderstandsIsSkipped(String candidate) {
        assertThat(check(candidate)).isEqualTo(new CandidateCheck.Skipped());
    }

    @ParameterizedTest(name = "{1}")
    @CsvFileSource(resources = "/sdp/hostile-candidates.csv", delimiter = '|', maxCharsPerColumn = 1000)
    void aHostileCandidateIsRefused(SdpFault fault, String why, String candidate) {
        assertThat(check(Samples.unescape(candidate))).as(why).isEqualTo(new CandidateCheck.Refused(fault));
    }

    @Test
    void anEmptyCandidateEndsThem() {
        assertThat(check("")).isEqualTo(new CandidateCheck.End());
        assertThat(check("", "", null, "")).isEqualTo(new CandidateCheck.End());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"0, 0, Pntf", "none, 0, none", "audio, none, none", "none, none, none"})
    void whereItBelongsMayBeSaidInPart(@Nullable String mid, @Nullable Integer index, @Nullable String fragment) {
        assertThat(check(GOOD, mid, index, fragment)).isEqualTo(new CandidateCheck.Accepted());
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {"none, 1, none", "none, -1, none", "0, 0, ab", "0, 0, ab:cd", "a b, 0, none", "0;0, 0, none"})
    void aCandidateOfAnotherSectionIsRefused(@Nullable String mid, @Nullable Integer index, @Nullable String fragment) {
        CandidateCheck refused = new CandidateCheck.Refused(SdpFault.BAD_CANDIDATE);

        assertThat(check(GOOD, mid, index, fragment)).isEqualTo(refused);
        assertThat(check("", mid, index, fragment)).isEqualTo(refused);
    }

    static CandidateCheck check(String candidate) {
        return check(candidate, "0", 0, null);
    }

    private static CandidateCheck check(
            String candidate, @Nullable String mid, @Nullable Integer index, @Nullable String fragment) {
        return Candidates.check(new LinkSignal.Candidate("link", 1, candidate, mid, index, fragment));
    }
}
