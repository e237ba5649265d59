package quotetracker.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Scores as tables for people or as JSON for programs. */
public final class EvaluationReport {
    private static final int RULES_SHOWN = 5;

    private final EvaluationResult result;

    /** A report of one result. */
    public EvaluationReport(EvaluationResult result) {
        this.result = result;
    }

    /** The rows direct and all in full, then recall by type; line for line what the reference scorer prints. */
    public String summary() {
        StringBuilder out = new StringBuilder(format(
                "documents %d, without a prediction line %d, predicted but not in gold %d%n",
                result.documents().size(), result.withoutPrediction(), result.others()));
        row(out, "DIRECT", result.direct());
        row(out, "ALL", result.all());
        out.append("\nrecall by gold type (any predicted type; with the same type):\n");
        result.byType()
                .forEach((type, recall) -> out.append(format(
                        "  %-9s gold %6d  found %s  same type %s%n",
                        type,
                        recall.gold(),
                        three((double) recall.found() / recall.gold()),
                        three((double) recall.sameType() / recall.gold()))));
        List<String> confusion = new ArrayList<>();
        result.confusion().forEach((types, count) -> confusion.add(types + " " + count));
        if (!confusion.isEmpty()) {
            out.append("type of matched quotes, gold->predicted: ")
                    .append(String.join(", ", confusion))
                    .append('\n');
        }
        return out.toString();
    }

    private static void row(StringBuilder out, String name, Tally tally) {
        Tally.Rates span = tally.span();
        Tally.Rates strict = tally.strictSpan();
        Tally.Rates joint = tally.joint();
        out.append(format(
                "%n%s: gold %d, predicted %d (+%d on don't-care text), matched %d%n",
                name, tally.gold(), tally.predicted(), tally.dropped(), tally.matched()));
        out.append(format("  span    J>=limit  %s    strict  %s%n", rates(span), rates(strict)));
        out.append(format(
                "  speaker accuracy on %d matched: lenient %s  strict %s   (named/nominal %s, pronoun %s of %d)%n",
                tally.speakers(),
                three(tally.speakerAccuracy()),
                three(tally.strictSpeakerAccuracy()),
                three(tally.nameAccuracy()),
                three(tally.pronounAccuracy()),
                tally.pronouns()));
        out.append(format(
                "  joint   lenient  %s    strict F1 %s%n",
                rates(joint), three(tally.strictJoint().f1())));
    }

    private static String rates(Tally.Rates rates) {
        return format("P %s  R %s  F1 %s", three(rates.precision()), three(rates.recall()), three(rates.f1()));
    }

    /** One line a language: documents, and F1 of span and joint, lenient and strict, for direct and for all. */
    public String languages() {
        StringBuilder out = new StringBuilder(
                        "               |            direct: F1              |              all: F1\n")
                .append("language  docs | gold   span  strict joint  strict | gold   span  strict joint  strict\n");
        result.byLanguage()
                .forEach((language, part) -> out.append(format(
                        "%-9s %4d |%s |%s%n", language, part.documents().size(), f1(part.direct()), f1(part.all()))));
        return out.toString();
    }

    private static String f1(Tally tally) {
        return format(
                "%5d  %s  %s  %s  %s ",
                tally.gold(),
                three(tally.span().f1()),
                three(tally.strictSpan().f1()),
                three(tally.joint().f1()),
                three(tally.strictJoint().f1()));
    }

    /** Confidence by band; empty if the predictions carry none. */
    public String confidence() {
        List<ConfidenceBand> bands = ConfidenceBand.of(result);
        if (bands.isEmpty()) {
            return "";
        }
        StringBuilder out = new StringBuilder("confidence      count   right   share right\n");
        int count = 0;
        int right = 0;
        for (ConfidenceBand band : bands) {
            count += band.count();
            right += band.right();
            String share = band.count() == 0 ? "-" : three(band.shareRight());
            String from = String.format(Locale.ROOT, "%.2f", band.from());
            String to = String.format(Locale.ROOT, "%.2f", band.to());
            out.append(format("%s to %s  %6d  %6d   %s%n", from, to, band.count(), band.right(), share));
        }
        return out.append(format("all           %6d  %6d   %s%n", count, right, three((double) right / count)))
                .toString();
    }

