package quotetracker.chart;

import java.util.List;

/**
 * A sentence of the writer: quoted passages in it are one piece each, whatever full stops they hold.
 *
 * @param first index of its first token
 * @param last index of its last token
 * @param passages the passages that begin in it, in order
 */
public record Sentence(int first, int last, List<Passage> passages) {
    public Sentence {
        passages = List.copyOf(passages);
    }
}
