package org.descentlab.figure;

import java.util.Optional;
import org.descentlab.objective.Domain;
import org.descentlab.text.Messages;

/**
 * How a figure is to be drawn.
 *
 * @param theme colours and sizes
 * @param messages its language
 * @param framed whether title, legend and caption belong to it, as in an export; a window has its
 *     own
 * @param upToStep the step at the playhead: what comes later stands faintly; +∞ for everything
 * @param domain what is shown of a plane; the figure's own choice where empty
 * @param equalScale whether x and y of a plane have the same scale
 * @param logarithmicLoss whether a loss axis is logarithmic; as the experiment says where empty
 * @param curves how curves over time are drawn
 */
public record Look(
    Theme theme,
    Messages messages,
    boolean framed,
    double upToStep,
    Optional<Domain> domain,
    boolean equalScale,
    Optional<Boolean> logarithmicLoss,
    CurveLook curves) {

  /** For a window: the plot alone. */
  public static Look bare(Theme theme, Messages messages) {
    return new Look(
        theme,
        messages,
        false,
        Double.POSITIVE_INFINITY,
        Optional.empty(),
        false,
        Optional.empty(),
        CurveLook.DEFAULT);
  }

  /** For an export: with title, legend and caption. */
  public static Look framed(Theme theme, Messages messages) {
    return new Look(
        theme,
        messages,
        true,
        Double.POSITIVE_INFINITY,
        Optional.empty(),
        false,
        Optional.empty(),
        CurveLook.DEFAULT);
  }

  /** Returns the same for a part of a page, which has title, legend and caption of its own. */
  Look unframed() {
    return new Look(theme, messages, false, upToStep, domain, equalScale, logarithmicLoss, curves);
  }

  /** Returns the same with text and lines so many times as large. */
  Look scaled(double times) {
    return new Look(
        theme.scaled(times),
        messages,
        framed,
        upToStep,
        domain,
        equalScale,
        logarithmicLoss,
        curves);
  }

  /** Returns the same with the playhead at a step. */
  public Look upTo(double step) {
    return new Look(theme, messages, framed, step, domain, equalScale, logarithmicLoss, curves);
  }

  /** Returns the same over another part of the plane. */
  public Look over(Domain other) {
    return new Look(
        theme, messages, framed, upToStep, Optional.of(other), equalScale, logarithmicLoss, curves);
  }

  /** Returns the same with equal scales of x and y, or not. */
  public Look withEqualScale(boolean equal) {
    return new Look(theme, messages, framed, upToStep, domain, equal, logarithmicLoss, curves);
  }

  /** Returns the same with a logarithmic loss axis, or a linear one. */
  public Look withLogarithmicLoss(boolean logarithmic) {
    return new Look(
        theme, messages, framed, upToStep, domain, equalScale, Optional.of(logarithmic), curves);
  }

  /** Returns the same with curves drawn in another way. */
  public Look withCurves(CurveLook other) {
    return new Look(theme, messages, framed, upToStep, domain, equalScale, logarithmicLoss, other);
  }
}
