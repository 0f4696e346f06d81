package org.sawt.signaling.security;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The clinic's own identity provider (OpenID Connect, Supabase Auth), under {@code sawt.security.identity-provider}.
 *
 * @param name shown on the sign-in page
 * @param issuer the {@code iss} of its tokens; its discovery document is read when neither key is given
 * @param jwkSetUri where its public keys are (RS256, ES256)
 * @param sharedSecret the key of a provider that signs with HS256, as older Supabase projects do
 * @param audience the {@code aud} that its access tokens carry, {@code authenticated} at Supabase
 * @param emailsVerified true says that this provider gives tokens only for confirmed addresses, so that a token without an
 *     {@code email_verified} claim may be matched to an account by its e-mail
 * @param clientId where set, staff can sign in there (authorization code flow)
 */
public record IdentityProviderSettings(
        @DefaultValue("Single sign-on") String name,

        @NotNull(message = "is missing: set it to the 'iss' of the provider's tokens")
        URI issuer,

        @Nullable URI jwkSetUri,
        @Nullable Secret sharedSecret,

        @NotBlank(message = "is missing: set it to the 'aud' of the provider's tokens")
        String audience,

        @DefaultValue("false") boolean emailsVerified,
        @Nullable String clientId,
        @Nullable Secret clientSecret) {

    private static final int SHORTEST_HS256_KEY = 32;

    public IdentityProviderSettings {
        if (sharedSecret != null && sharedSecret.bytes().length < SHORTEST_HS256_KEY) {
            throw new IllegalArgumentException(
                    "sawt.security.identity-provider.shared-secret is shorter than 32 bytes, which HS256 does not allow");
        }
    }
}
