package org.sawt.signaling;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why a demo that others could reach does not start, and what to do. */
final class ReachableDemoFailureAnalyzer extends AbstractFailureAnalyzer<ReachableDemoException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ReachableDemoException cause) {
        var mend = "Leave SERVER_ADDRESS unset to try the demo, or set SAWT_DEMO=false to run without it.";
        return new FailureAnalysis(String.valueOf(cause.getMessage()), mend, cause);
    }
}
