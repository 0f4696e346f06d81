/**
 * Who is calling and what they may do: sign-in, tokens, roles, origins, throttling, audit.
 *
 * <p>A controller declares a parameter {@code Caller.Staff}, {@code Caller.Guest} or {@code Caller} and gets whoever is
 * calling; without one the request is refused as {@code unauthorized} or {@code forbidden} before the method runs. There
 * is one way to ask for a role, over HTTP and on the socket alike: {@code caller.mustBe(StaffRole.ADMINISTRATOR)}. What a
 * caller may see is not asked at all: it is part of the query, see {@link org.sawt.signaling.security.CaseloadScope}.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.sawt.signaling.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
