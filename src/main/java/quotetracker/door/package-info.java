/**
 * The HTTP door: loopback only, for those who know the token.
 *
 * <p>Why the JDK's own server: five addresses on one machine need no framework, and nothing to keep up to date.
 */
@NullMarked
package quotetracker.door;

import org.jspecify.annotations.NullMarked;
