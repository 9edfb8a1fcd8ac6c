/** What is stored of watches: what they ask for, what matches them, and what they have told. */
@NullMarked
package newsloom.store.watch;

import org.jspecify.annotations.NullMarked;
