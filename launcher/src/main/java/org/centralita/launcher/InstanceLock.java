package org.centralita.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a second instance off the same data. The lock is the operating system's, so a killed
 * instance leaves none; the file's content only tells who holds it.
 */
final class InstanceLock implements AutoCloseable {
  private final FileChannel channel;

  private InstanceLock(FileChannel channel) {
    this.channel = channel;
  }

  /** Takes the lock, or says who has it. */
  static InstanceLock take(Path file) throws IOException, StartFailure {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!locked(channel)) {
      channel.close();
      throw StartFailure.failed(
          ("Another Centralita works on %s (%s):"
                  + " stop it, or choose another directory with CENTRALITA_DATA_DIR.")
              .formatted(file.getParent(), Files.readString(file).strip()));
    }
    return new InstanceLock(channel);
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      // Far behind the content, which Windows would otherwise not let the others read.
      FileLock lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** Tells the others who holds the lock and where it answers. */
  void tell(String holder) throws IOException {
    channel.truncate(0);
    channel.write(ByteBuffer.wrap((holder + "\n").getBytes(StandardCharsets.UTF_8)), 0);
  }

  @Override
  public void close() throws IOException {
    if (channel.isOpen()) {
      channel.truncate(0);
      channel.close();
    }
  }
}
