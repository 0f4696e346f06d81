package org.sawt.signaling.channels;

import java.time.Clock;
import java.time.Instant;
import org.sawt.media.TestClock;
import org.sawt.signaling.security.Origins;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** A server with nothing in it but sockets and the topic {@code echo}: no database, and a clock that the test holds. No component, so that no scan finds it. */
@EnableAutoConfiguration(
        exclude = {
            DataSourceAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class,
            DataJdbcRepositoriesAutoConfiguration.class,
            FlywayAutoConfiguration.class,
            JdbcSessionAutoConfiguration.class
        })
@ComponentScan("org.sawt.signaling.channels")
@EnableConfigurationProperties(ChannelsSettings.class)
@EnableTransactionManagement
class LoneChannels {

    static final String ALLOWED_ORIGIN = "https://clinic.example";

    @Bean
    TestClock clock() {
        return TestClock.standingAt(Instant.parse("2026-11-21T09:00:00Z"));
    }

    @Bean
    TestTokens tokens(Clock clock) {
        return new TestTokens(clock);
    }

    @Bean
    EchoTopic echo() {
        return new EchoTopic();
    }

    @Bean
    Origins origins() {
        return (origin, request) -> origin == null || origin.equals(ALLOWED_ORIGIN);
    }
}
