package org.descentlab.figure;

import java.awt.Graphics2D;
import org.descentlab.text.Messages;

/** A picture of an experiment: one way to paint it for window, export and tests. */
public interface Figure {

  /** Draws everything, from (0, 0) to (width, height); clips to that. */
  void draw(Graphics2D g, double width, double height);

  /** Returns one paragraph that says what the picture shows, for screen readers. */
  String summary(Messages messages);
}
