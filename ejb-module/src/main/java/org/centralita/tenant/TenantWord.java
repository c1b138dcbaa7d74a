package org.centralita.tenant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.persistence.annotations.Convert;
import org.eclipse.persistence.annotations.ReadOnly;

/**
 * A word of a tenant, as searches go along the index of words. {@link Tenant} writes them; seen
 * through its collection they would drag the tenant's table into the order, and the database would
 * sort all hits.
 */
@Entity
@ReadOnly
@Table(name = "tenant_word")
@IdClass(TenantWord.Key.class)
public class TenantWord {

  @Id private String word;

  @Id
  @Column(name = "tenant_id")
  @Convert("uuid")
  private UUID tenantId;

  /** All words of the tenant, each between spaces. */
  @Column(name = "words")
  private String words;

  /** Word and tenant, as the persistence provider wants it. */
  public static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private String word;
    private UUID tenantId;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && Objects.equals(word, key.word)
          && Objects.equals(tenantId, key.tenantId);
    }

    @Override
    public int hashCode() {
      return Objects.hash(word, tenantId);
    }
  }
}
