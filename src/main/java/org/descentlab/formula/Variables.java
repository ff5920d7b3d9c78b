package org.descentlab.formula;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The names of parameters in formulas: theta0, theta1 …; the first two are x and y as well. */
public final class Variables {
  private static final String INDEXED = "theta";

  private final int dimension;
  private final Map<String, Integer> indices = new LinkedHashMap<>();

  private Variables(int dimension) {
    this.dimension = dimension;
    indices.put("x", 0);
    if (dimension > 1) {
      indices.put("y", 1);
    }
    for (int i = 0; i < dimension; i++) {
      indices.put(INDEXED + i, i);
    }
  }

  /** Returns the names of so many parameters, at least one. */
  public static Variables of(int dimension) {
    if (dimension < 1) {
      throw new IllegalArgumentException(dimension + " variables");
    }
    return new Variables(dimension);
  }

  /** Returns how many parameters there are. */
  public int dimension() {
    return dimension;
  }

  /** Returns every name, x and y first. */
  public Set<String> names() {
    return Collections.unmodifiableSet(indices.keySet());
  }

  /** Returns which parameter a name means, counted from 0. */
  int index(String name) {
    Integer index = indices.get(name);
    if (index == null) {
      throw new IllegalArgumentException(name + " is no variable here");
    }
    return index;
  }
}
