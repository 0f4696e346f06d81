package org.sawt.signaling.security.tokens;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.sawt.signaling.security.Secret;
import org.sawt.signaling.security.SecuritySettings;
import org.sawt.signaling.security.ServerSecrets;
import org.springframework.stereotype.Component;

/** Derives every key from the configured secret, or from the one that this server made. */
@Component
class DerivedKeys implements ServerSecrets {

    private static final int KEY_BYTES = 32;

    private final Secret secret;

    DerivedKeys(SecuritySettings settings) {
        Secret configured = settings.secret();
        this.secret = configured == null ? new SecretFile(settings.secretsFolder()).read() : configured;
    }

    @Override
    public SecretKey key(String purpose) {
        try {
            HKDFParameterSpec extractThenExpand = HKDFParameterSpec.ofExtract()
                    .addIKM(secret.bytes())
                    .thenExpand(("sawt/" + purpose).getBytes(StandardCharsets.UTF_8), KEY_BYTES);
            return KDF.getInstance("HKDF-SHA256").deriveKey("HmacSHA256", extractThenExpand);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK since 25 has HKDF-SHA256", e);
        }
    }
}
