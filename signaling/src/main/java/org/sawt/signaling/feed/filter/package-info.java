/** Filters of row changes as Supabase's clients write them: {@code student_id=eq.…,type=not.in.(quality,path_changed)}. */
@NamedInterface("filter")
@NullMarked
package org.sawt.signaling.feed.filter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
