package org.sawt.signaling;

import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Says which settings do not exist, and where they stand. Before Spring Boot's own, which prints their values: that of a
 * misspelt secret is a secret.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class UnknownSettingFailureAnalyzer extends AbstractFailureAnalyzer<UnboundConfigurationPropertiesException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnboundConfigurationPropertiesException cause) {
        String unknown = cause.getUnboundProperties().stream()
                .map(property -> property.getName() + " (" + property.getOrigin() + ")")
                .collect(Collectors.joining(", "));
        return new FailureAnalysis(
                "There is no such setting: " + unknown,
                "Correct its name, or take it away; application.yaml in the jar lists all there are.",
                cause);
    }
}
