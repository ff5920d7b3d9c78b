package org.descentlab.figure;

import org.descentlab.text.Messages;

/**
 * A vector of a step, to be drawn in the plane at the parameters. All but the update point where
 * they would move the parameters: they are taken negative.
 *
 * @param from the parameters, {@code [dimension]}
 * @param to the tip, {@code [dimension]}
 * @param meaning what it is: "gradient", "velocity" …
 * @param factor how many times longer than it is; told in the caption where it is not 1
 * @param subStep the line of the anatomy that computes it
 * @param rgb its colour
 */
public record StepArrow(
    double[] from, double[] to, String meaning, double factor, int subStep, int rgb) {

  /** Returns its caption: "negative gradient ×0.1". */
  public String caption(Messages messages) {
    String name = AnatomyFigure.caption(meaning, messages);
    String whole =
        meaning.equals(StepArrows.UPDATE) ? name : messages.format("anatomy.arrow.negative", name);
    return factor == 1
        ? whole
        : messages.format("anatomy.arrow.times", whole, NumberText.shortened(factor));
  }
}
