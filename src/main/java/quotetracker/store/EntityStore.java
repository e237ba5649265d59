package quotetracker.store;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import quotetracker.model.Speaker;
import quotetracker.model.SpeakerKind;
import quotetracker.model.Statement;

/** Everyone statements are attributed to, one row a name, with the spellings that were met. */
public final class EntityStore {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    /** Works on the given database. */
    public EntityStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
        this.batches = new JdbcTemplate(dataSource);
    }

    /** The number of the entity of this name, new if the name was never met in any spelling. */
    public long idOf(String name, SpeakerKind kind) {
        return Objects.requireNonNull(
                idsOf(Stream.of(new Speaker(name, kind, null))).get(name));
    }

    /** The numbers of the entities of speakers, by their names; new ones, in this order, for names never met in any spelling. */
    Map<String, Long> idsOf(Stream<@Nullable Speaker> speakers) {
        Map<String, SpeakerKind> names = new LinkedHashMap<>();
        speakers.filter(Objects::nonNull).forEach(speaker -> names.putIfAbsent(speaker.name(), speaker.kind()));
        if (names.isEmpty()) {
            return Map.of();
        }
        Map<String, Long> byKey = known(names.keySet());
        add(names, byKey);
        Map<String, Long> ids = new HashMap<>();
        names.keySet().forEach(name -> ids.put(name, byKey.get(key(name))));
        addSpellings(ids, names.keySet());
        return ids;
    }

    /** The number of who made a statement, of the numbers looked up before; null for nobody. */
    static @Nullable Long idOf(Statement statement, Map<String, Long> ids) {
        Speaker speaker = statement.attribution().first();
        return speaker == null ? null : ids.get(speaker.name());
    }

    private Map<String, Long> known(Set<String> names) {
        Map<String, Long> byKey = new HashMap<>();
        jdbc.sql("select name_key, id from entity where name_key = any(?)")
                .param(names.stream().map(EntityStore::key).distinct().toArray(String[]::new))
                .query(row -> {
                    byKey.put(row.getString(1), row.getLong(2));
                });
        return byKey;
    }

    private void add(Map<String, SpeakerKind> names, Map<String, Long> byKey) {
        List<Object[]> rows = new ArrayList<>();
        long last = 0;
        for (Map.Entry<String, SpeakerKind> name : names.entrySet()) {
            String key = key(name.getKey());
            if (!byKey.containsKey(key)) {
                last = rows.isEmpty() ? highest() : last;
                last++;
                byKey.put(key, last);
                rows.add(new Object[] {last, key, name.getKey(), name.getValue().label()});
            }
        }
        batches.batchUpdate("insert into entity (id, name_key, name, kind) values (?, ?, ?, ?)", rows);
    }

    private long highest() {
        return jdbc.sql("select coalesce(max(id), 0) from entity")
                .query(Long.class)
                .single();
    }

    private void addSpellings(Map<String, Long> ids, Set<String> names) {
        Set<String> met = new HashSet<>();
        jdbc.sql("select name from alias where entity_id = any(?)")
                .param(ids.values().stream().distinct().toArray(Long[]::new))
                .query(row -> {
                    met.add(row.getString(1));
                });
        batches.batchUpdate(
                "insert into alias (entity_id, name) values (?, ?)",
                names.stream()
                        .filter(name -> !met.contains(name))
                        .map(name -> new Object[] {ids.get(name), name})
                        .toList());
    }

    /** The name without case, accents and punctuation: "Arta Leka" and "ARTA LÉKA" are one. */
    static String key(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String words = NO_LETTER.matcher(plain).replaceAll(" ").trim();
        return words.isEmpty() ? plain : words;
    }
}
