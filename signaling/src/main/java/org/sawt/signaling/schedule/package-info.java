/** Appointments, invitations and join windows; implements the admission port of {@code rooms}. */
@NullMarked
package org.sawt.signaling.schedule;

import org.jspecify.annotations.NullMarked;