    /** Mistakes by cause, most frequent first, with the rules that led to them; then up to {@code examples} of each. */
    public String mistakes(int examples) {
        Map<String, List<Mistake>> groups = grouped(Mistake.of(result), Mistake::cause);
        StringBuilder out = new StringBuilder("mistakes by cause (and the rules that led to them)\n");
        groups.forEach((cause, group) -> out.append(format("%6d  %s (%s)%n", group.size(), cause, rules(group))));
        groups.forEach((cause, group) -> {
            out.append(format("%n%s (%d)%n", cause, group.size()));
            group.stream()
                    .limit(examples)
                    .forEach(mistake -> out.append(format("  %s%n      rule %s%n", mistake.example(), mistake.rule())));
        });
        return out.toString();
    }

    private static String rules(List<Mistake> group) {
        List<String> counts = new ArrayList<>();
        grouped(group, Mistake::rule).forEach((rule, part) -> counts.add(rule + " " + part.size()));
        boolean many = counts.size() > RULES_SHOWN;
        return String.join(", ", many ? counts.subList(0, RULES_SHOWN) : counts) + (many ? ", …" : "");
    }

    private static Map<String, List<Mistake>> grouped(List<Mistake> mistakes, Function<Mistake, String> key) {
        Map<String, List<Mistake>> groups = new LinkedHashMap<>();
        mistakes.forEach(mistake -> groups.computeIfAbsent(key.apply(mistake), name -> new ArrayList<>())
                .add(mistake));
        List<Map.Entry<String, List<Mistake>>> sorted = new ArrayList<>(groups.entrySet());
        sorted.sort((a, b) -> Integer.compare(b.getValue().size(), a.getValue().size()));
        Map<String, List<Mistake>> ordered = new LinkedHashMap<>();
        sorted.forEach(group -> ordered.put(group.getKey(), group.getValue()));
        return ordered;
    }

    /** The numbers as JSON, with the names the reference scorer gives them. */
    public String json() {
        JsonMapper mapper = JsonMapper.builder().build();
        ObjectNode root = mapper.createObjectNode();
        ObjectNode rows = root.putObject("rows");
        put(rows.putObject("direct"), result.direct());
        put(rows.putObject("all"), result.all());
        ObjectNode types = root.putObject("by_type");
        result.byType()
                .forEach((type, recall) -> types.putArray(type)
                        .add(recall.gold())
                        .add(recall.found())
                        .add(recall.sameType()));
        ObjectNode confusion = root.putObject("confusion");
        result.confusion().forEach(confusion::put);
        root.put("docs", result.documents().size());
        root.put("docs_without_prediction", result.withoutPrediction());
        root.put("predicted_docs_not_in_gold", result.others());
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static void put(ObjectNode row, Tally tally) {
        row.put("gold", tally.gold())
                .put("pred", tally.predicted())
                .put("matched", tally.matched())
                .put("dont_care", tally.dropped());
        row.put("P", tally.span().precision())
                .put("R", tally.span().recall())
                .put("F1", tally.span().f1());
        row.put("strict_P", tally.strictSpan().precision())
                .put("strict_R", tally.strictSpan().recall())
                .put("strict_F1", tally.strictSpan().f1());
        row.put("speaker_n", tally.speakers())
                .put("speaker_acc", tally.speakerAccuracy())
                .put("speaker_acc_strict", tally.strictSpeakerAccuracy());
        row.put("pronoun_n", tally.pronouns())
                .put("pronoun_acc", tally.pronounAccuracy())
                .put("named_acc", tally.nameAccuracy());
        row.put("joint_P", tally.joint().precision())
                .put("joint_R", tally.joint().recall())
                .put("joint_F1", tally.joint().f1())
                .put("joint_strict_F1", tally.strictJoint().f1());
    }

    /** Three digits, rounded as C and Python do: the exact value of the double, a tie to the even digit. */
    private static String three(double value) {
        return new BigDecimal(value).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern.replace("%n", "\n"), values);
    }
}
