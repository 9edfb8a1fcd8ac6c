/** Takes requests from the network and gives answers back; the only room of Jetty. */
@NullMarked
package newsloom.app.web.server;

import org.jspecify.annotations.NullMarked;
