package org.sawt.signaling.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sawt.signaling.security.Audit;
import org.sawt.signaling.security.Origins;
import org.sawt.signaling.security.SecuritySettings;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockHttpServletRequest;

class RequestOriginsTests {

    private final List<Audit.Entry> audited = new ArrayList<>();
    private final Origins origins = new RequestOrigins(
            new Binder(new MapConfigurationPropertySource(
                            Map.of("sawt.security.allowed-origins", "https://app.example.org")))
                    .bind("sawt.security", SecuritySettings.class)
                    .get(),
            audited::add);

    @ParameterizedTest
    @CsvSource({
        "http://clinic.example, clinic.example",
        "http://clinic.example:8080, clinic.example:8080",
        "https://clinic.example, clinic.example",
        "https://clinic.example, clinic.example:443",
        "https://Clinic.Example, clinic.example",
        "http://127.0.0.1:8080, 127.0.0.1:8080",
        "http://[::1]:8080, [::1]:8080",
        "https://app.example.org, clinic.example"
    })
    void pagesOfOurOwnAndOfListedHostsMay(String origin, String host) {
        assertThat(allowed(origin, host)).isTrue();
        assertThat(audited).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://evil.example, clinic.example",
        "https://clinic.example.evil.example, clinic.example",
        "https://evilclinic.example, clinic.example",
        "https://clinic.example:8443, clinic.example",
        "http://app.example.org, clinic.example",
        "https://app.example.org.evil.example, clinic.example",
        "null, clinic.example",
        "'', clinic.example",
        "https://, clinic.example",
        "clinic.example, clinic.example",
        "'https://clinic.example https://evil.example', clinic.example"
    })
    void othersMayNotAndAreAudited(String origin, String host) {
        assertThat(allowed(origin, host)).isFalse();
        assertThat(audited).extracting(Audit.Entry::action).containsExactly(Audit.Action.ORIGIN_REFUSED);
    }

    @Test
    void aClientThatIsNoBrowserSendsNone() {
        assertThat(allowed(null, "clinic.example")).isTrue();
    }

    private boolean allowed(@Nullable String origin, String host) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Host", host);
        return origins.allowed(origin, request);
    }
}
