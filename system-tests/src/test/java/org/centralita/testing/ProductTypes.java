package org.centralita.testing;

import java.util.HashMap;
import java.util.Map;

/** Product types of the shared instance. */
public final class ProductTypes {

  private static String usual;

  private ProductTypes() {}

  /** The code of one that is available everywhere and that no test changes. */
  public static synchronized String usual() {
    if (usual == null) {
      usual = make(Api.asProvider(), Map.of());
    }
    return usual;
  }

  /** Makes one with these fields; gives its code. */
  public static String make(Api api, Map<String, ?> fields) {
    Map<String, Object> body = new HashMap<>(fields);
    body.putIfAbsent("code", "T-" + Names.random());
    body.putIfAbsent("name", Names.like("Type"));
    return Api.ok(api.post("/product-types", body)).path("code");
  }
}
