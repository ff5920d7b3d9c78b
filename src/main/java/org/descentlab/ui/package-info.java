/** The window. */
@NullMarked
package org.descentlab.ui;

import org.jspecify.annotations.NullMarked;
