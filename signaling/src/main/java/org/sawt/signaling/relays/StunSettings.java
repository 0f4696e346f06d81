package org.sawt.signaling.relays;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** The STUN servers that browsers are given; none by default, because a foreign one learns who talks when. */
@Validated
@ConfigurationProperties("sawt.stun")
record StunSettings(@NotNull @DefaultValue List<String> urls) {

    @AssertTrue(message = "urls must begin with stun: or stuns:")
    boolean isMadeOfStunUrls() {
        return urls.stream().allMatch(url -> url.startsWith("stun:") || url.startsWith("stuns:"));
    }
}
