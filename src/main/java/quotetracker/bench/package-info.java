/** Measures the whole job on made-up articles: what each step costs, and how the cost grows. */
@NullMarked
package quotetracker.bench;

import org.jspecify.annotations.NullMarked;
