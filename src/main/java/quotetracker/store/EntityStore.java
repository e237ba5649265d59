package quotetracker.store;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import quotetracker.model.Speaker;
import quotetracker.model.SpeakerKind;

/** Everyone statements are attributed to, one row a name, with the spellings that were met. */
public final class EntityStore {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final JdbcClient jdbc;

    /** Works on the given database. */
    public EntityStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** The number of the speaker's entity; null for nobody. */
    @Nullable
    Long idOf(@Nullable Speaker speaker) {
        return speaker == null ? null : idOf(speaker.name(), speaker.kind());
    }

    /** The number of the entity of this name, new if the name was never met in any spelling. */
    public long idOf(String name, SpeakerKind kind) {
        String key = key(name);
        Optional<Long> known = jdbc.sql("select id from entity where name_key = ?")
                .param(key)
                .query(Long.class)
                .optional();
        long id = known.orElseGet(() -> add(key, name, kind));
        List<String> aliases = jdbc.sql("select name from alias where entity_id = ? and name = ?")
                .params(id, name)
                .query(String.class)
                .list();
        if (aliases.isEmpty()) {
            jdbc.sql("insert into alias (entity_id, name) values (?, ?)")
                    .params(id, name)
                    .update();
        }
        return id;
    }

    private long add(String key, String name, SpeakerKind kind) {
        long id = jdbc.sql("select coalesce(max(id), 0) + 1 from entity")
                .query(Long.class)
                .single();
        jdbc.sql("insert into entity (id, name_key, name, kind) values (?, ?, ?, ?)")
                .params(id, key, name, kind.label())
                .update();
        return id;
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
