package org.descentlab.objective.network;

/**
 * Inverted dropout after one hidden layer (N. Srivastava et al., 2014): with probability p a unit
 * becomes 0, else it is divided by 1 − p, so that evaluation needs no correction. Whether a unit is
 * hidden follows by a hash from key, layer, position of the row in the sample and unit alone.
 */
final class Dropout {
  private final int layer;
  private final Rows masks;
  private final float[] mask;

  Dropout(int layer, int width) {
    this.layer = layer;
    this.masks = new Rows(0, width);
    this.mask = new float[width];
  }

  /**
   * Draws the masks of a batch, {@code [rows][width]}: 0 or 1 / (1 − rate).
   *
   * @param position where in the sample the first of these rows stands
   */
  void draw(int rows, double rate, long key, int position) {
    masks.reserve(rows);
    long layerKey = SplitMix64.mix(key + (layer + 1) * SplitMix64.GAMMA);
    for (int r = 0; r < rows; r++) {
      draw(rate, SplitMix64.mix(layerKey + position + r));
      masks.read(r, mask, 0);
    }
  }

  /** Draws the masks of a batch and multiplies by them: equal on the way forward and back. */
  void apply(Matrix batch, int rows, Masks masks) {
    long layerKey = SplitMix64.mix(masks.key() + (layer + 1) * SplitMix64.GAMMA);
    float[] values = batch.values();
    for (int r = 0; r < rows; r++) {
      draw(masks.rate(), SplitMix64.mix(layerKey + masks.position() + r));
      for (int unit = 0; unit < mask.length; unit++) {
        values[r * mask.length + unit] *= mask[unit];
      }
    }
  }

  /** Multiplies outputs or their deltas by the masks last drawn. */
  void apply(Rows batch, int rows) {
    batch.multiply(masks, rows);
  }

  /** One number of 31 bits a unit; where it is below the rate the mask is 0; no branch. */
  private void draw(double rate, long key) {
    int keep = Float.floatToRawIntBits((float) (1 / (1 - rate)));
    int threshold = (int) (rate * 0x1p31);
    for (int unit = 0; unit < mask.length; unit++) {
      int number = (int) (SplitMix64.mix(key + (unit + 1) * SplitMix64.GAMMA) >>> 33);
      mask[unit] = Float.intBitsToFloat(keep & ~((number - threshold) >> 31));
    }
  }
}
