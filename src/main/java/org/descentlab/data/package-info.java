/** Data sets and their readers. */
@NullMarked
package org.descentlab.data;

import org.jspecify.annotations.NullMarked;
