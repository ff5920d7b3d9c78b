/**
 * What is found out about networks for the pictures of them, in the window and on the command line.
 */
@org.jspecify.annotations.NullMarked
package org.descentlab.insight;
