package quotetracker.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The running text of a web page, in paragraphs.
 *
 * <p>First whatever is marked as something else goes: navigation, captions, comments, advertisements. Then the element
 * with the most running text is taken, where text inside links does not count.
 */
final class PageText {
    private static final String NEVER_TEXT =
            "script, style, noscript, template, nav, footer, aside, form, iframe, figure, figcaption, "
                    + "button, select, svg, video, audio, h1, [hidden], [aria-hidden=true], [role=navigation], "
                    + "[role=complementary], [role=banner], [role=contentinfo], [role=search], [role=dialog]";

    /** Words in the class or id of elements that hold no part of the article. */
    private static final Set<String> MARKED = Set.of(
            "ad",
            "ads",
            "advert",
            "advertisement",
            "banner",
            "sponsor",
            "sponsored",
            "promo",
            "promotion",
            "comment",
            "comments",
            "disqus",
            "respond",
            "related",
            "recommended",
            "popular",
            "trending",
            "share",
            "sharing",
            "social",
            "newsletter",
            "subscribe",
            "subscription",
            "breadcrumb",
            "breadcrumbs",
            "cookie",
            "cookies",
            "sidebar",
            "menu",
            "navbar",
            "navigation",
            "footer",
            "caption",
            "gallery",
            "tags",
            "tagcloud",
            "byline",
            "meta",
            "dateline",
            "timestamp",
            "paywall",
            "popup",
            "modal",
            "pagination");

    private static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "blockquote",
            "center",
            "dd",
            "div",
            "dl",
            "dt",
            "fieldset",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "li",
            "main",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "td",
            "th",
            "tr",
            "ul");

    private static final Pattern WORD_BREAK = Pattern.compile("[^a-z0-9]+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u3000]+");
    /** Soft hyphens and zero-width characters that only tell where a line may break. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B\\u2060\\uFEFF]");

    /** Characters of text outside links from which a paragraph counts as running text. */
    private static final int RUNNING = 25;
    /** A paragraph with more than this share of its text in links is a list of other articles. */
    private static final double MOST_LINKED = 0.6;
    /** How much more running text a parent must hold to be the better choice: one paragraph in four. */
    private static final double WIDER = 1.25;

    private PageText() {}

    /**
     * The paragraphs of the article, without the headline.
     *
     * @param title the headline, left out where the text repeats it
     */
    static List<String> paragraphs(Document page, @Nullable String title) {
        Document copy = page.clone();
        copy.select(NEVER_TEXT).remove();
        int whole = running(copy.body());
        for (Element element : copy.body().select("[class], [id]")) {
            // A page whose whole body is of class "with-sidebar" must not lose it all.
            if (isMarked(element) && running(element) * 2 <= whole) {
                element.remove();
            }
        }
        List<String> paragraphs = new ArrayList<>();
        best(copy.body()).ifPresent(best -> best.traverse(new Paragraphs(paragraphs)));
        paragraphs.removeIf(paragraph -> paragraph.equals(title));
        return paragraphs;
    }

    /** Text as one line: blanks of every kind as one blank, none at the ends. */
    static String line(String text) {
        return BLANKS.matcher(INVISIBLE.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    private static boolean isMarked(Element element) {
        String names = (element.className() + " " + element.id()).toLowerCase(Locale.ROOT);
        return WORD_BREAK.splitAsStream(names).anyMatch(MARKED::contains);
    }

    /** Length of the running text in the element, itself included. */
    private static int running(Element element) {
        int length = 0;
        for (Element paragraph : element.select("p, blockquote, li, div, section, article")) {
            length += ownRunning(paragraph);
        }
        return length;
    }

    /** Length of the text that stands in the element itself or in its inline children, unless it is short or linked. */
    private static int ownRunning(Element element) {
        int length = 0;
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                length += line(text.getWholeText()).length();
            } else if (child instanceof Element inner
                    && !BLOCKS.contains(inner.normalName())
                    && !inner.normalName().equals("a")) {
                length += line(inner.text()).length();
            }
        }
        return length < RUNNING ? 0 : length;
    }

    private static Optional<Element> best(Element body) {
        for (Element marked : body.select("[itemprop=articleBody]")) {
            if (running(marked) >= RUNNING) {
                return Optional.of(marked);
            }
        }
        Map<Element, Integer> scores = new HashMap<>();
        Element best = null;
        for (Element paragraph : body.select("p, blockquote, div, section, article, td")) {
            int length = ownRunning(paragraph);
            Element holder =
                    BLOCKS.contains(paragraph.normalName()) && isHolder(paragraph) ? paragraph : paragraph.parent();
            if (length > 0 && holder != null) {
                int score = scores.merge(holder, length, Integer::sum);
                if (best == null || score > scores.getOrDefault(best, 0)) {
                    best = holder;
                }
            }
        }
        return Optional.ofNullable(best).map(PageText::widest);
    }

    private static boolean isHolder(Element element) {
        return !element.normalName().equals("p") && !element.normalName().equals("blockquote");
    }

    /** Articles are often cut into sections: goes up while that adds a good deal of text, but not past the article. */
    private static Element widest(Element best) {
        Element widest = best;
        for (Element up = best.parent();
                up != null && !isBoundary(widest) && !up.normalName().equals("body");
                up = up.parent()) {
            if (running(up) >= WIDER * running(widest)) {
                widest = up;
            }
        }
        return widest;
    }

    private static boolean isBoundary(Element element) {
        return element.normalName().equals("article") || element.normalName().equals("main");
    }

    /** Collects paragraphs: blocks end them, and so do two line breaks in a row. */
    private static final class Paragraphs implements NodeVisitor {
        private final List<String> paragraphs;
        private final StringBuilder current = new StringBuilder();
        private int linked;
        private int breaks;

        Paragraphs(List<String> paragraphs) {
            this.paragraphs = paragraphs;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                boolean blank = text.isBlank();
                current.append(text.getWholeText().replace('\n', ' '));
                linked += isInLink(text) ? line(text.getWholeText()).length() : 0;
                breaks = blank ? breaks : 0;
            } else if (node instanceof Element element) {
                open(element.normalName());
            }
        }

        private static boolean isInLink(TextNode text) {
            Element holder = text.parentElement();
            return holder != null && holder.closest("a") != null;
        }

        private void open(String name) {
            if (BLOCKS.contains(name)) {
                end();
            } else if (name.equals("br")) {
                breaks++;
                current.append('\n');
                if (breaks > 1) {
                    end();
                }
            } else if (name.equals("q")) {
                current.append('“');
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                if (BLOCKS.contains(element.normalName()) || depth == 0) {
                    end();
                } else if (element.normalName().equals("q")) {
                    current.append('”');
                }
            }
        }

        private void end() {
            List<String> lines = current.toString()
                    .lines()
                    .map(PageText::line)
                    .filter(l -> !l.isEmpty())
                    .toList();
            String paragraph = String.join("\n", lines);
            if (!paragraph.isEmpty() && linked <= MOST_LINKED * paragraph.length()) {
                paragraphs.add(paragraph);
            }
            current.setLength(0);
            linked = 0;
            breaks = 0;
        }
    }
}
