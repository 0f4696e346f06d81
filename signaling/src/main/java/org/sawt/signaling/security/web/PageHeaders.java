package org.sawt.signaling.security.web;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** Response headers that tell browsers what our pages never do. */
final class PageHeaders {

    /** The microphone and what a call page needs beside it; features that are not named here keep their default, self. */
    private static final String PERMISSIONS = "microphone=(self), autoplay=(self), speaker-selection=(self),"
            + " screen-wake-lock=(self), clipboard-write=(self), camera=(), display-capture=(), geolocation=(),"
            + " accelerometer=(), gyroscope=(), magnetometer=(), midi=(), usb=(), serial=(), hid=(),"
            + " payment=(), publickey-credentials-get=(), idle-detection=(), xr-spatial-tracking=(),"
            + " browsing-topics=(), encrypted-media=(), picture-in-picture=()";

    private static final Duration HSTS = Duration.ofDays(365);

    private PageHeaders() {}

    /** Spring Security's own writer leaves out no-store where it sees Expires, which Jetty sends with every cookie. */
    static void onApi(HeadersConfigurer<HttpSecurity> headers) {
        everywhere(headers);
        headers.addHeaderWriter(new StaticHeadersWriter(HttpHeaders.CACHE_CONTROL, "no-store"));
    }

    /** Pages and their assets decide about caching themselves. */
    static void onPages(HeadersConfigurer<HttpSecurity> headers) {
        everywhere(headers);
    }

    private static void everywhere(HeadersConfigurer<HttpSecurity> headers) {
        headers.addHeaderWriter(new ContentPolicy())
                .cacheControl(cache -> cache.disable())
                .frameOptions(frame -> frame.deny())
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(resource -> resource.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                // Not for subdomains: they may belong to somebody else in the clinic.
                .httpStrictTransportSecurity(
                        hsts -> hsts.includeSubDomains(false).maxAgeInSeconds(HSTS.toSeconds()));
    }
}
