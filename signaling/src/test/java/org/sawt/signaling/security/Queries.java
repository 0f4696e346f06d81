package org.sawt.signaling.security;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** The parameters of an address. */
final class Queries {

    private Queries() {}

    /** Each parameter's first value; {@code state} stays as it is written, to be sent back. */
    static Map<String, String> of(String address) {
        Map<String, String> values = UriComponentsBuilder.fromUriString(address)
                .build()
                .getQueryParams()
                .toSingleValueMap();
        values.replaceAll(
                (name, value) -> name.equals("state") ? value : UriUtils.decode(value, StandardCharsets.UTF_8));
        return values;
    }
}
