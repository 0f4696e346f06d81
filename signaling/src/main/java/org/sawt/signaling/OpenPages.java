package org.sawt.signaling;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Until {@code security} has its own rules: pages, health, metrics and the API's description are open, all else shut. */
@Configuration(proxyBeanMethods = false)
class OpenPages {

    private static final String[] OPEN = {
        "/",
        "/*.html",
        "/join",
        "/check",
        "/progress/*",
        "/assets/**",
        "/actuator/health/**",
        "/actuator/prometheus",
        "/v3/api-docs/**",
        "/error"
    };

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain openPagesOnly(HttpSecurity http) {
        return http.authorizeHttpRequests(requests ->
                        requests.requestMatchers(OPEN).permitAll().anyRequest().denyAll())
                .build();
    }
}
