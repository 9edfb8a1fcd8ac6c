/** What is read of the course of one story: who reported it when, what came and left, and what lies near it. */
@NullMarked
package newsloom.store.course;

import org.jspecify.annotations.NullMarked;
