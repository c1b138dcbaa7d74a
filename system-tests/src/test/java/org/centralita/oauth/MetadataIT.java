package org.centralita.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import org.centralita.testing.Api;
import org.centralita.testing.Product;
import org.junit.jupiter.api.Test;

/** What programs can read about sign-in (RFC 8414). */
class MetadataIT {

  @Test
  void namesTheEndpointsAndWhatTheyTake() {
    Response metadata = Api.anonymous().plain().get("/.well-known/oauth-authorization-server");
    String url = Product.instance().url();

    assertThat(metadata.contentType()).startsWith("application/json");
    assertThat(metadata.<String>path("issuer")).isEqualTo(url);
    assertThat(metadata.<String>path("authorization_endpoint"))
        .isEqualTo(url + "/oauth2/authorize");
    assertThat(metadata.<String>path("token_endpoint")).isEqualTo(url + "/oauth2/token");
    assertThat(metadata.<String>path("revocation_endpoint")).isEqualTo(url + "/oauth2/revoke");
    assertThat(metadata.<String>path("jwks_uri")).isEqualTo(url + "/.well-known/jwks.json");
    assertThat(metadata.<List<String>>path("grant_types_supported"))
        .containsExactlyInAnyOrder("client_credentials", "authorization_code", "refresh_token");
    assertThat(metadata.<List<String>>path("code_challenge_methods_supported"))
        .containsExactly("S256");
    assertThat(metadata.<List<String>>path("scopes_supported"))
        .contains("provider.admin", "customer.user");
  }
}
