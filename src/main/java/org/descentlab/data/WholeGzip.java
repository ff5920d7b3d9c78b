package org.descentlab.data;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * Unpacks gzip (RFC 1952) and tells whether bytes follow its last member, which {@link
 * GZIPInputStream} passes over in silence.
 */
final class WholeGzip extends GZIPInputStream {
  /** CRC-32 and size behind each member. */
  private static final int TRAILER_BYTES = 8;

  private final Counted raw;

  /** Raw bytes read when the inflater last got some. */
  private long fed;

  /** Unpacks {@code raw}, whose header is read at once. */
  WholeGzip(InputStream raw) throws IOException {
    this(new Counted(raw));
  }

  private WholeGzip(Counted raw) throws IOException {
    super(raw);
    this.raw = raw;
  }

  @Override
  protected void fill() throws IOException {
    super.fill();
    fed = raw.count;
  }

  /** Tells, once all is unpacked, whether there are bytes that belong to no member. */
  boolean isFollowed() throws IOException {
    int left = inf.getRemaining();
    return left > TRAILER_BYTES || raw.count - fed > TRAILER_BYTES - left || raw.read() >= 0;
  }

  /** Counts the bytes that are read. */
  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      count += read < 0 ? 0 : 1;
      return read;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      int read = in.read(to, from, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
