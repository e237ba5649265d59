package quotetracker.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import quotetracker.claim.ArticleComparer;
import quotetracker.claim.BandRecord;
import quotetracker.claim.ClaimLanguages;
import quotetracker.claim.Comparison;
import quotetracker.claim.StatementComparer;
import quotetracker.input.ClaimFields;
import quotetracker.language.ConfigurationException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Pairs of statements in, what they are to each other out; starts no Spring and opens no database. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Says whether two statements are the same claim: JSON Lines in, JSON Lines out, in the same order.",
            "In:  {\"id\",\"a\",\"b\",\"lang_a\"?,\"lang_b\"?,\"speaker_a\"?,\"speaker_b\"?,\"date_a\"?,\"date_b\"?}",
            "Out: {\"id\",\"relation\":\"same|probable|variant|translation|different\",\"band\",\"why\"}",
            "With --articles, in:  {\"id\",\"a\":{\"text\",\"title\"?,\"outlet\"?,\"date\"?},\"b\":{...}}",
            "               out: {\"id\",\"relation\":\"copy|partial|independent\",\"why\"}",
            "A language that is not given is told from the text."
        },
        footerHeading = "%nExample:%n",
        footer = "  echo '{\"id\":1,\"a\":\"Ura hapet në maj\",\"b\":\"Ura nuk hapet në maj\",\"lang_a\":\"sq\","
                + "\"lang_b\":\"sq\"}' | java -jar quote-tracker.jar compare")
public final class CompareCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "the pairs; - or nothing reads standard input")
    private @Nullable Path file;

    @Option(
            names = "--config",
            paramLabel = "DIR",
            description = "configuration (default: ./config, then beside the jar)")
    private @Nullable Path config;

    @Option(names = "--articles", description = "compare whole articles: is one the other's text?")
    private boolean articles;

    @Override
    public Integer call() throws ConfigurationException {
        ClaimLanguages languages = ClaimPipe.languages(config);
        ClaimPipe pipe = new ClaimPipe(CommandOutput.error(spec));
        if (articles) {
            ArticleComparer comparer = new ArticleComparer(languages);
            return pipe.run(file, fields -> articles(comparer, fields));
        }
        StatementComparer comparer = new StatementComparer(languages);
        return pipe.run(file, fields -> statements(comparer, fields));
    }

    private static ObjectNode articles(ArticleComparer comparer, ClaimFields fields) {
        String language = fields.optional("lang");
        ArticleComparer.Result result =
                comparer.compare(article(fields, "a"), article(fields, "b"), language == null ? "" : language);
        ObjectNode answer = JSON.createObjectNode();
        answer.set("id", fields.id());
        answer.put("relation", result.kind().word());
        answer.put("why", result.why());
        return answer;
    }

    /** Title and text in one; the title is left out if there is none. */
    private static String article(ClaimFields fields, String name) {
        ClaimFields article = fields.object(name);
        String title = article.optional("title");
        String text = article.text("text");
        fields.adopt(article, name);
        return title == null ? text : title + "\n" + text;
    }

    private static ObjectNode statements(StatementComparer comparer, ClaimFields fields) {
        Comparison comparison = comparer.compare(fields.statement("a", "_a"), fields.statement("b", "_b"));
        ObjectNode answer = JSON.createObjectNode();
        answer.set("id", fields.id());
        answer.put("relation", comparison.relation().word());
        answer.put("band", comparison.band().word());
        answer.put("why", why(comparison));
        return answer;
    }

    /** The reason, and how often the band was right where that was measured; a model's proposals were not. */
    private static String why(Comparison comparison) {
        if (comparison.byModel()) {
            return comparison.why();
        }
        return BandRecord.of(comparison.band())
                .map(measured -> comparison.why() + " (" + measured.words() + ")")
                .orElse(comparison.why());
    }
}
