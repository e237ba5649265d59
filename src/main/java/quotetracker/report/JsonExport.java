package quotetracker.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import quotetracker.model.PartialDate;
import tools.jackson.databind.json.JsonMapper;

/** The report as JSON: its keys and words are English and stay, whatever the interface language. */
final class JsonExport {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonExport() {}

    /** One statement a line; fields without a value are left out. */
    static void statements(ReportSource source, Writer writer) throws IOException {
        try (Stream<StatementRow> rows = source.statements()) {
            for (Iterator<StatementRow> row = rows.iterator(); row.hasNext(); ) {
                writer.write(JSON.writeValueAsString(statement(row.next())));
                writer.write('\n');
            }
        }
    }

    private static Map<String, Object> statement(StatementRow row) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Column<StatementRow> column : StatementColumns.STATEMENTS.columns()) {
            Object value = plain(column.value().apply(row));
            if (value != null && column.look() != Look.HIDDEN) {
                fields.put(column.key(), value);
            }
        }
        return fields;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Answer answer) {
            return answer == Answer.YES;
        }
        if (value instanceof Enum<?> word) {
            return word.name().toLowerCase(Locale.ROOT);
        }
        if (value instanceof RowLink link) {
            return link.always() ? link.id() : null;
        }
        if (value instanceof WebLink link) {
            return link.address();
        }
        return value instanceof Number || value == null ? value : value.toString();
    }

    /** Where a claim was seen: what ClaimReview calls its appearances. */
    private record Appearance(
            @Nullable String url,
            @Nullable String title,
            @Nullable String outlet,
            @Nullable PartialDate published) {
        private Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("@type", "NewsArticle");
            put(fields, "url", url);
            put(fields, "headline", title);
            put(fields, "datePublished", published == null ? null : published.toString());
            if (outlet != null) {
                fields.put("publisher", Map.of("@type", "Organization", "name", outlet));
            }
            return fields;
        }
    }

    /** A ClaimReview for each claim, without the rating that only a person can give. */
    static void claimReviews(ReportSource source, Writer writer) throws IOException {
        Map<String, List<Appearance>> appearances = appearances(source);
        writer.write("{\"@context\":\"https://schema.org\",\"@graph\":[");
        try (Stream<ClaimRow> claims = source.claims()) {
            String between = "\n";
            for (Iterator<ClaimRow> claim = claims.iterator(); claim.hasNext(); ) {
                ClaimRow row = claim.next();
                writer.write(between);
                writer.write(JSON.writeValueAsString(review(row, appearances.getOrDefault(row.id(), List.of()))));
                between = ",\n";
            }
        }
        writer.write("\n]}\n");
    }

    private static Map<String, List<Appearance>> appearances(ReportSource source) {
        Map<String, List<Appearance>> appearances = new HashMap<>();
        try (Stream<StatementRow> rows = source.statements()) {
            rows.forEach(row -> {
                StatementRow.Where where = row.where();
                Appearance appearance = new Appearance(
                        where.url(), where.title(), where.outlet(), row.when().published());
                List<Appearance> all =
                        appearances.computeIfAbsent(row.standing().claimId(), unused -> new ArrayList<>());
                if (!all.contains(appearance)) {
                    all.add(appearance);
                }
            });
        }
        return appearances;
    }

    private static Map<String, Object> review(ClaimRow claim, List<Appearance> appearances) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("@type", "Claim");
        item.put("identifier", claim.id());
        item.put("text", claim.wording());
        item.put("inLanguage", claim.language());
        if (!claim.speakers().isEmpty()) {
            item.put("author", Map.of("@type", "Thing", "name", claim.speakers().get(0)));
        }
        put(
                item,
                "datePublished",
                claim.firstSaid() == null ? null : claim.firstSaid().toString());
        if (!appearances.isEmpty()) {
            item.put("firstAppearance", appearances.get(0).fields());
            item.put("appearance", appearances.stream().map(Appearance::fields).toList());
        }
        Map<String, Object> review = new LinkedHashMap<>();
        review.put("@type", "ClaimReview");
        review.put("@id", "urn:quote-tracker:claim:" + claim.id());
        review.put("claimReviewed", claim.wording());
        review.put("itemReviewed", item);
        return review;
    }

    private static void put(Map<String, Object> fields, String key, @Nullable String value) {
        if (value != null) {
            fields.put(key, value);
        }
    }
}
