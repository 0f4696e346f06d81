/** Goals, ladders, trials and progress over HTTP. */
@NullMarked
package org.sawt.signaling.progress.http;

import org.jspecify.annotations.NullMarked;
