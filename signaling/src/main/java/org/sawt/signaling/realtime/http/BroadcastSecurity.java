package org.sawt.signaling.realtime.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.Origins;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.cors.CorsConfiguration;

/**
 * Requests of Supabase's clients look at no cookie, so that no page can make a browser send one for it: the token says who it
 * is. Pages that may open the socket may ask here, too.
 */
@Configuration(proxyBeanMethods = false)
class BroadcastSecurity {

    static final String PATH = "/realtime/v1/api";

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain broadcastFilters(HttpSecurity http, Origins origins) {
        return http.securityMatcher(PATH + "/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .cors(cors -> cors.configurationSource(request -> rules(request, origins)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    /** None of another's page that may not: its browser then keeps the answer from it, and sends nothing after asking. */
    private static @Nullable CorsConfiguration rules(HttpServletRequest request, Origins origins) {
        CorsConfiguration rules = new CorsConfiguration();
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && origins.allowed(origin, request)) {
            rules.setAllowedOrigins(List.of(origin));
            rules.setAllowedMethods(List.of("POST"));
            rules.setAllowedHeaders(List.of("apikey", "authorization", "content-type", "x-client-info"));
        }
        return rules;
    }
}
