package quotetracker.quotation;

/**
 * One way in which an anchor may attribute content outside quotation marks; where the content ends is not yet decided.
 *
 * @param anchor what attributes it
 * @param pattern how the content stands to it
 * @param start index of the first token behind the anchor that belongs to the content, or -1
 * @param end index of the last token in front of the anchor that belongs to the content, or -1
 */
record Candidate(Anchor anchor, Pattern pattern, int start, int end) {}
