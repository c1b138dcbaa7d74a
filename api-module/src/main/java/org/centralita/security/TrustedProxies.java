package org.centralita.security;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.centralita.settings.Setting;

/**
 * Finds out where a call came from (A1): the peer's address or, behind proxies that the operator
 * trusts, the last address of {@code X-Forwarded-For} that is none of them. What stands further
 * left was written by the caller and proves nothing.
 */
public final class TrustedProxies {

  private record Range(byte[] address, int bits) {
    boolean contains(byte[] other) {
      if (other.length != address.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> (bit % 8);
        if ((address[bit / 8] & mask) != (other[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }

  private static final String WHAT_TO_DO =
      "give addresses or ranges, separated by commas, such as 10.0.0.5,192.168.0.0/16";

  private final List<Range> trusted;

  private TrustedProxies(List<Range> trusted) {
    this.trusted = trusted;
  }

  /** The proxies that {@code CENTRALITA_TRUSTED_PROXIES} names; a wrong one stops the start. */
  public static TrustedProxies fromSetting() {
    return of(Setting.CENTRALITA_TRUSTED_PROXIES.value().orElse(""));
  }

  static TrustedProxies of(String list) {
    List<Range> ranges = new ArrayList<>();
    for (String item : list.split(",")) {
      if (!item.isBlank()) {
        ranges.add(range(item.strip()));
      }
    }
    return new TrustedProxies(List.copyOf(ranges));
  }

  /**
   * The caller's address.
   *
   * @param peer the other end of the connection
   * @param forwardedFor the header's values joined by commas; null when there is none
   */
  public String caller(String peer, String forwardedFor) {
    String caller = peer;
    if (forwardedFor != null && isTrusted(peer)) {
      List<String> hops = Arrays.asList(forwardedFor.split(","));
      for (int i = hops.size() - 1; i >= 0; i--) {
        byte[] hop = literal(hops.get(i).strip());
        if (hop == null) {
          return caller;
        }
        caller = hops.get(i).strip();
        if (!isTrusted(caller)) {
          return caller;
        }
      }
    }
    return caller;
  }

  private boolean isTrusted(String address) {
    byte[] bytes = literal(address);
    return bytes != null && trusted.stream().anyMatch(range -> range.contains(bytes));
  }

  private static Range range(String text) {
    int slash = text.indexOf('/');
    byte[] address = literal(slash < 0 ? text : text.substring(0, slash));
    try {
      if (address != null) {
        int bits = slash < 0 ? address.length * 8 : Integer.parseInt(text.substring(slash + 1));
        if (bits >= 0 && bits <= address.length * 8) {
          return new Range(address, bits);
        }
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw Setting.CENTRALITA_TRUSTED_PROXIES.wrong("\"" + text + "\" is none; " + WHAT_TO_DO);
  }

  /**
   * The bytes of a literal address; null for anything else, so that nothing is looked up in DNS.
   */
  private static byte[] literal(String text) {
    boolean literal =
        text.matches("\\d{1,3}(\\.\\d{1,3}){3}")
            || text.contains(":") && text.matches("[0-9A-Fa-f:.]{2,45}");
    if (!literal) {
      return null;
    }
    try {
      return InetAddress.getByName(text).getAddress();
    } catch (UnknownHostException e) {
      return null;
    }
  }
}
