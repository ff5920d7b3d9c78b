/** Runs as programs for PyTorch, to take away, read and run again. */
@org.jspecify.annotations.NullMarked
package org.descentlab.code;
