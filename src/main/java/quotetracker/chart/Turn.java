package quotetracker.chart;

import org.jspecify.annotations.Nullable;

/**
 * Words of somebody that stand by themselves, without quotation marks: a turn of a conversation, an answer, a post.
 *
 * @param content the words
 * @param author where the article names whose words they are, or null if only the text before can tell
 * @param kind how they are set off
 */
public record Turn(Range content, @Nullable NounPhrase author, Kind kind) {
    /** How somebody's words are set off from the writer's. */
    public enum Kind {
        /** Behind a name and a colon, in a conversation. */
        TURN,
        /** An answer in an interview, whose guest is named somewhere else. */
        INTERVIEW,
        /** A post, a notice or a letter in full, behind its announcement or before its signature. */
        POST
    }
}
