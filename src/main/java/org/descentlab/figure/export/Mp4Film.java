package org.descentlab.figure.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.descentlab.experiment.file.Mp4Text;

/**
 * The boxes of an MP4 with one film and no sound: what it is, the experiment, each picture as it
 * comes, and where they lie (ISO/IEC 14496-12; 14496-15, 5.3.3, for the box of H.264).
 */
final class Mp4Film {
  /** Times are in hundredths of a second. */
  private static final int TIMES_A_SECOND = 100;

  private static final int[] NO_TURN = {1 << 16, 0, 0, 0, 1 << 16, 0, 0, 0, 1 << 30};

  /** Where a picture lies, in bytes, and how long it stands. */
  private record Place(long at, int length, int hundredths) {}

  private final H264Pictures pictures;
  private final OutputStream out;
  private final List<Place> places = new ArrayList<>();
  private long written;

  Mp4Film(H264Pictures pictures, OutputStream out) {
    this.pictures = pictures;
    this.out = out;
  }

  private void write(byte[] bytes) throws IOException {
    out.write(bytes);
    written += bytes.length;
  }

  /** Writes what stands before the pictures. */
  void begin(String experiment) throws IOException {
    byte[] brands = Mp4Box.text("isomiso2avc1mp41");
    write(Mp4Box.of("ftyp", Mp4Box.text("isom"), Mp4Box.ints(0x200), brands));
    write(Mp4Text.box(experiment));
  }

  /** Writes a picture that stands some hundredths of a second. */
  void add(byte[] unit, int hundredths) throws IOException {
    int length = 4 + unit.length;
    places.add(new Place(written + 8, length, hundredths));
    write(Mp4Box.ints(8 + length));
    write(Mp4Box.text("mdat"));
    write(Mp4Box.ints(unit.length));
    write(unit);
  }

  /** Writes where they lie. */
  void end() throws IOException {
    write(Mp4Box.of("moov", head(), Mp4Box.of("trak", trackHead(), media())));
  }

  private int hundredths() {
    return places.stream().mapToInt(Place::hundredths).sum();
  }

  private byte[] head() {
    return Mp4Box.of(
        "mvhd",
        Mp4Box.ints(0, 0, 0, TIMES_A_SECOND, hundredths(), 1 << 16, 0x100 << 16, 0, 0),
        Mp4Box.ints(NO_TURN),
        Mp4Box.ints(0, 0, 0, 0, 0, 0, 2));
  }

  private byte[] trackHead() {
    return Mp4Box.of(
        "tkhd",
        Mp4Box.ints(3, 0, 0, 1, 0, hundredths(), 0, 0, 0, 0),
        Mp4Box.ints(NO_TURN),
        Mp4Box.ints(pictures.width() << 16, pictures.height() << 16));
  }

  private byte[] media() {
    byte[] language = Mp4Box.shorts(0x55c4, 0); // none
    byte[] here = Mp4Box.of("dref", Mp4Box.ints(0, 1), Mp4Box.of("url ", Mp4Box.ints(1)));
    return Mp4Box.of(
        "mdia",
        Mp4Box.of("mdhd", Mp4Box.ints(0, 0, 0, TIMES_A_SECOND, hundredths()), language),
        Mp4Box.of(
            "hdlr", Mp4Box.ints(0, 0), Mp4Box.text("vide"), Mp4Box.ints(0, 0, 0), new byte[1]),
        Mp4Box.of(
            "minf", Mp4Box.of("vmhd", Mp4Box.ints(1, 0, 0)), Mp4Box.of("dinf", here), table()));
  }

  /** How to read each picture, how long it stands, which needs no other, where it lies. */
  private byte[] table() {
    int all = places.size();
    ByteBuffer offsets = ByteBuffer.allocate(8 * all);
    places.forEach(place -> offsets.putLong(place.at()));
    return Mp4Box.of(
        "stbl",
        Mp4Box.of("stsd", Mp4Box.ints(0, 1), coding()),
        Mp4Box.of(
            "stts",
            Mp4Box.ints(0, all),
            Mp4Box.ints(
                places.stream().flatMapToInt(p -> IntStream.of(1, p.hundredths())).toArray())),
        Mp4Box.of("stss", Mp4Box.ints(0, 1, 1)),
        Mp4Box.of("stsc", Mp4Box.ints(0, 1, 1, 1, 1)),
        Mp4Box.of(
            "stsz",
            Mp4Box.ints(0, 0, all),
            Mp4Box.ints(places.stream().mapToInt(Place::length).toArray())),
        Mp4Box.of("co64", Mp4Box.ints(0, all), offsets.array()));
  }

  private byte[] coding() {
    byte[] sequence = pictures.sequenceSet();
    byte[] picture = pictures.pictureSet();
    byte[] begin = {1, sequence[1], sequence[2], sequence[3], (byte) 0xff, (byte) 0xe1};
    return Mp4Box.of(
        "avc1",
        Mp4Box.ints(0),
        Mp4Box.shorts(0, 1),
        Mp4Box.ints(0, 0, 0, 0),
        Mp4Box.shorts(pictures.width(), pictures.height()),
        Mp4Box.ints(72 << 16, 72 << 16, 0),
        Mp4Box.shorts(1),
        new byte[32],
        Mp4Box.shorts(24, -1),
        Mp4Box.of(
            "avcC",
            begin,
            Mp4Box.shorts(sequence.length),
            sequence,
            new byte[] {1},
            Mp4Box.shorts(picture.length),
            picture));
  }
}
