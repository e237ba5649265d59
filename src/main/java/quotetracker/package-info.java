/** Starts the program; everything else lives in the packages below. */
@NullMarked
package quotetracker;

import org.jspecify.annotations.NullMarked;
