package org.sawt.signaling.channels;

import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

@Configuration(proxyBeanMethods = false)
class ChannelsConfiguration {

    @Bean
    ServletRegistrationBean<RealtimeServlet> realtimeServlet(Doorkeeper doorkeeper, Switchboard switchboard) {
        return new ServletRegistrationBean<>(new RealtimeServlet(doorkeeper, switchboard), false, RealtimeServlet.PATH);
    }

    /** The handshake is open to everybody and looks at no cookie: who it is, each join says by its token. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain socketHandshake(HttpSecurity http) {
        return http.securityMatcher(RealtimeServlet.PATH)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }
}
