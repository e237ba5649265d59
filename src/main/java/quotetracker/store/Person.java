package quotetracker.store;

import java.util.List;

/**
 * A speaker with all the names that belong to it.
 *
 * @param id permanent number
 * @param name as reports show it
 * @param entities the numbers of its names; more than one if reviewers made some of them aliases
 * @param names every spelling that was met
 * @param statements how many statements are attributed to it, those included that no report shows
 */
public record Person(long id, String name, List<Long> entities, List<String> names, long statements) {
    /** Copies the lists. */
    public Person {
        entities = List.copyOf(entities);
        names = List.copyOf(names);
    }

    /** The number people see, such as P12. */
    public String number() {
        return RowNumber.speaker(id);
    }
}
