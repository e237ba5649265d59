package quotetracker.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import quotetracker.model.PartialDate;
import tools.jackson.databind.JsonNode;

/**
 * What a web page tells about its article. Asked in this order: the linked data that search engines read, the tags that
 * social networks read, other meta tags, then what is visible.
 *
 * @param remarks what was left out because it cannot be, such as a date that is none
 */
record PageFacts(
        @Nullable String title,
        @Nullable String outlet,
        @Nullable String author,
        @Nullable PartialDate published,
        @Nullable String url,
        @Nullable String language,
        List<String> remarks) {
    private static final int LONGEST_NAME = 200;

    static PageFacts of(Document page) {
        Optional<JsonNode> data = LinkedData.article(page);
        String outlet = first(List.of(
                linked(data, "/publisher/name"),
                meta(page, "meta[property=og:site_name]"),
                meta(page, "meta[name=application-name]")));
        List<String> remarks = new ArrayList<>();
        return new PageFacts(
                title(page, data, outlet),
                outlet,
                author(page, data),
                published(page, data, remarks),
                first(List.of(
                        meta(page, "link[rel=canonical]", "href"),
                        meta(page, "meta[property=og:url]"),
                        linked(data, "/url"),
                        linked(data, "/mainEntityOfPage/@id"))),
                language(first(List.of(
                        linked(data, "/inLanguage"),
                        meta(page, "html[lang]", "lang"),
                        meta(page, "meta[property=og:locale]")))),
                List.copyOf(remarks));
    }

    private static @Nullable String title(Document page, Optional<JsonNode> data, @Nullable String outlet) {
        String title = first(List.of(
                linked(data, "/headline"),
                meta(page, "meta[property=og:title]"),
                text(page, "article h1"),
                text(page, "h1"),
                Stream.of(page.title())));
        if (title == null || outlet == null || !title.endsWith(outlet)) {
            return title;
        }
        String bare = title.substring(0, title.length() - outlet.length()).stripTrailing();
        boolean parted = bare.endsWith("|") || bare.endsWith("-") || bare.endsWith("–") || bare.endsWith("—");
        return parted && bare.length() > 1
                ? bare.substring(0, bare.length() - 1).strip()
                : title;
    }

    private static @Nullable String author(Document page, Optional<JsonNode> data) {
        Stream<String> names = Stream.of(
                        linked(data, "/author/name"),
                        linked(data, "/author/0/name"),
                        linked(data, "/author"),
                        linked(data, "/author/0"),
                        meta(page, "meta[name=author]"),
                        meta(page, "meta[property=article:author]"),
                        text(page, "[itemprop=author] [itemprop=name]"),
                        text(page, "[itemprop=author]"),
                        text(page, "[rel=author]"),
                        text(page, ".byline, .author-name"))
                .flatMap(name -> name);
        // Social networks ask for the author's page there, which is no name.
        return first(names.filter(name -> !name.contains("://") && name.length() <= LONGEST_NAME));
    }

    private static @Nullable PartialDate published(Document page, Optional<JsonNode> data, List<String> remarks) {
        List<String> written = Stream.of(
                        linked(data, "/datePublished"),
                        meta(page, "meta[property=article:published_time]"),
                        meta(page, "meta[itemprop=datePublished]"),
                        meta(page, "[itemprop=datePublished][datetime]", "datetime"),
                        meta(page, "meta[name~=(?i)^(date|pubdate|publish-date|dc\\.date|dc\\.date\\.issued)$]"),
                        meta(page, "time[pubdate]", "datetime"),
                        meta(page, "article time[datetime]", "datetime"),
                        meta(page, "time[datetime]", "datetime"))
                .flatMap(date -> date)
                .toList();
        for (String date : written) {
            Optional<PartialDate> known = DateText.parse(date);
            if (known.isPresent()) {
                return known.get();
            }
            remarks.add("the page gives the date \"" + date + "\", which is none (left out)");
        }
        return null;
    }

    private static @Nullable String language(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        String code = tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return ArticleLine.isLanguageCode(code) ? code : null;
    }

    private static Stream<String> linked(Optional<JsonNode> data, String pointer) {
        return data.stream()
                .map(node -> node.at(pointer))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue);
    }

    private static Stream<String> meta(Document page, String query) {
        return meta(page, query, "content");
    }

    private static Stream<String> meta(Document page, String query, String attribute) {
        return page.select(query).stream().map(element -> element.attr(attribute));
    }

    private static Stream<String> text(Document page, String query) {
        return page.select(query).stream().map(Element::text);
    }

    /** The first that is not blank. */
    private static @Nullable String first(List<Stream<String>> wishes) {
        return first(wishes.stream().flatMap(wish -> wish));
    }

    private static @Nullable String first(Stream<String> wishes) {
        return wishes.map(PageText::line)
                .filter(wish -> !wish.isEmpty() && wish.length() <= ArticleLine.LONGEST_FACT)
                .findFirst()
                .orElse(null);
    }
}
