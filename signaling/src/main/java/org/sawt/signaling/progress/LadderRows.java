package org.sawt.signaling.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sawt.signaling.shared.ClinicId;
import org.sawt.signaling.shared.LadderId;
import org.sawt.signaling.shared.LocalizedText;
import org.sawt.signaling.shared.PromptLevelId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The ladders of clinics, with their levels in order. */
@Repository
class LadderRows {

    private static final String SELECT = """
            select l.id as ladder_id, l.name_en as ladder_en, l.name_ar as ladder_ar, l.retired_at is not null as ladder_retired,
                   v.id, v.code, v.name_en, v.name_ar, v.definition_en, v.definition_ar,
                   v.retired_at is not null as retired
            from prompt_ladders l join prompt_levels v on v.ladder_id = l.id
            where l.clinic_id = :clinic order by l.preset nulls last, l.created_at, l.id, v.rank""";

    private final JdbcClient jdbc;

    LadderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The presets first, then in the order in which they were made; retired ones too. */
    List<PromptLadder> of(ClinicId clinic) {
        Map<UUID, PromptLadder> found = new LinkedHashMap<>();
        jdbc.sql(SELECT).param("clinic", clinic.value()).query(row -> {
            found.merge(row.getObject("ladder_id", UUID.class), ladder(row), LadderRows::joined);
        });
        return List.copyOf(found.values());
    }

    /** Changes of one clinic's ladders come one after another until the transaction ends. */
    void queue(ClinicId clinic) {
        jdbc.sql("select id from prompt_ladders where clinic_id = :clinic order by id for update")
                .param("clinic", clinic.value())
                .query(_ -> {});
    }

    /** Does nothing where the clinic has it, be it retired. */
    void add(ClinicId clinic, LadderPreset preset) {
        LadderId id = LadderId.next();
        if (insert(clinic, id, preset.name(), preset.code())) {
            insertLevels(clinic, id, preset.levels());
        }
    }

    void add(ClinicId clinic, LadderId id, LocalizedText name, List<PromptLevel.Wording> levels) {
        insert(clinic, id, name, null);
        insertLevels(clinic, id, levels);
    }

    private boolean insert(ClinicId clinic, LadderId id, LocalizedText name, @Nullable String preset) {
        return jdbc.sql("""
                        insert into prompt_ladders (id, clinic_id, preset, name_en, name_ar)
                        values (:id, :clinic, :preset, :en, :ar) on conflict (clinic_id, preset) do nothing""")
                        .param("id", id.value())
                        .param("clinic", clinic.value())
                        .param("preset", preset)
                        .param("en", name.en())
                        .param("ar", name.ar())
                        .update()
                == 1;
    }

    private void insertLevels(ClinicId clinic, LadderId ladder, List<PromptLevel.Wording> levels) {
        for (int rank = 0; rank < levels.size(); rank++) {
            insertLevel(clinic, ladder, rank, levels.get(rank));
        }
    }

    /** At {@code rank}; those that stand there and after it make room. */
    void addLevel(ClinicId clinic, LadderId ladder, int rank, PromptLevel.Wording wording) {
        jdbc.sql("update prompt_levels set rank = rank + 1 where ladder_id = :ladder and rank >= :rank")
                .param("ladder", ladder.value())
                .param("rank", rank)
                .update();
        insertLevel(clinic, ladder, rank, wording);
    }

    private void insertLevel(ClinicId clinic, LadderId ladder, int rank, PromptLevel.Wording wording) {
        LocalizedText definition = wording.definition();
        jdbc.sql("""
                        insert into prompt_levels
                            (id, clinic_id, ladder_id, rank, code, name_en, name_ar, definition_en, definition_ar)
                        values (:id, :clinic, :ladder, :rank, :code, :en, :ar, :definition_en, :definition_ar)""")
                .param("id", PromptLevelId.next().value())
                .param("clinic", clinic.value())
                .param("ladder", ladder.value())
                .param("rank", rank)
                .param("code", wording.code())
                .param("en", wording.name().en())
                .param("ar", wording.name().ar())
                .param("definition_en", definition == null ? null : definition.en())
                .param("definition_ar", definition == null ? null : definition.ar())
                .update();
    }

    void retire(LadderId ladder) {
        jdbc.sql("update prompt_ladders set retired_at = now() where id = :id and retired_at is null")
                .param("id", ladder.value())
                .update();
    }

    void retireLevel(PromptLevelId level) {
        jdbc.sql("update prompt_levels set retired_at = now() where id = :id and retired_at is null")
                .param("id", level.value())
                .update();
    }

    private static PromptLadder ladder(ResultSet row) throws SQLException {
        return new PromptLadder(
                new LadderId(row.getObject("ladder_id", UUID.class)),
                new LocalizedText(row.getString("ladder_en"), row.getString("ladder_ar")),
                row.getBoolean("ladder_retired"),
                List.of(level(row)));
    }

    private static PromptLevel level(ResultSet row) throws SQLException {
        String definition = row.getString("definition_en");
        return new PromptLevel(
                new PromptLevelId(row.getObject("id", UUID.class)),
                new PromptLevel.Wording(
                        row.getString("code"),
                        new LocalizedText(row.getString("name_en"), row.getString("name_ar")),
                        definition == null ? null : new LocalizedText(definition, row.getString("definition_ar"))),
                row.getBoolean("retired"));
    }

    private static PromptLadder joined(PromptLadder first, PromptLadder next) {
        List<PromptLevel> levels = new ArrayList<>(first.levels());
        levels.addAll(next.levels());
        return new PromptLadder(first.id(), first.name(), first.retired(), levels);
    }
}
