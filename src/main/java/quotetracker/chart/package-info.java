/** What is known of an article before anybody asks who said what: marked passages, sentences, cues, phrases. */
@NullMarked
package quotetracker.chart;

import org.jspecify.annotations.NullMarked;
