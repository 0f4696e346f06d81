package org.sawt.signaling.security.web;

import static org.springframework.security.config.Customizer.withDefaults;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The rules for {@code /api}: known callers only, apart from a short list, and no change without the CSRF header. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    /** Whoever comes here cannot be known yet. */
    private static final String[] PUBLIC = {
        "/api/sign-in",
        "/api/sign-in/options",
        "/api/sign-out",
        "/api/invitations/exchange",
        "/api/progress-links/exchange",
        "/api/check"
    };

    /** Changes nothing, and no other origin can read its answer. */
    private static final String CSRF_EXEMPT = "/api/realtime/token";

    /** Requests are timed as a whole; to time each of their fifteen filters, too, costs more than it tells. */
    @Bean
    static SecurityObservationSettings filtersAreNotTimed() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain apiFilters(
            HttpSecurity http,
            StaffSessions sessions,
            Callers callers,
            BearerTokens tokens,
            ProblemResponses problems) {
        return http.securityMatcher("/api/**")
                .headers(PageHeaders::onApi)
                .csrf(ApiSecurity::protect)
                .securityContext(context -> context.securityContextRepository(sessions))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .anonymous(withDefaults())
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .oauth2ResourceServer(bearer -> bearer.authenticationManagerResolver(_ -> tokens)
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems))
                .exceptionHandling(
                        failed -> failed.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .authorizeHttpRequests(requests -> requests.requestMatchers(PUBLIC)
                        .permitAll()
                        .anyRequest()
                        .access(known(callers)))
                .build();
    }

    private static void protect(CsrfConfigurer<HttpSecurity> csrf) {
        csrf.spa()
                .csrfTokenRepository(CsrfCookie.repository())
                .ignoringRequestMatchers(
                        PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, CSRF_EXEMPT));
    }

    /** Whether it is the right caller is the controller's question, see {@link CallerArguments}. */
    private static AuthorizationManager<RequestAuthorizationContext> known(Callers callers) {
        return (_, context) ->
                new AuthorizationDecision(callers.any(context.getRequest()).isPresent());
    }
}
