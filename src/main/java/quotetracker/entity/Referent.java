package quotetracker.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import quotetracker.language.Feature;
import quotetracker.model.SpeakerKind;

/**
 * Whom a phrase refers to: an entity of the article, or somebody whom it only describes.
 *
 * @param entity who it is, or null if the article never names them
 * @param description the words that describe an unnamed one; empty for an entity
 * @param kind what sort of source
 * @param gender {@link Feature#M} or {@link Feature#F} if known
 * @param plural whether several are meant
 * @param role the description beside the name, or null
 * @param company if several speak together, all of them, each alone; empty otherwise
 * @param joinedBy the word before the last of them as written; empty otherwise
 */
record Referent(
        @Nullable Entity entity,
        String description,
        SpeakerKind kind,
        @Nullable Feature gender,
        boolean plural,
        @Nullable String role,
        List<Referent> company,
        String joinedBy) {

    /** Somebody alone. */
    Referent(
            @Nullable Entity entity,
            String description,
            SpeakerKind kind,
            @Nullable Feature gender,
            boolean plural,
            @Nullable String role) {
        this(entity, description, kind, gender, plural, role, List.of(), "");
    }

    static Referent of(Entity entity, @Nullable String role) {
        return new Referent(entity, "", entity.kind(), entity.gender(), entity.plural(), role);
    }

    /** The same, where a verb shows that more than one is meant. */
    Referent several() {
        return new Referent(entity, description, kind, gender, true, role, company, joinedBy);
    }

    /** This one and others who speak together. */
    static Referent together(List<Referent> company, String joinedBy) {
        Referent first = company.get(0);
        return new Referent(
                first.entity, first.description, first.kind, null, true, first.role, List.copyOf(company), joinedBy);
    }

    /** All who are meant, each alone. */
    List<Referent> each() {
        return company.isEmpty() ? List.of(this) : company;
    }

    String speaker() {
        return entity != null ? entity.name() : description;
    }

    boolean same(Referent other) {
        return entity != null ? entity == other.entity : other.entity == null && description.equals(other.description);
    }
}
