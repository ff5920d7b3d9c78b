package org.descentlab.insight;

import java.util.List;
import java.util.Optional;
import org.descentlab.figure.Finding;

/**
 * What was found.
 *
 * @param findings for the figure; none where nothing is known yet
 * @param more whether asking again finds more: much is computed coarse to fine
 */
public record Found(List<Finding> findings, boolean more) {

  /** Keeps the list. */
  public Found {
    findings = List.copyOf(findings);
  }

  static Found all(Finding finding) {
    return new Found(List.of(finding), false);
  }

  static Found of(Optional<? extends Finding> finding, boolean more) {
    return new Found(finding.<Finding>map(found -> found).stream().toList(), more);
  }
}
