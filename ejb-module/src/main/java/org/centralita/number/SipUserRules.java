package org.centralita.number;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.centralita.persistence.Folded;
import org.centralita.validation.Checks;

/** How SIP users prove who they are: by a password, or by addresses, never by both. */
final class SipUserRules {

  private static final int SHORTEST = 10;
  private static final int LONGEST = 128;

  /** Fewer different characters are typed by whoever has to type something. */
  private static final int DIFFERENT = 5;

  private SipUserRules() {}

  /**
   * Adds what is wrong.
   *
   * @param before the SIP user as it is stored; null for a new one
   */
  static Checks check(Checks checks, SipUserData data, SipUser before) {
    List<String> addresses = data.getIpAddresses() == null ? List.of() : data.getIpAddresses();
    if (data.getAuthentication() == SipAuthentication.PASSWORD) {
      // Who changes over by a patch need not take the addresses out first.
      boolean stored = before != null && addresses.equals(before.getIpAddresses());
      checks
          .require(addresses.isEmpty() || stored, "/ipAddresses", "NOT_WITH_PASSWORD")
          .require(
              data.getPassword() != null || before != null && before.hasPassword(),
              "/password",
              "REQUIRED")
          .require(data.getPassword() == null || isStrong(data), "/password", "WEAK_PASSWORD");
    } else if (data.getAuthentication() == SipAuthentication.IP) {
      checks
          .require(data.getPassword() == null, "/password", "NOT_WITH_IP")
          .require(!addresses.isEmpty(), "/ipAddresses", "REQUIRED");
      each(checks, addresses);
    }
    return checks;
  }

  private static boolean isStrong(SipUserData data) {
    String password = data.getPassword();
    int length = password.codePointCount(0, password.length());
    return length >= SHORTEST
        && length <= LONGEST
        && password.codePoints().distinct().count() >= DIFFERENT
        && !password.equals(String.valueOf(data.getNumber()))
        && !password.equals(Folded.clean(data.getDisplayName()));
  }

  private static void each(Checks checks, List<String> addresses) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < addresses.size(); i++) {
      String typed = addresses.get(i);
      String address = IpAddress.canonical(typed);
      boolean missing = typed == null || typed.isBlank(); // told by the constraint on the list
      checks
          .require(missing || address != null, "/ipAddresses/" + i, "BAD_IP_ADDRESS")
          .require(address == null || seen.add(address), "/ipAddresses/" + i, "DUPLICATE");
    }
  }
}
