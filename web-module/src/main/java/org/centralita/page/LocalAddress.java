package org.centralita.page;

import jakarta.servlet.http.HttpServletRequest;

/** Addresses that come from outside and to which we would send a browser. */
public final class LocalAddress {

  private LocalAddress() {}

  /** The address if it is a page of ours; else our first page. */
  public static String of(HttpServletRequest request, String wanted) {
    String home = request.getContextPath() + "/";
    boolean ours =
        wanted != null
            && wanted.startsWith(home)
            && wanted.chars().noneMatch(c -> c <= ' ' || c == '\\' || c > '~')
            && !path(wanted).contains("//")
            && !path(wanted).contains("..");
    return ours ? wanted : home;
  }

  private static String path(String address) {
    return address.split("[?#]", 2)[0];
  }
}
