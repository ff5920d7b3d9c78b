/** Every text that a user sees, in each language. */
@NullMarked
package org.descentlab.text;

import org.jspecify.annotations.NullMarked;
