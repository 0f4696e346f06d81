package org.sawt.signaling.security.web;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.security.Caller;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;

/** Who is signed in, looked up when first asked and not before: a picture or a script costs no query. */
final class SignedIn implements DeferredSecurityContext {

    private final Supplier<Optional<Caller.Staff>> lookup;
    private @Nullable SecurityContext found;

    SignedIn(Supplier<Optional<Caller.Staff>> lookup) {
        this.lookup = lookup;
    }

    @Override
    public SecurityContext get() {
        SecurityContext known = found;
        if (known == null) {
            known = lookup.get()
                    .map(staff -> new SecurityContextImpl(new CallerAuthentication(staff)))
                    .orElseGet(SecurityContextImpl::new);
            found = known;
        }
        return known;
    }

    /** Nobody signed in is an empty context like any other; it is never to be saved. */
    @Override
    public boolean isGenerated() {
        return false;
    }
}
