/** Messages over HTTP, at the addresses that Supabase's clients use. */
@NullMarked
package org.sawt.signaling.realtime.http;

import org.jspecify.annotations.NullMarked;
