package org.sawt.signaling.e2e;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Runs where {@code KURENTO_COMMAND} starts a Kurento Media Server on the port it is given; it is killed at will. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfEnvironmentVariable(
        named = MediaServerProcess.COMMAND,
        matches = ".+",
        disabledReason = "needs a Kurento Media Server that may be killed: set KURENTO_COMMAND")
@interface NeedsMediaServerCommand {}
