/** The program: one entry, which opens the window or runs a command. */
@NullMarked
package org.descentlab;

import org.jspecify.annotations.NullMarked;
