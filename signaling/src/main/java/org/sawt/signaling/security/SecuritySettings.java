package org.sawt.signaling.security;

import jakarta.validation.Valid;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of sign-in, tokens and origins.
 *
 * @param secret at least 32 characters from which all keys are derived; where absent, one is made and kept
 * @param secretsFolder where a secret that this server made is kept
 * @param tokenLifetime of realtime tokens; a client fetches the next one before that
 * @param sessionLongest after which staff sign in again however busy they are; idle sessions end by
 *     {@code server.servlet.session.timeout}, which must not be longer to have an effect
 * @param allowedOrigins pages of other hosts that may open a socket, as {@code https://app.example.org}
 * @param metricsOpen whether everybody may read the metrics; else this machine and who has {@code metricsToken}
 */
@Validated
@ConfigurationProperties("sawt.security")
public record SecuritySettings(
        @Nullable Secret secret,
        @DefaultValue("./data/secrets") Path secretsFolder,
        @DefaultValue("10m") Duration tokenLifetime,
        @DefaultValue("12h") Duration sessionLongest,
        @DefaultValue List<String> allowedOrigins,
        @DefaultValue("false") boolean metricsOpen,
        @Nullable Secret metricsToken,
        @Valid @Nullable IdentityProviderSettings identityProvider) {

    private static final int SHORTEST_SECRET = 32;
    private static final Duration LONGEST_TOKEN = Duration.ofHours(1);

    public SecuritySettings {
        require(
                secret == null || secret.value().length() >= SHORTEST_SECRET,
                "sawt.security.secret is shorter than 32 characters: set it to the output of 'openssl rand -base64 32'");
        require(
                tokenLifetime.isPositive() && tokenLifetime.compareTo(LONGEST_TOKEN) <= 0,
                "sawt.security.token-lifetime must be more than zero and at most 1h, because a token that is out is good until it ends");
        require(sessionLongest.isPositive(), "sawt.security.session-longest must be more than zero, for example 12h");
        allowedOrigins.forEach(origin -> require(
                origin.matches("https?://[^/?#]+"),
                "sawt.security.allowed-origins holds '%s': write it as https://host or https://host:port, without a path"
                        .formatted(origin)));
    }

    private static void require(boolean right, String sentence) {
        if (!right) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
