package org.sawt.signaling.security.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;

/**
 * The rules for everything that is not {@code /api}: pages hold nothing secret and are public; the socket takes no right
 * from a cookie but a token in each join; of the operators' addresses, health says up or down to everybody and the rest is
 * guarded.
 */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    private static final String[] OPERATORS_READ = {
        "/actuator/prometheus", "/actuator/mediaservers/**", "/actuator/relays"
    };

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain pageFilters(HttpSecurity http, MetricsReaders metricsReaders, ProviderSignIn provider) {
        http.headers(PageHeaders::onPages)
                .csrf(csrf -> csrf.disable())
                .securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                // A sign-in begins a session of its own; one whose id has just changed would not be found to be ended.
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER)
                        .sessionFixation(fixation -> fixation.none()))
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .addFilterBefore(new OperatorSignIn(metricsReaders), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new PageCsrfCookie(), AnonymousAuthenticationFilter.class)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, OPERATORS_READ)
                        .access(metricsReaders)
                        .requestMatchers(HttpMethod.POST, "/actuator/mediaservers/*", "/actuator/relays")
                        .hasRole(OperatorSignIn.ROLE)
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .anyRequest()
                        .permitAll());
        provider.addTo(http);
        return http.build();
    }
}
