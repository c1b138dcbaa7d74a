package org.centralita.audit;

import jakarta.xml.bind.annotation.XmlType;
import java.util.List;
import org.centralita.paging.Page;

/** One page of audit entries, the newest first. */
@XmlType(propOrder = {"items", "next"})
public class AuditPage extends Page<AuditEntryData> {

  public AuditPage() {}

  public AuditPage(List<AuditEntryData> items, String next) {
    super(items, next);
  }
}
