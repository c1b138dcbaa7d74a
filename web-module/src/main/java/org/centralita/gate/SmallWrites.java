package org.centralita.gate;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * An answer that is written in small pieces. The library that compresses looks at an answer while
 * it fills a buffer of 8 KB; what comes in one larger piece goes past it as it is.
 */
final class SmallWrites extends HttpServletResponseWrapper {

  private static final int PIECE = 4096;

  private ServletOutputStream pieces;

  SmallWrites(HttpServletResponse response) {
    super(response);
  }

  @Override
  public ServletOutputStream getOutputStream() throws IOException {
    if (pieces == null) {
      pieces = new Pieces(super.getOutputStream());
    }
    return pieces;
  }

  private static final class Pieces extends ServletOutputStream {

    private final ServletOutputStream out;

    Pieces(ServletOutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int value) throws IOException {
      out.write(value);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      byte[] piece = new byte[Math.min(PIECE, length)];
      for (int done = 0; done < length; done += piece.length) {
        int next = Math.min(piece.length, length - done);
        System.arraycopy(bytes, offset + done, piece, 0, next);
        out.write(piece, 0, next);
      }
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }

    @Override
    public boolean isReady() {
      return out.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
      out.setWriteListener(listener);
    }
  }
}
