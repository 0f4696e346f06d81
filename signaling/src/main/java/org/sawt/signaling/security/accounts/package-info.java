/** Staff accounts, clinics and the audit in the database. */
@NullMarked
package org.sawt.signaling.security.accounts;

import org.jspecify.annotations.NullMarked;
