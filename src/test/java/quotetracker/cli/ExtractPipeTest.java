package quotetracker.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExtractPipeTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StringWriter complaints = new StringWriter();
    private int code;

    @Test
    void answersCarryTheFieldsOfTheContract() throws Exception {
        String text = "😀 “Rruga hapet në maj”, tha Arta Leka.";

        JsonNode answer = extract(line("7", text)).get(0);

        assertThat(answer.propertyNames()).containsExactly("id", "quotes");
        JsonNode quote = answer.get("quotes").get(0);
        assertThat(quote.propertyNames())
                .containsExactly(
                        "start",
                        "end",
                        "parts",
                        "type",
                        "speaker",
                        "speakers",
                        "speaker_start",
                        "speaker_end",
                        "mention",
                        "cue",
                        "confidence",
                        "rule");
        assertThat(text.substring(
                        quote.get("start").intValue(), quote.get("end").intValue()))
                .isEqualTo("Rruga hapet në maj");
        assertThat(quote.get("speaker").stringValue()).isEqualTo("Arta Leka");
        assertThat(quote.get("mention").stringValue())
                .isEqualTo(text.substring(
                        quote.get("speaker_start").intValue(),
                        quote.get("speaker_end").intValue()));
        assertThat(quote.get("cue").stringValue()).isEqualTo("tha");
        assertThat(code).isEqualTo(ExitCode.OK);
    }

    @Test
    void offsetsAreOfTheTextAsGivenWhateverItsNormalForm() throws Exception {
        String text = "Titull\r\n\r\n“Rruga hapet ne\u0308 maj”, tha Arta Leka.";

        JsonNode quote = extract(line("1", text)).get(0).get("quotes").get(0);

        assertThat(text.substring(
                        quote.get("start").intValue(), quote.get("end").intValue()))
                .isEqualTo("Rruga hapet ne\u0308 maj");
    }

    @Test
    void theOrderOfTheLinesIsKept() throws Exception {
        List<String> lines = IntStream.range(0, 200)
                .mapToObj(i -> line(String.valueOf(i), "“Po vijmë”, tha Arta Leka. ".repeat(i % 7)))
                .toList();

        assertThat(extract(String.join("\n", lines)))
                .map(answer -> answer.get("id").intValue())
                .containsExactlyElementsOf(IntStream.range(0, 200).boxed().toList());
    }

    @Test
    void badLinesAreNamedAndTheOthersAnswered() throws Exception {
        List<JsonNode> answers = extract("""
                {"id":"a","text":"Mirë."}
                nothing
                {"id":"b"}
                {"id":"c","text":"Cop
                {"id":"d","text":"Mirë.","date":"2026-99"}
                """);

        assertThat(answers).map(answer -> answer.get("id").stringValue()).containsExactly("a", "b", "c", "d");
        assertThat(answers).map(answer -> answer.has("error")).containsExactly(false, true, true, false);
        assertThat(complaints.toString().lines().map(line -> line.split(": ")[0]))
                .containsExactly("in:2", "in:3", "in:4", "in:5");
        assertThat(code).isEqualTo(ExitCode.SKIPPED);
    }

    @Test
    void halfASurrogatePairComesBackAsItWas() throws Exception {
        assertThat(extract("{\"id\":\"x\\ud83d\",\"text\":\"\"}")
                        .get(0)
                        .get("id")
                        .stringValue())
                .isEqualTo("x\ud83d");
    }

    private static String line(String id, String text) {
        return "{\"id\":" + id + ",\"lang\":\"sq\",\"text\":" + JSON.writeValueAsString(text) + "}";
    }

    private List<JsonNode> extract(String lines) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        code = new ExtractPipe(Engine.load(Path.of("config")), out, new PrintWriter(complaints))
                .run(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), "in");
        return out.toString(StandardCharsets.UTF_8).lines().map(JSON::readTree).toList();
    }
}
