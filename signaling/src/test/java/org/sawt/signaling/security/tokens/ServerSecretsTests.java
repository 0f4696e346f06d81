package org.sawt.signaling.security.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sawt.signaling.security.SecuritySettings;
import org.sawt.signaling.security.ServerSecrets;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ServerSecretsTests {

    @TempDir
    private Path folder;

    @Test
    void aSecretIsMadeOnceAndSurvivesRestarts() throws IOException {
        byte[] first = secrets(Map.of()).key("links").getEncoded();

        assertThat(secrets(Map.of()).key("links").getEncoded()).isEqualTo(first).hasSize(32);
        try (var files = Files.list(folder.resolve("secrets"))) {
            assertThat(files).containsExactly(folder.resolve("secrets/server"));
        }
    }

    @Test
    void onlyTheServersUserCanReadIt() throws IOException {
        secrets(Map.of());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets/server"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets"))))
                .isEqualTo("rwx------");
    }

    @Test
    void aConfiguredSecretIsUsedAndNothingIsWritten() {
        Map<String, String> settings = Map.of("sawt.security.secret", "thirty-two characters, at the least");

        assertThat(secrets(settings).key("links")).isEqualTo(secrets(settings).key("links"));
        assertThat(folder.resolve("secrets")).doesNotExist();
    }

    @Test
    void everyPurposeHasAKeyOfItsOwn() {
        ServerSecrets secrets = secrets(Map.of());

        assertThat(secrets.key("links").getEncoded())
                .isNotEqualTo(secrets.key("realtime-tokens").getEncoded());
    }

    @Test
    void aFileThatIsNoSecretStopsTheStart() throws IOException {
        Files.createDirectories(folder.resolve("secrets"));
        Files.writeString(folder.resolve("secrets/server"), "c2hvcnQ=\n");

        assertThatThrownBy(() -> secrets(Map.of())).hasMessageContaining("restore or remove it");
    }

    @Test
    void aShortSecretStopsTheStartAndSaysTheMend() {
        assertThatThrownBy(() -> secrets(Map.of("sawt.security.secret", "short")))
                .rootCause()
                .hasMessageContaining("openssl rand -base64 32")
                .hasMessageNotContaining("'short'");
    }

    @Test
    void settingsDoNotPrintTheirSecrets() {
        String secret = "thirty-two characters, at the least";

        assertThat(settings(Map.of("sawt.security.secret", secret)).toString())
                .contains("[REDACTED]")
                .doesNotContain(secret);
    }

    private ServerSecrets secrets(Map<String, String> properties) {
        return new DerivedKeys(settings(properties));
    }

    private SecuritySettings settings(Map<String, String> properties) {
        MapConfigurationPropertySource source = new MapConfigurationPropertySource(properties);
        source.put("sawt.security.secrets-folder", folder.resolve("secrets"));
        return new Binder(source).bindOrCreate("sawt.security", SecuritySettings.class);
    }
}
