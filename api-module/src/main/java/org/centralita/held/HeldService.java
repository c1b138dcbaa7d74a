package org.centralita.held;

/**
 * Location by HTTP (HELD, RFC 5985) with the identity of another device (RFC 6155): what an
 * emergency service or a call server asks for.
 */
public interface HeldService {

  /**
   * Answers a {@code locationRequest} by number, SIP address or IP address of a device of a
   * customer in the caller's scope.
   *
   * @param request the document; null when there is none
   * @return a {@code locationResponse}, or an {@code error} with a code of the RFCs, encoded in
   *     UTF-8
   */
  byte[] locate(byte[] request);
}
