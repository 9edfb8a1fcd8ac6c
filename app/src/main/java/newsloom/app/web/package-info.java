/** The page and the API: what people and programs ask of a process by HTTP. */
@NullMarked
package newsloom.app.web;

import org.jspecify.annotations.NullMarked;
