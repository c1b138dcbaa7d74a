package org.centralita.security;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;
import org.eclipse.persistence.annotations.ReadOnly;

/** A tenant as authorisation sees it: its place in the tree and nothing else. */
@Entity
@ReadOnly
@Table(name = "tenant")
public class TreeNode {

  @Id
  @Convert("uuid")
  private UUID id;

  private String path;

  /** The ids from the root down to the tenant, each ended by "/". */
  public String getPath() {
    return path;
  }
}
