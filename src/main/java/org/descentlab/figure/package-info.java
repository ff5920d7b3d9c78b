/** Every picture as a figure on Graphics2D, with its themes and exporters; JFreeChart's axes. */
@NullMarked
package org.descentlab.figure;

import org.jspecify.annotations.NullMarked;
