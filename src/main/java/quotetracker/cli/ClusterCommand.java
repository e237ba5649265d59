package quotetracker.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import quotetracker.claim.ClaimClusterer;
import quotetracker.claim.ClaimLanguages;
import quotetracker.claim.ClaimState;
import quotetracker.claim.Placement;
import quotetracker.input.ClaimFields;
import quotetracker.language.ConfigurationException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Statements in, the claim of each out; starts no Spring and opens no database. */
@Command(
        name = "cluster",
        mixinStandardHelpOptions = true,
        description = {
            "Groups statements into claims as the nightly job does: JSON Lines in, JSON Lines out, in the same order.",
            "In:  {\"id\",\"text\",\"lang\",\"speaker\"?,\"date\"?,\"outlet\"?}, in the order of publication",
            "Out: {\"id\",\"claim\",\"band\"}; band \"first\" founds the claim"
        },
        footerHeading = "%nExample:%n",
        footer = "  echo '{\"id\":1,\"text\":\"Ura hapet në maj\",\"lang\":\"sq\",\"speaker\":\"Arta Leka\"}' "
                + "| java -jar quote-tracker.jar cluster")
public final class ClusterCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "the statements; - or nothing reads standard input")
    private @Nullable Path file;

    @Option(
            names = "--config",
            paramLabel = "DIR",
            description = "configuration (default: ./config, then beside the jar)")
    private @Nullable Path config;

    @Override
    public Integer call() throws ConfigurationException {
        ClaimLanguages languages = ClaimPipe.languages(config);
        ClaimPipe pipe = new ClaimPipe(CommandOutput.error(spec));
        ClaimClusterer clusterer = ClaimClusterer.restore(languages, ClaimState.EMPTY);
        return pipe.run(file, fields -> place(clusterer, fields));
    }

    private static ObjectNode place(ClaimClusterer clusterer, ClaimFields fields) {
        var statement = fields.statement("text", "");
        ObjectNode answer = JSON.createObjectNode();
        answer.set("id", fields.id());
        if (fields.usable()) {
            Placement placement = clusterer.place(statement);
            answer.put("claim", placement.claim());
            answer.put("band", placement.band().word());
        }
        return answer;
    }
}
