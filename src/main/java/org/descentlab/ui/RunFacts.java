package org.descentlab.ui;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.descentlab.experiment.catalog.Settings;

/** What is known about the experiment's runs beyond what it says itself. */
interface RunFacts {

  /** The optimizer of a run with the numbers that are in force, those steered to included. */
  Settings inForce(int index);

  /**
   * What a number of a run that is none of its optimizer's was changed to on the way, such as its
   * batch; empty where it is as the experiment says.
   */
  OptionalDouble changed(int index, String field);

  /** How many rows of data there are; empty without data, and before they are known. */
  OptionalInt rows();

  /** How many parameters there are; empty before they are known. */
  OptionalInt parameters();
}
