package org.descentlab.experiment;

import java.util.List;
import java.util.Optional;
import org.descentlab.objective.Domain;

/**
 * How an experiment is shown; never changes numbers.
 *
 * @param domain what is shown of the plane; the problem's own where empty
 * @param logarithmicLoss whether the loss axis is logarithmic
 * @param hide controls that are not shown
 */
public record ViewSpec(Optional<Domain> domain, boolean logarithmicLoss, List<String> hide) {
  /** What a file that says nothing gets. */
  public static final ViewSpec DEFAULT = new ViewSpec(Optional.empty(), true, List.of());

  /** Returns the same of another part of the plane. */
  public ViewSpec withDomain(Optional<Domain> other) {
    return new ViewSpec(other, logarithmicLoss, hide);
  }

  /** Returns the same with a logarithmic loss axis or without. */
  public ViewSpec withLogarithmicLoss(boolean other) {
    return new ViewSpec(domain, other, hide);
  }
}
