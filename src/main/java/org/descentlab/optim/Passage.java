package org.descentlab.optim;

import java.util.LinkedHashMap;
import java.util.Map;
import org.descentlab.math.Vector;

/**
 * What one link of the chain, or the move at its end, made of an update; all vectors are copies.
 *
 * @param recurrence what it computed
 * @param in what came in
 * @param out what went out; of the move, Δθ
 * @param before its state before, by its names
 * @param after its state afterwards
 */
public record Passage(
    Recurrence recurrence,
    Vector in,
    Vector out,
    Map<String, Vector> before,
    Map<String, Vector> after) {

  static Map<String, Vector> copies(Map<String, Vector> live) {
    Map<String, Vector> copies = new LinkedHashMap<>();
    live.forEach((name, vector) -> copies.put(name, vector.copy()));
    return copies;
  }
}
