package quotetracker.store;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds people in the store by their names. */
public final class PersonStore {
    /** Longer lists help nobody to choose. */
    private static final int MOST_LISTED = 20;

    private final JdbcClient jdbc;

    /** Works on the given database. */
    public PersonStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Those whose name holds these words, in this order, accents and case aside; best known first. */
    public List<Person> find(String name) {
        return those("' ' || e.name_key || ' ' like '% ' || ? || ' %'", like(EntityStore.key(name)), person -> true);
    }

    /** Whether this is all of one of the person's names, accents and case aside. */
    public static boolean isNamed(Person person, String name) {
        String key = EntityStore.key(name);
        return person.names().stream().anyMatch(each -> EntityStore.key(each).equals(key));
    }

    /**
     * The person with a number.
     *
     * @throws IllegalArgumentException if the text is no number of a speaker
     */
    public Optional<Person> numbered(String number) {
        return person(RowNumber.speaker(number));
    }

    /** Whether the person with a number was forgotten. */
    public boolean isForgotten(String number) {
        return jdbc.sql("select count(*) from entity where id = ? and name = ''")
                        .param(RowNumber.speaker(number))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Others with the same last word in their name, whatever its end: perhaps other names of the person. */
    public List<Person> similar(Person person) {
        String last = lastWord(person.name());
        return those(
                "' ' || e.name_key like '% ' || ? || '%'",
                like(PersonTraces.stem(last)),
                other -> other.id() != person.id()
                        && other.names().stream().anyMatch(name -> PersonTraces.isForm(lastWord(name), last)));
    }

    private static String lastWord(String name) {
        String key = EntityStore.key(name);
        return key.substring(key.lastIndexOf(' ') + 1);
    }

    /** The numbers of those who have one of these names. */
    List<String> named(ForgottenNames names) {
        return jdbc
                .sql("select id, name from entity order by id")
                .query((row, number) -> names.isOne(row.getString(2)) ? RowNumber.speaker(row.getLong(1)) : "")
                .list()
                .stream()
                .filter(number -> !number.isEmpty())
                .toList();
    }

    /** How many statements without a speaker stand in claims of the person. */
    public long unattributedBeside(Person person) {
        return jdbc.sql("""
                        select count(distinct r.statement_id) from reviewed_statement r
                        where r.entity_id is null and r.hidden = false and r.claim_id in (
                            select p.claim_id from reviewed_statement p where p.entity_id in (:entities))""")
                .param("entities", person.entities())
                .query(Long.class)
                .single();
    }

    private static String like(String key) {
        return key.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private List<Person> those(String condition, String words, Predicate<Person> wanted) {
        TreeSet<Long> ids = new TreeSet<>(jdbc.sql("select coalesce(m.into_id, e.id) from entity e"
                        + " left join entity_merge m on m.entity_id = e.id where e.name <> '' and " + condition)
                .param(words)
                .query(Long.class)
                .list());
        return ids.stream()
                .map(id -> person(id).orElseThrow())
                .filter(wanted)
                .sorted((a, b) -> Long.compare(b.statements(), a.statements()))
                .limit(MOST_LISTED)
                .toList();
    }

    private Optional<Person> person(long number) {
        long id = jdbc.sql("select into_id from entity_merge where entity_id = ?")
                .param(number)
                .query(Long.class)
                .optional()
                .orElse(number);
        List<Long> entities = jdbc.sql(
                        "select id from entity where id = :id union select entity_id from entity_merge where into_id = :id")
                .param("id", id)
                .query(Long.class)
                .list();
        return jdbc.sql("select name from entity where id = ? and name <> ''")
                .param(id)
                .query(String.class)
                .optional()
                .map(name -> new Person(id, name, entities, names(entities), statements(entities)));
    }

    private List<String> names(List<Long> entities) {
        return jdbc.sql("select name from entity where id in (:entities)"
                        + " union select name from alias where entity_id in (:entities) order by 1")
                .param("entities", entities)
                .query(String.class)
                .list();
    }

    private long statements(List<Long> entities) {
        return jdbc.sql("select count(*) from reviewed_statement where entity_id in (:entities)")
                .param("entities", entities)
                .query(Long.class)
                .single();
    }
}
