package org.sawt.signaling.schedule.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class JoinLinksTests {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/appointments/1/invitations");

    @Test
    void aLinkBeginsWithTheConfiguredAddress() {
        JoinLinks links = new JoinLinks(new PublicAddress(URI.create("https://talk.example.org/")));

        assertThat(links.to("t0ken", request)).isEqualTo("https://talk.example.org/join#t0ken");
    }

    @Test
    void withoutOneItBeginsWithTheAddressOfWhoAsks() {
        request.setScheme("https");
        request.setServerName("clinic.example");
        request.setServerPort(8443);

        assertThat(new JoinLinks(new PublicAddress(null)).to("t0ken", request))
                .isEqualTo("https://clinic.example:8443/join#t0ken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"talk.example.org", "ftp://talk.example.org", "https:talk", "/join"})
    void anAddressThatIsNoneStopsTheStart(String address) {
        assertThatThrownBy(() -> new PublicAddress(URI.create(address)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sawt.public-url");
    }
}
