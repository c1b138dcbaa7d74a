package org.centralita.user;

import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.centralita.paging.Page;

/** One page of API clients. */
@XmlType(propOrder = {"items", "next"})
public class ApiClientPage extends Page<ApiClientData> {

  public ApiClientPage() {}

  public ApiClientPage(List<ApiClientData> items, String next) {
    super(items, next);
  }
}
