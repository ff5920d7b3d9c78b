package org.descentlab.ui;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.descentlab.ui.Recorded.Track;

/** Findings from what the runs keep. */
final class KeptFindings implements NetworkFindings {
  @Override
  public boolean offers(String picture, Recorded recorded) {
    return true;
  }

  @Override
  public Optional<Object> key(String picture, Recorded recorded, Track track, double step) {
    return Optional.empty();
  }

  @Override
  public Optional<Found> find(
      String picture, Recorded recorded, Track track, double step, BooleanSupplier cancelled) {
    return Optional.empty();
  }

  @Override
  public Optional<Reading> read(Track track, double step, float[] image) {
    return Optional.empty();
  }
}
