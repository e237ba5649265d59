package quotetracker.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongBiFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import quotetracker.claim.Wording;
import quotetracker.report.Verdict;

/**
 * What follows from the reviewers' decisions: for words whoever prints them, for single statements, for names and for claims.
 *
 * <p>Decisions on different matters hold beside each other: a statement can have another speaker and other words. On the same
 * matter the latest holds. "Ok", "not a statement" and an emptied cell end all that was decided about the statement before.
 */
final class CorrectionRules {
    /** A wording follows one that was set apart if it shares more of its words than this. */
    private static final double NEARLY_A_COPY = 0.7;

    private final Set<String> never = new HashSet<>();
    private final Set<Long> kept = new HashSet<>();
    private final Map<String, @Nullable Long> speakers = new HashMap<>();
    private final Map<Long, String> contents = new HashMap<>();
    private final Map<String, Long> splits = new HashMap<>();
    private final Map<Long, List<Found>> apart = new LinkedHashMap<>();
    private final Map<Long, String> rests = new HashMap<>();
    private final Map<Long, Long> entities = new LinkedHashMap<>();
    private final Map<Long, Long> claims = new LinkedHashMap<>();

    /**
     * A statement as it was found.
     *
     * @param words its bare words, see {@link Wording}
     */
    record Found(
            long id,
            String words,
            @Nullable Long entity,
            @Nullable Long claim) {
        private String bySpeaker() {
            return words + "\n" + entity;
        }

        private String byClaim() {
            return words + "\n" + claim;
        }
    }

    /**
     * A decision that was applied.
     *
     * @param verdict null if the cell was emptied
     */
    record Decision(
            Found statement,
            @Nullable Verdict verdict,
            @Nullable String value) {}

    /** What a decision changes about one statement. */
    record Correction(
            boolean hidden,
            boolean speakerSet,
            @Nullable Long entity,
            @Nullable String content,
            @Nullable Long splitFrom) {
        boolean changesNothing() {
            return !hidden && !speakerSet && content == null && splitFrom == null;
        }
    }

    /** What was decided about one statement and holds. */
    private static final class Held {
        private boolean never;
        private boolean kept;
        private boolean otherSpeaker;
        private @Nullable Long speaker;
        private @Nullable String content;
        private boolean apart;
        private @Nullable String sameAs;
        /** The entities that are another name of somebody, under the name to be used. */
        private final Map<Long, String> aliases = new LinkedHashMap<>();
    }

    /**
     * Works the rules out.
     *
     * @param decisions in the order they were made
     * @param entityOf the entity of a name, and of the kind of another entity if the name is new
     * @param claimOf the claim a reviewer means by its number
     */
    CorrectionRules(
            List<Decision> decisions,
            ToLongBiFunction<String, @Nullable Long> entityOf,
            ToLongFunction<String> claimOf) {
        Map<Found, Held> held = new LinkedHashMap<>();
        for (Decision decision : decisions) {
            hold(held, decision, entityOf);
        }
        held.forEach((statement, what) -> {
            if (what.never) {
                never.add(statement.words());
            }
            if (what.kept) {
                kept.add(statement.id());
            }
            if (what.otherSpeaker) {
                speakers.put(statement.bySpeaker(), what.speaker);
            }
            if (what.content != null) {
                contents.put(statement.id(), what.content);
            }
            if (what.apart) {
                splits.put(statement.byClaim(), statement.id());
                if (statement.claim() != null) {
                    apart.computeIfAbsent(statement.claim(), unused -> new ArrayList<>())
                            .add(statement);
                }
            }
        });
        held.forEach((statement, what) -> {
            what.aliases.forEach((entity, name) -> entities.put(entity, entityOf.applyAsLong(name, entity)));
            Long split = splits.get(statement.byClaim());
            Long claim = split == null ? statement.claim() : Long.valueOf(-split);
            if (what.sameAs != null && claim != null) {
                claims.put(claim, claimOf.applyAsLong(what.sameAs));
            }
        });
    }

    private static void hold(
            Map<Found, Held> all, Decision decision, ToLongBiFunction<String, @Nullable Long> entityOf) {
        Found statement = decision.statement();
        Verdict verdict = decision.verdict();
        String value = decision.value();
        if (verdict == null || verdict == Verdict.OK || verdict == Verdict.NOT_A_STATEMENT) {
            Held fresh = new Held();
            fresh.kept = verdict == Verdict.OK;
            fresh.never = verdict == Verdict.NOT_A_STATEMENT;
            all.put(statement, fresh);
            return;
        }
        Held held = all.computeIfAbsent(statement, unused -> new Held());
        held.never = false;
        switch (verdict) {
            case WRONG_SPEAKER -> {
                held.otherSpeaker = true;
                held.speaker = value == null ? null : entityOf.applyAsLong(value, null);
            }
            case WRONG_TEXT -> held.content = value;
            case NOT_THE_SAME -> {
                held.apart = true;
                held.sameAs = null;
            }
            case SAME_AS -> held.sameAs = value;
            case ALIAS_OF -> {
                Long shown = held.otherSpeaker ? held.speaker : statement.entity();
                if (shown != null && value != null) {
                    held.aliases.put(shown, value);
                }
            }
            default -> throw new IllegalStateException("verdict " + verdict + " is not handled");
        }
    }

    /** What becomes of a statement, old or new. */
    Correction of(Found statement) {
        return new Correction(
                never.contains(statement.words()) && !kept.contains(statement.id()),
                speakers.containsKey(statement.bySpeaker()),
                speakers.get(statement.bySpeaker()),
                contents.get(statement.id()),
                split(statement));
    }

    /**
     * The statement that was set apart and that this one goes with: the one with the same words, or else the one it is nearly
     * a copy of and nearer to than to what was left of the claim.
     */
    private @Nullable Long split(Found statement) {
        Long same = splits.get(statement.byClaim());
        List<Found> here = statement.claim() == null ? null : apart.get(statement.claim());
        String rest = rests.get(statement.claim());
        if (same != null || here == null || rest == null) {
            return same;
        }
        double nearest = Math.max(Wording.shared(statement.words(), rest), NEARLY_A_COPY);
        Long found = null;
        for (Found each : here) {
            double shared = Wording.shared(statement.words(), each.words());
            if (shared > nearest) {
                nearest = shared;
                found = splits.get(each.byClaim());
            }
        }
        return found;
    }

    /** The claims that statements were set apart from. */
    Set<Long> splitClaims() {
        return Set.copyOf(apart.keySet());
    }

    /**
     * Says what was left of a claim that statements were set apart from.
     *
     * @param wordings of all its statements, the oldest first
     */
    void restOf(long claim, List<String> wordings) {
        wordings.stream()
                .filter(words -> !splits.containsKey(words + "\n" + claim))
                .findFirst()
                .ifPresent(words -> rests.put(claim, words));
    }

    /** Entities that are another name of an entity. */
    Map<Long, Long> entityMerges() {
        return new LinkedHashMap<>(entities);
    }

    /** Claims that are the same as a claim. Numbers below 0 are statements that were set apart. */
    Map<Long, Long> claimMerges() {
        return new LinkedHashMap<>(claims);
    }
}
