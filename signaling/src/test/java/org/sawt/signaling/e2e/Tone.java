package org.sawt.signaling.e2e;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** A second of an even tone, whose end meets its beginning. */
final class Tone {

    private static final int SAMPLES_PER_SECOND = 48_000;
    private static final int HERTZ = 300;
    private static final double LOUDNESS = 0.3 * Short.MAX_VALUE;

    private Tone() {}

    static Path writeTo(Path file) {
        ByteBuffer samples =
                ByteBuffer.allocate(SAMPLES_PER_SECOND * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = 0; at < SAMPLES_PER_SECOND; at++) {
            samples.putShort((short) (LOUDNESS * Math.sin(2 * Math.PI * HERTZ * at / SAMPLES_PER_SECOND)));
        }
        AudioFormat mono = new AudioFormat(SAMPLES_PER_SECOND, Short.SIZE, 1, true, false);
        try (AudioInputStream tone =
                new AudioInputStream(new ByteArrayInputStream(samples.array()), mono, SAMPLES_PER_SECOND)) {
            AudioSystem.write(tone, AudioFileFormat.Type.WAVE, file.toFile());
            return file;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
