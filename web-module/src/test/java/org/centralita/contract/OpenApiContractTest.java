package org.centralita.contract;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The kept OpenAPI document is the one that the build makes from the resources and ships. */
class OpenApiContractTest {

  @Test
  void theDocumentIsTheOneKept() {
    Contract.assertKept(Path.of("target", "openapi", "openapi.yaml"), "openapi.yaml");
  }
}
