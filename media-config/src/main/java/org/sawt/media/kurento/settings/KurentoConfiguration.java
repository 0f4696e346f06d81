package org.sawt.media.kurento.settings;

import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What {@code make kurento-config} runs: writes Kurento's files, or says why not and writes nothing. */
public final class KurentoConfiguration {

    private static final int WRITTEN = 0;
    private static final int REFUSED = 1;
    private static final int MISUSED = 2;

    private KurentoConfiguration() {}

    /** Ends the process with 0; 1 when the settings are refused or a file cannot be read or written; 2 when misused. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out, System.err));
    }

    static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.size() != 2) {
            err.println("Two arguments are needed: the file with the settings, and the folder to write to.");
            return MISUSED;
        }
        try (Reader text = Files.newBufferedReader(Path.of(arguments.getFirst()))) {
            return render(SettingsFile.read(text), Path.of(arguments.getLast()), out, err);
        } catch (IOException failed) {
            err.println("A file could not be read or written: " + failed);
            return REFUSED;
        }
    }

    private static int render(SettingsFile file, Path folder, PrintStream out, PrintStream err) throws IOException {
        SettingsReader reader = new SettingsReader(file);
        VoiceSettings settings = reader.read();
        List<String> problems = reader.problems().isEmpty() ? Contradictions.in(settings) : reader.problems();
        problems.forEach(err::println);
        if (!problems.isEmpty()) {
            return REFUSED;
        }
        for (Map.Entry<String, String> written : ServerFiles.render(settings).entrySet()) {
            Path place = folder.resolve(written.getKey());
            Files.createDirectories(place.resolveSibling("").toAbsolutePath());
            Files.writeString(place, written.getValue());
        }
        out.println("Kurento's files are in " + folder + "; it reads them when it starts.");
        return WRITTEN;
    }
}
