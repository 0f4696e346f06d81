/** Kurento's own configuration for voice, rendered from one small file, {@code media-config/kurento/voice.properties}. */
@NullMarked
package org.sawt.media.kurento.settings;

import org.jspecify.annotations.NullMarked;
