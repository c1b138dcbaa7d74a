package org.centralita.number;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** A SIP user as a form edits it: its addresses are typed as lines. */
public class SipUserForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private final SipUserData data;
  private String addresses;
  private String password;

  public SipUserForm(SipUserData data) {
    this.data = data;
    addresses = data.getIpAddresses() == null ? null : String.join("\n", data.getIpAddresses());
  }

  /** The record with what was typed. What belongs to the other way of signing in is not sent. */
  public SipUserData typed() {
    data.setPassword(isByPassword() ? password : null);
    if (isByPassword()) {
      data.setIpAddresses(List.of());
    } else {
      data.setIpAddresses(
          addresses == null
              ? List.of()
              : Arrays.stream(addresses.split("[\\s,;]+"))
                  .filter(word -> !word.isEmpty())
                  .toList());
    }
    return data;
  }

  /** Which fields to show. */
  public boolean isByPassword() {
    return data.getAuthentication() != SipAuthentication.IP;
  }

  /** Nothing: what was typed is kept for the next try, and never shown. */
  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    if (password != null) {
      this.password = password;
    }
  }

  /** Whether one was typed and not stored yet. */
  public boolean isPasswordKept() {
    return password != null;
  }

  public SipUserData getData() {
    return data;
  }

  public String getAddresses() {
    return addresses;
  }

  public void setAddresses(String addresses) {
    this.addresses = addresses;
  }
}
