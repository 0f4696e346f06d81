/** Security over HTTP: filter chains, cookies, callers as arguments, problems, and the requests about signing in. */
@NullMarked
package org.sawt.signaling.security.web;

import org.jspecify.annotations.NullMarked;
