/** What a plane of parameters looks like: grids of values, scales for them, level sets. */
@NullMarked
package org.descentlab.landscape;

import org.jspecify.annotations.NullMarked;
