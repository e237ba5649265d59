package quotetracker.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a language folder may say, its README explains; what may be said is what the faults offer. */
class LanguageReadmeTest {
    private static final Pattern OFFERED = Pattern.compile("(?:one|some) of \\[([^\\]]*)\\]");

    @TempDir
    private Path directory;

    @Test
    void everythingAFolderMaySayIsExplained() throws IOException {
        write("profile.yml", "name: Invented\nloud: true");
        write("words.tsv", "ka\tverb\t-\tA.\nka\tnegator\tloud\tA.");
        write(
                "cues.tsv",
                "zoti\tzot:sg\tloud\tsaid\tA.\nzoti\tzot:loud\tquote\tsaid\tA.\nzoti\tzot:sg\tquote\tsung\tA.");
        write("roles.tsv", "man\tman:loc\tperson\tm\tA.\nman\tman:ind\thuman\tm\tA.");
        write("endings.tsv", "a\t-\tloc\tf\tKima \u2192 Kim\na\t-\tnom\tq\tKima \u2192 Kim");
        write("dates.tsv", "tag\tdays\tA.");
        write("notes.tsv", "");

        List<String> faults = catchThrowableOfType(ConfigurationException.class, () -> Languages.load(directory))
                .faults();
        assertThat(faults).hasSize(12);
        List<String> offered = new ArrayList<>();
        for (String fault : faults) {
            Matcher list = OFFERED.matcher(fault);
            assertThat(list.find()).as(fault).isTrue();
            offered.addAll(List.of(list.group(1).split(", ")));
        }

        String readme = Files.readString(Path.of("config/languages/README.md"));
        assertThat(offered)
                .hasSizeGreaterThan(130)
                .allSatisfy(word -> assertThat(readme)
                        .containsPattern("(?<![\\p{L}-])" + Pattern.quote(shown(word)) + "(?![\\p{L}-])"));
    }

    /** Meanings of dates are offered with their number: "day:N". */
    private static String shown(String word) {
        return word.contains(":") ? word.substring(0, word.indexOf(':')) : word;
    }

    private void write(String file, String text) throws IOException {
        Path path = directory.resolve("xx").resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text + "\n");
    }
}
