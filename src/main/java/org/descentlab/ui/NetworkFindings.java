package org.descentlab.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.descentlab.figure.Finding;
import org.descentlab.ui.Recorded.Track;

/** What is found out about the networks of a recording, for the pictures of them. */
interface NetworkFindings {

  /**
   * What was found.
   *
   * @param findings for the figure
   * @param more whether asking again finds more: a landscape is computed coarse to fine
   */
  record Found(List<? extends Finding> findings, boolean more) {}

  /**
   * What a network says about an image.
   *
   * @param step of its parameters
   * @param probabilities of the classes, in [0, 1]
   */
  record Reading(long step, double[] probabilities) {}

  /** Tells whether there can be a picture of a recording, by the id of its figure. */
  boolean offers(String picture, Recorded recorded);

  /**
   * Returns what a picture depends on: as long as it is equal, so is the picture; empty where there
   * is nothing to see yet. Asked every frame.
   */
  Optional<Object> key(String picture, Recorded recorded, Track track, double step);

  /**
   * Returns what a picture shows. Takes its time; on the worker's thread.
   *
   * @param cancelled asked often; once true, the answer is empty
   */
  Optional<Found> find(
      String picture, Recorded recorded, Track track, double step, BooleanSupplier cancelled)
      throws Exception;

  /**
   * Returns what a run's network at a step says about an image; empty where it is not known yet. On
   * the worker's thread.
   *
   * @param image {@code [rows · columns]} in [0, 1], of the size that the network takes
   */
  Optional<Reading> read(Track track, double step, float[] image);
}
