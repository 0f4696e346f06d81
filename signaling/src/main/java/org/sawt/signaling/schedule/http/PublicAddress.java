package org.sawt.signaling.schedule.http;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where people reach this server.
 *
 * @param publicUrl as {@code https://talk.example.org}; null for the address of whoever asks for a link
 */
@ConfigurationProperties("sawt")
record PublicAddress(@Nullable URI publicUrl) {

    PublicAddress {
        if (publicUrl != null && (publicUrl.getHost() == null || !"https http".contains(publicUrl.getScheme()))) {
            throw new IllegalArgumentException(
                    "sawt.public-url must be an address as https://talk.example.org, but is " + publicUrl);
        }
    }
}
