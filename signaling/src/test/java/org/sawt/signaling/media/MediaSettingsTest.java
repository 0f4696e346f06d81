package org.sawt.signaling.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sawt.media.kurento.KurentoSettings;
import org.sawt.media.kurento.servers.PoolSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

class MediaSettingsTest {

    private static final String ONE = "sawt.media.kurento.uris=ws://one.example.org:8888/kurento";

    private final ApplicationContextRunner server = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(Settings.class);

    @EnableConfigurationProperties(MediaSettings.class)
    static class Settings {}

    @Test
    void theDefaultsAreThoseOfTheEngineAndThePoolAndNameNoServer() {
        server.run(context -> {
            MediaSettings settings = context.getBean(MediaSettings.class);
            assertThat(settings.mode()).isEqualTo(MediaChoice.AUTO);
            assertThat(settings.kurento().uris()).isEmpty();
            assertThat(settings.kurento().awaitAtStart()).isEqualTo(Duration.ofSeconds(5));
            assertThat(settings.kurento().watching()).isEqualTo(PoolSettings.Watching.usual());
            assertThat(settings.kurento().limits()).isEqualTo(PoolSettings.Limits.usual());
            assertThat(settings.kurento().upkeep()).isEqualTo(PoolSettings.Upkeep.usual());
            assertThat(settings.kurento().links()).isEqualTo(KurentoSettings.DEFAULT);
        });
    }

    @Test
    void severalServersStandInOneLineAndTheirCredentialsAreNeverPrinted() {
        server.withPropertyValues(ONE + ",wss://user:secret@two.example.org/kurento")
                .run(context -> {
                    MediaSettings settings = context.getBean(MediaSettings.class);
                    assertThat(settings.kurento().pool().servers()).hasSize(2);
                    assertThat(settings.toString()).contains("two.example.org").doesNotContain("secret");
                });
    }

    @Test
    void serversOnTwoMachinesHaveTwoNamesThoughNobodyNamedThem() throws UnknownHostException {
        String machine = InetAddress.getLocalHost().getHostName();
        server.withPropertyValues("HOSTNAME=", "server.port=8090", ONE)
                .run(context -> assertThat(nodeIn(context)).isEqualTo(machine + ":8090"));
        server.withPropertyValues("HOSTNAME=container", "server.port=8090", ONE)
                .run(context -> assertThat(nodeIn(context)).isEqualTo("container:8090"));
        server.withPropertyValues("sawt.media.kurento.node=riyadh", ONE)
                .run(context -> assertThat(nodeIn(context)).isEqualTo("riyadh"));
    }

    private static String nodeIn(ApplicationContext context) {
        return context.getBean(MediaSettings.class).kurento().pool().node();
    }

    @ParameterizedTest
    @CsvSource({
        "sawt.media.mode=routed, set sawt.media.kurento.uris",
        "sawt.media.kurento.uris=http://media.example.org, must look like ws://",
        "'sawt.media.kurento.uris=ws://a:1/kurento,ws://a:1/kurento', twice",
        "sawt.media.kurento.watching.connect-within=10s, connect-within must be shorter than silent-after",
        "sawt.media.kurento.links.replacements-per-minute=0, at least 1"
    })
    void whatCannotBeStopsTheStartAndSaysTheMend(String setting, String sentence) {
        server.withPropertyValues(setting)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .satisfies(cause -> assertThat(cause.toString()).contains(sentence)));
    }
}
