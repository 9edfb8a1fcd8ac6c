/** The words of Newsloom as records, the topics that carry them, and their JSON: what every step of the flow shares. */
@NullMarked
package newsloom.model;

import org.jspecify.annotations.NullMarked;
