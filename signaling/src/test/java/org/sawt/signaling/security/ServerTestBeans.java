package org.sawt.signaling.security;

import org.sawt.media.TestClock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

@TestConfiguration(proxyBeanMethods = false)
class ServerTestBeans {

    @Bean
    @Primary
    TestClock testClock() {
        return TestClock.running();
    }

    @Bean
    TestStaff testStaff(JdbcClient jdbc) {
        return new TestStaff(jdbc);
    }

    @Bean
    @Primary
    InventedGuests inventedGuests() {
        return new InventedGuests();
    }

    @Bean
    RevokedRights revokedRights() {
        return new RevokedRights();
    }

    @Bean
    Probe probe() {
        return new Probe();
    }
}
