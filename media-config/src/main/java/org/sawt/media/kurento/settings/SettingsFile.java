package org.sawt.media.kurento.settings;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The text of the settings: which were said, each once. */
final class SettingsFile {

    private final Map<Setting, String> values = new EnumMap<>(Setting.class);
    private final List<String> problems = new ArrayList<>();

    /** {@code text} is in the form of {@link Properties#load(Reader)}. */
    static SettingsFile read(Reader text) throws IOException {
        SettingsFile file = new SettingsFile();
        try {
            file.new Lines().load(text);
        } catch (IllegalArgumentException malformed) {
            file.problems.add("The file has an escape (\\u…) that says no character: write the character itself.");
        }
        return file;
    }

    String value(Setting setting) {
        return values.getOrDefault(setting, setting.usual());
    }

    List<String> problems() {
        return problems;
    }

    private void say(String key, String value) {
        Setting.of(key)
                .ifPresentOrElse(
                        setting -> say(setting, value),
                        () -> problems.add(
                                "There is no setting " + key + ": see voice.properties for those there are."));
    }

    private void say(Setting setting, String value) {
        String before = values.put(setting, value.isBlank() ? setting.usual() : value.strip());
        if (before != null) {
            problems.add(setting.key() + " is set twice: keep one.");
        }
    }

    /** Hears of every line, where Properties itself would keep the last of two. */
    private final class Lines extends Properties {
        @Override
        public synchronized Object put(Object key, Object value) {
            say(key.toString(), value.toString());
            return value;
        }
    }
}
