package org.centralita.number;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Addresses of single hosts, as callers write them and as they are kept. */
public final class IpAddress {

  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";

  private static final Pattern V4 = Pattern.compile(OCTET + "([.]" + OCTET + "){3}");

  /** What may be one; never a name, which Java would ask the network for. */
  private static final Pattern V6 = Pattern.compile("(?=[^:]*:[^:]*:)[0-9A-Fa-f:.]{2,45}");

  /** First octet of the addresses that no host has (RFC 1112, section 4). */
  private static final int RESERVED = 240;

  private IpAddress() {}

  /**
   * The address in its one way of writing: RFC 5952 for IPv6, and IPv4 where one is mapped into
   * IPv6. Null for what is no address, and for one that no single host has, such as those that mean
   * another host on each link (RFC 3927, RFC 4291). Loopback is one: a PBX may run beside the
   * proxy.
   */
  public static String canonical(String text) {
    String typed = text == null ? "" : text.strip();
    if (!V4.matcher(typed).matches() && !V6.matcher(typed).matches()) {
      return null;
    }
    try {
      InetAddress address = InetAddress.getByName(typed);
      byte[] bytes = address.getAddress();
      boolean four = address instanceof Inet4Address;
      int first = bytes[0] & 0xff;
      if (address.isMulticastAddress()
          || address.isAnyLocalAddress()
          || address.isLinkLocalAddress()
          || four && (first == 0 || first >= RESERVED)) {
        return null;
      }
      return four ? address.getHostAddress() : v6(bytes);
    } catch (UnknownHostException e) {
      return null;
    }
  }

  /** RFC 5952, section 4: the first of the longest runs of two or more zeros is left out. */
  private static String v6(byte[] bytes) {
    List<String> groups = new ArrayList<>();
    int longest = 1;
    int from = -1;
    int run = 0;
    for (int i = 0; i < 8; i++) {
      int group = (bytes[2 * i] & 0xff) << 8 | bytes[2 * i + 1] & 0xff;
      groups.add(Integer.toHexString(group));
      run = group == 0 ? run + 1 : 0;
      if (run > longest) {
        longest = run;
        from = i - run + 1;
      }
    }
    return from < 0
        ? String.join(":", groups)
        : String.join(":", groups.subList(0, from))
            + "::"
            + String.join(":", groups.subList(from + longest, 8));
  }
}
