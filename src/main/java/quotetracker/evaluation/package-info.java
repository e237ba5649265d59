/** Measures the program's output against gold files. */
@NullMarked
package quotetracker.evaluation;

import org.jspecify.annotations.NullMarked;
