package org.sawt.signaling.database;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the embedded PostgreSQL keeps what it has; without effect when {@code spring.datasource.url} is set.
 *
 * @param directory the data; one running server at a time
 * @param binaries the unpacked programs; may be shared, and deleted when no server runs
 */
@Validated
@ConfigurationProperties("sawt.database")
record DatabaseSettings(
        @NotNull @DefaultValue("./data/postgres") Path directory,
        @NotNull @DefaultValue("./data/postgres-binaries") Path binaries) {}
