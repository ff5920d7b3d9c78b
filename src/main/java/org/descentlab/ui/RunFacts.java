package org.descentlab.ui;

import java.util.OptionalInt;
import org.descentlab.experiment.catalog.Settings;

/** What is known about the experiment's runs beyond what it says itself. */
interface RunFacts {

  /** The optimizer of a run with the numbers that are in force, those steered to included. */
  Settings inForce(int index);

  /** How many rows of data there are; empty without data, and before they are known. */
  OptionalInt rows();

  /** How many parameters there are; empty before they are known. */
  OptionalInt parameters();
}
