package org.descentlab.data;

/**
 * Images to learn from and images to test with, of one size and with the same classes.
 *
 * @param train images to learn from
 * @param test images that are only ever measured
 * @param classes number of classes, the largest training label + 1; every label is below it
 */
public record ImageClasses(ImageSet train, ImageSet test, int classes) {}
