package org.centralita.tenant;

import java.util.UUID;

/** The catalogue of product types (T7). The provider keeps it; everybody signed in reads it. */
public interface ProductTypeService {

  /** Makes a product type; 409 when its code is taken. */
  ProductTypeData create(ProductTypeData type);

  ProductTypeData get(UUID id);

  /** One page, by code. */
  ProductTypePage find(ProductTypeQuery query);

  /** Changes the whole record but its code. */
  ProductTypeData update(ProductTypeData type);

  /**
   * Removes it; 409 when a tenant has it.
   *
   * @param version the version that was read; null to remove it whatever its version
   */
  void delete(UUID id, Long version);
}
