package org.sawt.signaling.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Runs where {@code KURENTO_URI} names a Kurento Media Server that runs, and is reported as skipped elsewhere. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfEnvironmentVariable(
        named = NeedsMediaServer.URI,
        matches = "wss?://.+",
        disabledReason = "needs a Kurento Media Server: set KURENTO_URI")
@interface NeedsMediaServer {
    String URI = "KURENTO_URI";
}
