package org.sawt.turn.probe;

import java.io.IOException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import org.jspecify.annotations.Nullable;

/** What a failed TLS handshake says about the certificate. */
final class TlsFault {

    private TlsFault() {}

    static FaultFound of(IOException failed) {
        RelayFault fault = RelayFault.TLS;
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            RelayFault named = named(cause);
            fault = named == null ? fault : named;
        }
        return new FaultFound(fault, "");
    }

    // The deepest says most: the JDK wraps an expiry in a chain that does not hold, and that in a bad certificate. A
    // CertificateException of no kind, with nothing below, is how it says that the name is another.
    private static @Nullable RelayFault named(Throwable cause) {
        return switch (cause) {
            case CertificateExpiredException _, CertificateNotYetValidException _ -> RelayFault.TLS_EXPIRED;
            case CertPathValidatorException chain when isOutOfTime(chain) -> RelayFault.TLS_EXPIRED;
            case CertificateException name
            when name.getCause() == null && name.getClass() == CertificateException.class -> RelayFault.TLS_NAME;
            case CertificateException _ -> RelayFault.TLS_UNTRUSTED;
            default -> null;
        };
    }

    private static boolean isOutOfTime(CertPathValidatorException chain) {
        return chain.getReason() == BasicReason.EXPIRED || chain.getReason() == BasicReason.NOT_YET_VALID;
    }
}
