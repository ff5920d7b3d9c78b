package org.descentlab.data;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.descentlab.data.IdxFolder.TEST_IMAGES;
import static org.descentlab.data.IdxFolder.TEST_LABELS;
import static org.descentlab.data.IdxFolder.TRAIN_IMAGES;
import static org.descentlab.data.IdxFolder.TRAIN_LABELS;
import static org.descentlab.data.IdxFolder.bytes;
import static org.descentlab.data.IdxFolder.counting;
import static org.descentlab.data.IdxFolder.file;
import static org.descentlab.data.IdxFolder.images;
import static org.descentlab.data.IdxFolder.labels;
import static org.descentlab.data.IdxFolder.packed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxImagesTest {
  @TempDir private Path temporary;
  private IdxFolder folder;

  @BeforeEach
  void writeSmallFiles() {
    folder = new IdxFolder(temporary);
  }

  private BadDataException fault() {
    return catchThrowableOfType(BadDataException.class, () -> IdxImages.read(folder.path()));
  }

  private void assertFault(String code, String file, Object... arguments) {
    BadDataException fault = fault();
    assertThat(fault).isNotNull();
    assertThat(fault.code()).isEqualTo(code);
    assertThat(fault.file()).isEqualTo(temporary.resolve(file).toString());
    assertThat(fault.line()).isZero();
    assertThat(fault.arguments()).containsExactly(arguments);
  }

  @Test
  void readsPlainFiles() throws BadDataException {
    ImageClasses data = IdxImages.read(folder.path());

    assertThat(data.classes()).isEqualTo(3);
    assertThat(data.train().count()).isEqualTo(6);
    assertThat(data.train().rows()).isEqualTo(2);
    assertThat(data.train().columns()).isEqualTo(3);
    assertThat(data.train().pixels()).isEqualTo(counting(36));
    assertThat(data.train().labels()).isEqualTo(bytes(0, 1, 2, 2, 1, 0));
    assertThat(data.test().pixels()).isEqualTo(counting(24));
    assertThat(data.test().labels()).isEqualTo(bytes(2, 1, 0, 0));
  }

  @Test
  void readsPackedFilesBesidePlainOnes() throws BadDataException {
    folder.putPacked(TRAIN_IMAGES, packed(images(6, 2, 3, counting(36))));
    folder.putPacked(TEST_LABELS, packed(labels(4, bytes(2, 1, 0, 0))));

    ImageClasses data = IdxImages.read(folder.path());

    assertThat(data.train().pixels()).isEqualTo(counting(36));
    assertThat(data.test().labels()).isEqualTo(bytes(2, 1, 0, 0));
  }

  @Test
  void labelsMayGoUpTo255() throws BadDataException {
    folder.put(TRAIN_LABELS, labels(6, bytes(0, 1, 2, 255, 1, 0)));

    assertThat(IdxImages.read(folder.path()).classes()).isEqualTo(256);
  }

  @Test
  void theFirstTrainingImagesKeepTheirLabels() throws BadDataException {
    ImageSet first = IdxImages.read(folder.path()).train().first(2);

    assertThat(first.pixels()).isEqualTo(counting(12));
    assertThat(first.labels()).isEqualTo(bytes(0, 1));
  }

  @Test
  void refusesAMissingFolder() {
    Path nowhere = temporary.resolve("nowhere");

    BadDataException fault =
        catchThrowableOfType(BadDataException.class, () -> IdxImages.read(nowhere));

    assertThat(fault.code()).isEqualTo("folder-missing");
    assertThat(fault.file()).isEqualTo(nowhere.toString());
  }

  @Test
  void refusesAMissingFile() {
    folder.remove(TEST_LABELS);

    assertFault("idx-missing", "", TEST_LABELS);
  }

  @Test
  void aFolderInPlaceOfAFileIsAMissingFile() throws IOException {
    folder.remove(TRAIN_IMAGES);
    Files.createDirectory(temporary.resolve(TRAIN_IMAGES));

    assertFault("idx-missing", "", TRAIN_IMAGES);
  }

  @Test
  void refusesTruncatedFiles() {
    byte[] whole = images(6, 2, 3, counting(36));

    folder.put(TRAIN_IMAGES, Arrays.copyOf(whole, whole.length - 1));
    assertFault("idx-truncated", TRAIN_IMAGES, 52, 51);

    folder.put(TRAIN_IMAGES, Arrays.copyOf(whole, 11));
    assertFault("idx-truncated", TRAIN_IMAGES, 16, 11);

    folder.put(TRAIN_IMAGES, new byte[0]);
    assertFault("idx-truncated", TRAIN_IMAGES, 16, 0);
  }

  @Test
  void refusesBytesAfterTheLast() {
    folder.put(TRAIN_LABELS, labels(6, bytes(0, 1, 2, 2, 1, 0, 0)));

    assertFault("idx-too-long", TRAIN_LABELS, 14);
  }

  @Test
  void refusesAnUnpackedLengthOtherThanPromised() {
    folder.putPacked(TEST_IMAGES, packed(images(4, 2, 3, counting(25))));
    assertFault("idx-too-long", TEST_IMAGES + ".gz", 40);

    folder.put(TEST_IMAGES + ".gz", packed(images(4, 2, 3, counting(23))));
    assertFault("idx-truncated", TEST_IMAGES + ".gz", 40, 39);
  }

  @Test
  void refusesAWrongMagicNumber() {
    folder.put(TEST_LABELS, images(4, 2, 3, counting(24)));
    assertFault("idx-magic", TEST_LABELS, "00000803", "00000801");

    folder.put(TRAIN_IMAGES, "P5 2 3 255 ......".getBytes(US_ASCII));
    assertFault("idx-magic", TRAIN_IMAGES, "50352032", "00000803");
  }

  @Test
  void refusesSizesThatAreNotPositive() {
    folder.put(TRAIN_IMAGES, images(6, 0, 3, new byte[0]));
    assertFault("idx-size", TRAIN_IMAGES, "6 × 0 × 3");

    folder.put(TRAIN_IMAGES, images(6, -2, -3, counting(36)));
    assertFault("idx-size", TRAIN_IMAGES, "6 × -2 × -3");
  }

  @Test
  void refusesSizesBeyondTheLimitBeforeItAllocates() {
    folder.put(TRAIN_IMAGES, images(1 << 30, 1 << 30, 1 << 30, counting(36)));

    assertFault(
        "idx-too-large", TRAIN_IMAGES, "1073741824 × 1073741824 × 1073741824", IdxFile.MAX_BYTES);
  }

  @Test
  void aGreatPromiseInASmallFileIsTruncated() {
    folder.put(TRAIN_IMAGES, images(1 << 14, 1 << 7, 1 << 7, counting(36)));

    assertFault("idx-truncated", TRAIN_IMAGES, 16 + (1 << 28), 52);
  }

  @Test
  void refusesAnotherNumberOfLabelsThanOfImages() {
    folder.put(TEST_LABELS, labels(3, bytes(2, 1, 0)));

    assertFault("idx-label-count", TEST_LABELS, 3, 4);
  }

  @Test
  void refusesTestLabelsThatTrainingDoesNotKnow() {
    folder.put(TEST_LABELS, labels(4, bytes(2, 1, 3, 0)));

    assertFault("idx-label", TEST_LABELS, 3, 2);
  }

  @Test
  void refusesTestImagesOfAnotherSize() {
    folder.put(TEST_IMAGES, images(4, 3, 2, counting(24)));

    assertFault("idx-image-size", TEST_IMAGES, "3 × 2", "2 × 3");
  }

  @Test
  void refusesWhatIsNotGzip() {
    folder.putPacked(TRAIN_LABELS, labels(6, bytes(0, 1, 2, 2, 1, 0)));

    assertFault("idx-gzip", TRAIN_LABELS + ".gz");
  }

  @Test
  void refusesCorruptGzip() {
    byte[] packed = packed(labels(6, bytes(0, 1, 2, 2, 1, 0)));
    packed[packed.length - 6] ^= 1;
    folder.putPacked(TRAIN_LABELS, packed);

    assertFault("idx-gzip", TRAIN_LABELS + ".gz");
  }

  @Test
  void refusesTruncatedGzip() {
    byte[] packed = packed(images(6, 2, 3, counting(36)));
    folder.putPacked(TRAIN_IMAGES, Arrays.copyOf(packed, packed.length - 12));

    assertFault("idx-gzip", TRAIN_IMAGES + ".gz");
  }

  @Test
  void refusesWhateverFollowsGzip() {
    byte[] packed = packed(images(6, 2, 3, counting(36)));
    for (int junk : new int[] {1, 2, 7, 8, 9, 18, 19, 511, 512, 513, 2000}) {
      folder.put(TRAIN_IMAGES, new byte[0]);
      folder.putPacked(TRAIN_IMAGES, Arrays.copyOf(packed, packed.length + junk));

      assertFault("idx-gzip", TRAIN_IMAGES + ".gz");
    }
  }

  @Test
  void readsGzipOfAnyLengthAndOfSeveralMembers() throws Exception {
    for (int count = 1; count < 1200; count += 7) {
      byte[] noise = new byte[count];
      new java.util.Random(count).nextBytes(noise);
      byte[] plain = file(0x801, new int[] {count}, noise);
      byte[] one = packed(Arrays.copyOf(plain, plain.length / 2));
      byte[] two = packed(Arrays.copyOfRange(plain, plain.length / 2, plain.length));
      byte[] both = Arrays.copyOf(one, one.length + two.length);
      System.arraycopy(two, 0, both, one.length, two.length);

      for (byte[] packed : new byte[][] {packed(plain), both}) {
        IdxFile read = IdxFile.read("labels.gz", new ByteArrayInputStream(packed), 1);
        assertThat(read.bytes()).isEqualTo(noise);
      }
    }
  }

  @Test
  void unpacksNoMoreOfAGzipBombThanItsHeaderPromises() {
    byte[] bomb = packed(file(0x803, new int[] {6, 2, 3}, new byte[100_000_000]));
    int[] read = {0};
    InputStream counted =
        new ByteArrayInputStream(bomb) {
          @Override
          public synchronized int read(byte[] to, int from, int length) {
            int n = super.read(to, from, Math.min(length, 512));
            read[0] += n;
            return n;
          }
        };

    BadDataException fault =
        catchThrowableOfType(BadDataException.class, () -> IdxFile.read("bomb.gz", counted, 3));

    assertThat(fault.code()).isEqualTo("idx-too-long");
    assertThat(fault.arguments()).containsExactly(52);
    assertThat(read[0]).isLessThan(bomb.length / 2);
  }
}
