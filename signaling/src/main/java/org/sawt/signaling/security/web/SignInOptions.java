package org.sawt.signaling.security.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.SecuritySettings;
import org.sawt.signaling.security.accounts.DemoStaff;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the sign-in page offers besides the two fields. */
@Component
class SignInOptions {

    private final boolean demo;
    private final SecuritySettings settings;

    SignInOptions(@Value("${sawt.demo:false}") boolean demo, SecuritySettings settings) {
        this.demo = demo;
        this.settings = settings;
    }

    boolean demo() {
        return demo;
    }

    Offered offered() {
        return new Offered(demo ? DemoStaff.accounts() : List.of(), provider());
    }

    private @Nullable Provider provider() {
        var provider = settings.identityProvider();
        return provider == null || provider.clientId() == null
                ? null
                : new Provider(provider.name(), ProviderSignIn.START);
    }

    record Offered(List<DemoStaff.Account> demo, @Nullable Provider identityProvider) {}

    record Provider(String name, String url) {}
}
