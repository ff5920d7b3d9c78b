package org.descentlab.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class MnistTest {
  private static final ImageClasses MNIST = IdxImages.mnist();

  private static String md5(byte[] header, byte[] content) throws NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("MD5");
    digest.update(header);
    return HexFormat.of().formatHex(digest.digest(content));
  }

  private static String md5OfImages(ImageSet set) throws NoSuchAlgorithmException {
    ByteBuffer header = ByteBuffer.allocate(16);
    header.putInt(0x803).putInt(set.count()).putInt(set.rows()).putInt(set.columns());
    return md5(header.array(), set.pixels());
  }

  private static String md5OfLabels(ImageSet set) throws NoSuchAlgorithmException {
    return md5(ByteBuffer.allocate(8).putInt(0x801).putInt(set.count()).array(), set.labels());
  }

  @Test
  void theBundledFilesAreTheOriginals() throws NoSuchAlgorithmException {
    assertThat(md5OfImages(MNIST.train())).isEqualTo("6bbc9ace898e44ae57da46a324031adb");
    assertThat(md5OfLabels(MNIST.train())).isEqualTo("a25bea736e30d166cdddb491f175f624");
    assertThat(md5OfImages(MNIST.test())).isEqualTo("2646ac647ad5339dbf082846283269ea");
    assertThat(md5OfLabels(MNIST.test())).isEqualTo("27ae3e4e09519cfbb04c329615203637");
  }

  @Test
  void thereAreTenClassesOfImagesOf28Squared() {
    assertThat(MNIST.classes()).isEqualTo(10);
    assertThat(MNIST.train().count()).isEqualTo(60_000);
    assertThat(MNIST.test().count()).isEqualTo(10_000);
    assertThat(MNIST.train().imageSize()).isEqualTo(784);
  }
}
