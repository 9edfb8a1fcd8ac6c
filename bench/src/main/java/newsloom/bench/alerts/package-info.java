/** Whether what the watches tell reaches its receivers once, whoever is killed, and how soon. */
@NullMarked
package newsloom.bench.alerts;

import org.jspecify.annotations.NullMarked;
