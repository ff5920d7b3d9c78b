package org.descentlab.experiment.run;

import java.util.LinkedHashMap;
import java.util.Map;

/** The entries that were used last: a point that is dragged makes many data sets in a second. */
final class Recent<K, V> extends LinkedHashMap<K, V> {
  private static final long serialVersionUID = 1;
  private static final int MOST = 16;

  Recent() {
    super(2 * MOST, 0.75f, true);
  }

  @Override
  protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
    return size() > MOST;
  }
}
