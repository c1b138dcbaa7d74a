package org.centralita.tenant;

import java.util.Arrays;
import java.util.List;

/** The tabs of a tenant's page. A tab is a constant here and a file with its content. */
public enum TenantTab {
  main("/WEB-INF/tenant/main.xhtml"),
  general("/WEB-INF/tenant/general.xhtml"),
  emergency("/WEB-INF/emergency/emergency.xhtml"),
  numbers("/WEB-INF/number/numbers.xhtml"),
  audit("/WEB-INF/tenant/audit.xhtml");

  private final String view;

  TenantTab(String view) {
    this.view = view;
  }

  /** The file that shows it. */
  public String getView() {
    return view;
  }

  /** Whether only customers have it. */
  public boolean isForCustomers() {
    return this == emergency || this == numbers;
  }

  /** Whether it is of no use to those who only bill: they may not read what stands there. */
  public boolean isForManagers() {
    return this != main;
  }

  /** The tab that an address names; the first one where it names none. */
  static TenantTab of(String name) {
    return all().stream().filter(tab -> tab.name().equals(name)).findFirst().orElse(main);
  }

  static List<TenantTab> all() {
    return Arrays.asList(values());
  }
}
