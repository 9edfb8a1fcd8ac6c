/** Text to tokens, terms and what they say: the words, names, numbers and dates on which the copy and event tiers work. */
@NullMarked
package newsloom.dedupe.text;

import org.jspecify.annotations.NullMarked;
