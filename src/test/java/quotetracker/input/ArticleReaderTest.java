package quotetracker.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import quotetracker.model.Article;

class ArticleReaderTest {
    @TempDir
    private Path folder;

    @Test
    void textInTheShapeOfTheSeed() throws IOException {
        Article article = article(" date 2026-03 Titulli i shkurtër\r\n\r\nTrupi i artikullit.");

        assertThat(article.text()).isEqualTo(" date 2026-03 Titulli i shkurtër\n\nTrupi i artikullit.");
        assertThat(article.published()).hasToString("2026-03");
        assertThat(article.title()).isEqualTo("Titulli i shkurtër");
    }

    @Test
    void decomposedLettersAreStoredComposed() throws IOException {
        assertThat(article("E\u0308shte\u0308").text()).isEqualTo("Ështe\u0308".replace("e\u0308", "ë"));
    }

    @Test
    void anImpossibleDateIsRemarkedAndTheArticleRead() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "date 2026-13-45 Diçka ndodhi.");

        Reading.Read read = (Reading.Read) only();

        assertThat(read.article().published()).isNull();
        assertThat(read.remarks()).singleElement().asString().contains("2026-13-45");
    }

    @Test
    void formatsAreFoundByContent() throws IOException {
        Files.writeString(
                folder.resolve("a.txt"), "{\"id\":\"x\",\"text\":\"Një.\"}\n{\"id\":\"y\",\"text\":\"Dy.\"}\n");
        Files.writeString(folder.resolve("b.json"), "Thjesht tekst.");
        Files.writeString(folder.resolve("c"), page("utf-8"));

        assertThat(readAll())
                .map(reading -> ((Reading.Read) reading).article().id())
                .containsExactly("x", "y", "b.json", "c");
    }

    @Test
    void pagesGiveTheirTextWithoutWhatStandsRoundIt() throws IOException {
        Article article = article(page("utf-8"));

        assertThat(article.text())
                .isEqualTo("Rruga hapet në maj\n\n“Rruga hapet në maj”, tha Arta Leka të mërkurën.\n\n"
                        + "Ajo shtoi se “nuk ka vonesa”.\n\nPunimet nisën në vitin 2024.");
        assertThat(article.title()).isEqualTo("Rruga hapet në maj");
        assertThat(article.outlet()).isEqualTo("Gazeta Fusha");
        assertThat(article.author()).isEqualTo("Mira Tase");
        assertThat(article.published()).hasToString("2026-03-12");
        assertThat(article.language()).isEqualTo("sq");
    }

    @Test
    void pagesAreReadInTheEncodingTheyDeclareUnlessTheyAreUtf8() throws IOException {
        String declared = page("windows-1252");
        Files.write(folder.resolve("a.html"), declared.getBytes(Charset.forName("windows-1252")));
        Files.write(folder.resolve("b.html"), declared.getBytes(StandardCharsets.UTF_8));

        assertThat(readAll())
                .hasSize(2)
                .allSatisfy(reading ->
                        assertThat(((Reading.Read) reading).article().text()).contains("“Rruga hapet në maj”"));
    }

    @Test
    void everyKindOfBadFileIsSkippedWithItsReason() throws IOException {
        Files.writeString(folder.resolve("1-empty.txt"), " \n");
        Files.writeString(folder.resolve("2-date-only.txt"), "date 2026-03-12 ");
        Files.write(folder.resolve("3-latin.txt"), "një\nvështrim".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(folder.resolve("4-zero.txt"), new byte[] {'a', 0, 'b'});
        Files.writeString(folder.resolve("5.pdf"), "%PDF-1.7");
        Files.writeString(folder.resolve("6-no-article.html"), "<html><body><nav>a</nav></body></html>");
        Files.writeString(folder.resolve("7-feed.xml"), "<?xml version='1.0'?><rss></rss>");
        Files.createSymbolicLink(folder.resolve("8-loop"), folder);
        Files.createSymbolicLink(folder.resolve("9-nowhere"), folder.resolve("missing"));

        assertThat(readAll())
                .map(reading -> ((Reading.Skipped) reading).reason())
                .map(reason -> reason.split("[;:(]")[0].strip())
                .containsExactly(
                        "empty",
                        "nothing behind the date",
                        "not UTF-8",
                        "binary, not text",
                        "a PDF file",
                        "a web page without an article",
                        "a feed",
                        "a link back to " + folder.toRealPath() + ", in which it lies",
                        "a link that leads nowhere");
    }

    @Test
    void badLinesAreSkippedAndTheOthersRead() throws IOException {
        Path file = folder.resolve("a.jsonl");
        Files.writeString(file, """
                {"id":"1","text":"Një."}
                nothing

                {"id":"2","text":7}
                {"id":"1","text":"Tjetër."}
                {"id":"3","text":"Tre.","date":"nesër","lang":"sq-AL"}
                """);

        List<Reading> readings = readAll();

        assertThat(readings)
                .map(Reading::origin)
                .containsExactly(file + ":1", file + ":2", file + ":4", file + ":5", file + ":6");
        assertThat(readings.get(1)).isInstanceOf(Reading.Skipped.class);
        assertThat(readings.get(2)).isInstanceOf(Reading.Skipped.class);
        assertThat(((Reading.Skipped) readings.get(3)).reason()).isEqualTo("the id \"1\" stands in line 1 already");
        Reading.Read last = (Reading.Read) readings.get(4);
        assertThat(last.article().language()).isEqualTo("sq");
        assertThat(last.remarks()).singleElement().asString().contains("nesër");
    }

    @Test
    void aMissingInputIsSaid() {
        try (ArticleReader reader = new ArticleReader(List.of(folder.resolve("missing")))) {
            assertThat(reader.next())
                    .isEqualTo(new Reading.Skipped(folder.resolve("missing").toString(), "no such file"));
        }
    }

    private static String page(String charset) {
        return """
                <!DOCTYPE html><html lang="sq-AL"><head><meta charset="%s"><title>Rruga hapet në maj | Gazeta Fusha</title>
                <meta property="og:site_name" content="Gazeta Fusha">
                <meta property="article:published_time" content="2026-03-12T09:00:00+01:00">
                <script type="application/ld+json">{"@graph":[{"@type":"WebSite"},
                {"@type":["NewsArticle"],"headline":"Rruga hapet në maj","author":[{"name":"Mira Tase"}]}]}</script></head>
                <body class="single with-sidebar"><nav><ul><li><a href="#">Kryefaqja</a></li></ul></nav>
                <header><h1>Rruga hapet në maj</h1></header><div class="content"><p class="meta">Nga Mira Tase</p>
                <figure><figcaption>Foto: arkivi i gazetës sonë në qytet</figcaption></figure>
                <p>&ldquo;Rruga hapet n&euml; maj&rdquo;, tha <b>Arta Leka</b> të mërkurën.</p>
                <div class="ads">Bli tani me zbritje të madhe vetëm sot në dyqanin tonë</div>
                <p>Ajo shtoi se <q>nuk ka vonesa</q>.<br><br>Punimet nisën në vitin 2024.</p>
                <p><a href="x">Lexo edhe: Ura e re hapet për trafikun nesër</a></p></div>
                <div class="comments"><p>Bravo, shumë punë e mirë, vazhdo kështu përherë!</p></div>
                <footer><p>Të gjitha të drejtat e rezervuara për Gazetën Fusha.</p></footer></body></html>
                """.formatted(charset);
    }

    private Article article(String content) throws IOException {
        Files.writeString(folder.resolve("article"), content);
        return ((Reading.Read) only()).article();
    }

    private Reading only() {
        List<Reading> readings = readAll();
        assertThat(readings).hasSize(1);
        return readings.get(0);
    }

    private List<Reading> readAll() {
        List<Reading> readings = new ArrayList<>();
        try (ArticleReader reader = new ArticleReader(List.of(folder))) {
            reader.forEachRemaining(readings::add);
        }
        return readings;
    }
}
