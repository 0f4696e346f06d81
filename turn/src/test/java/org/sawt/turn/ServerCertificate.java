package org.sawt.turn;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A certificate and its key as files of PEM, in the words of whoever is to show it. */
public record ServerCertificate(Path certificate, Path key) {

    /** Coturn's own. */
    public List<String> options() {
        return List.of("--cert=" + certificate, "--pkey=" + key);
    }

    /** Those of the shipped script. */
    public Map<String, String> settings() {
        return Map.of("TURN_CERTIFICATE", certificate.toString(), "TURN_KEY", key.toString());
    }
}
