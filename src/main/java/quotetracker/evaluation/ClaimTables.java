package quotetracker.evaluation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import quotetracker.claim.Band;
import quotetracker.claim.BandRecord;
import quotetracker.claim.Comparison;
import quotetracker.claim.Relation;
import quotetracker.evaluation.ClaimEvaluation.Judged;

/** The tables of {@code evaluate --claims}: by what counts as found, by kind, by band, and by half of the ids. The halves only show the spread: nothing was held back when the thresholds were set. */
final class ClaimTables {
    private final StringBuilder text = new StringBuilder();

    private ClaimTables() {}

    static String of(List<Judged> pairs, int errors) {
        ClaimTables tables = new ClaimTables();
        tables.halves(pairs);
        tables.kinds(pairs);
        tables.bands(pairs);
        tables.errors(pairs, errors);
        return tables.text.toString();
    }

    private static boolean same(Judged pair) {
        return pair.found().relation() == Relation.SAME;
    }

    private static boolean proposed(Judged pair) {
        return same(pair) || pair.found().relation() == Relation.PROBABLE;
    }

    private static boolean translated(Judged pair) {
        return pair.found().relation() == Relation.TRANSLATION;
    }

    private static boolean mistaken(Judged pair) {
        boolean merged = same(pair) || translated(pair);
        return pair.same() ? !merged : merged || proposed(pair);
    }

    /** Languages apart; the whole, and the two halves that the hash of the id makes (first, second). */
    private void halves(List<Judged> pairs) {
        line("%-26s %6s %6s %9s %9s %9s", "", "pairs", "same", "precision", "recall", "F1");
        by(pairs, Judged::languages).forEach((languages, group) -> {
            Predicate<Judged> accepted = languages.contains("-") ? ClaimTables::translated : ClaimTables::same;
            String name = languages + (languages.contains("-") ? " translation" : " same");
            score(name, group, accepted);
            score("  first half", group.stream().filter(ClaimTables::firstHalf).toList(), accepted);
            score(
                    "  second half",
                    group.stream().filter(pair -> !firstHalf(pair)).toList(),
                    accepted);
            if (!languages.contains("-")) {
                score(languages + " same or probable", group, ClaimTables::proposed);
                score(
                        "  first half",
                        group.stream().filter(ClaimTables::firstHalf).toList(),
                        ClaimTables::proposed);
                score(
                        "  second half",
                        group.stream().filter(pair -> !firstHalf(pair)).toList(),
                        ClaimTables::proposed);
            }
        });
    }

    static boolean firstHalf(Judged pair) {
        return Math.floorMod(pair.id().hashCode() * 0x9E3779B1, 2) == 0;
    }

    private void score(String name, List<Judged> pairs, Predicate<Judged> accepted) {
        long found = pairs.stream().filter(accepted).count();
        long right = pairs.stream().filter(accepted).filter(Judged::same).count();
        long gold = pairs.stream().filter(Judged::same).count();
        double precision = found == 0 ? 1 : (double) right / found;
        double recall = gold == 0 ? 1 : (double) right / gold;
        double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        line("%-26s %6d %6d %9.4f %9.4f %9.4f", name, pairs.size(), gold, precision, recall, f1);
    }

    private void kinds(List<Judged> pairs) {
        line(
                "%n%-26s %6s %9s %9s %9s %9s %9s",
                "by kind", "pairs", "same", "probable", "variant", "transl.", "different");
        by(pairs, pair -> pair.kind() + (pair.same() ? " (same)" : " (not)"))
                .forEach((kind, group) -> line(
                        "%-26s %6d %9.4f %9.4f %9.4f %9.4f %9.4f",
                        kind,
                        group.size(),
                        share(group, Relation.SAME),
                        share(group, Relation.PROBABLE),
                        share(group, Relation.VARIANT),
                        share(group, Relation.TRANSLATION),
                        share(group, Relation.DIFFERENT)));
    }

    private static double share(List<Judged> group, Relation relation) {
        return (double) group.stream()
                        .filter(pair -> pair.found().relation() == relation)
                        .count()
                / group.size();
    }

    private void bands(List<Judged> pairs) {
        line("%n%-26s %6s %9s   %s", "by band", "pairs", "are same", "what the band means, and its record");
        by(pairs, pair -> pair.found().band().word() + (pair.found().byModel() ? " (by model)" : ""))
                .forEach((band, group) -> line(
                        "%-26s %6d %9.4f   %s",
                        band,
                        group.size(),
                        (double) group.stream().filter(Judged::same).count() / group.size(),
                        meaning(group.get(0).found())));
    }

    private static String meaning(Comparison found) {
        Band band = found.band();
        if (found.byModel()) {
            return band.meaning() + ", as a model proposes";
        }
        return band.meaning()
                + BandRecord.of(band).map(measured -> "; " + measured.words()).orElse("");
    }

    private void errors(List<Judged> pairs, int most) {
        List<Judged> wrong =
                pairs.stream().filter(ClaimTables::mistaken).limit(most).toList();
        for (Judged pair : wrong) {
            line(
                    "%n%s %s %s: %s (%s)%n  a: %s%n  b: %s",
                    pair.id(),
                    pair.kind(),
                    pair.same() ? "is the same" : "is not the same",
                    pair.found().band().word(),
                    pair.found().why(),
                    pair.a().text().strip(),
                    pair.b().text().strip());
        }
    }

    private static Map<String, List<Judged>> by(List<Judged> pairs, Function<Judged, String> group) {
        return pairs.stream().collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList()));
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
    }
}
