package org.sawt.signaling.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Prints what every open page showed when a test failed: a timeout names only what did not come. */
public final class ShownPages implements TestExecutionExceptionHandler {

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        Browser.openPages().forEach(page -> System.out.println("Shown when it failed: " + shown(page)));
        throw failure;
    }

    private static String shown(Page page) {
        try {
            return page.url().replaceAll("#.*", "#…") + "\n"
                    + page.locator("body").ariaSnapshot();
        } catch (PlaywrightException unreadable) {
            return unreadable.toString();
        }
    }
}
