package org.sawt.signaling.bench.media;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Something to send that never falls silent: a tone of 200 Hz that swells four times a second, as syllables do. */
final class Voice {

    private static final int RATE = 16_000;
    private static final double TONE = 2 * Math.PI * 200 / RATE;
    private static final double SYLLABLES = 2 * Math.PI * 4 / RATE;

    private Voice() {}

    /** Writes a WAVE file of {@code length}: 32 kB for each second. */
    static Path write(Path file, Duration length) throws IOException {
        int samples = Math.toIntExact(length.toSeconds() * RATE);
        ByteBuffer sound = ByteBuffer.allocate(2 * samples).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < samples; i++) {
            double loudness = 0.5 - 0.4 * Math.cos(SYLLABLES * i);
            sound.putShort((short) (Short.MAX_VALUE * 0.5 * loudness * Math.sin(TONE * i)));
        }
        AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
        try (AudioInputStream stream = new AudioInputStream(new ByteArrayInputStream(sound.array()), format, samples)) {
            AudioSystem.write(stream, AudioFileFormat.Type.WAVE, file.toFile());
        }
        return file;
    }
}
