/** The command line. */
@NullMarked
package org.descentlab.cli;

import org.jspecify.annotations.NullMarked;
