/** Figures as files: PNG, SVG, PDF and animated GIF, each carrying its experiment. */
@NullMarked
package org.descentlab.figure.export;

import org.jspecify.annotations.NullMarked;
