package quotetracker.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Keys of the texts outside tables. */
final class PageTexts {
    private static final List<String> PLAIN = List.of(
            "continues",
            "title_night",
            "title_period",
            "everything",
            "only_speaker",
            "only_outlet",
            "only_claim",
            "only_language",
            "only_words",
            "figure_statements",
            "figure_new",
            "figure_repeated",
            "figure_reworded",
            "figure_shifts",
            "figure_review",
            "figure_corrections",
            "review_limit",
            "alarms",
            "top_claims",
            "new_claims",
            "top_speakers",
            "outlets",
            "languages",
            "skipped",
            "about",
            "times",
            "independent",
            "who",
            "here",
            "so_far",
            "total",
            "not_named",
            "more",
            "nothing",
            "articles_read",
            "articles_new",
            "inputs_skipped",
            "started",
            "version",
            "accuracy",
            "accuracies",
            "no_accuracies",
            "limits",
            "no_limits",
            "see",
            "chart_days",
            "chart_speakers",
            "chart_outlets",
            "chart_spread",
            "timeline_about",
            "timeline_empty",
            "columns_about",
            "verdicts",
            "choose_title",
            "choose_text");

    private PageTexts() {}

    static List<String> keys() {
        List<String> keys = new ArrayList<>();
        PLAIN.forEach(key -> keys.add("pages." + key));
        for (Verdict verdict : Verdict.values()) {
            keys.add(about(verdict));
        }
        TextKeys.layouts().forEach(layout -> keys.add(empty(layout.name())));
        return keys;
    }

    /** Key of the text that a table without rows shows. */
    static String empty(Layout.Name sheet) {
        return "pages.empty." + sheet.key();
    }

    /** Key of the text that says what a verdict does. */
    static String about(Verdict verdict) {
        return "pages.verdict_about." + verdict.name().toLowerCase(Locale.ROOT);
    }
}
