/** Corrections as must-link and cannot-link constraints: what they ask of articles, and how stories are brought into line. */
@NullMarked
package newsloom.dedupe.constraint;

import org.jspecify.annotations.NullMarked;
