package org.centralita.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where forms may lead to is named without anything that would widen the policy. */
class SecurityHeadersTest {

  @ParameterizedTest
  @CsvSource({
    "https://Client.example/cb?a=b, https://client.example",
    "https://client.example:8443/cb, https://client.example:8443",
    "https://client.example:443/, https://client.example",
    "http://127.0.0.1:7777/cb, http://127.0.0.1:7777",
    "com.example.app:/cb, com.example.app:",
    "com.example.app://cb, com.example.app://cb"
  })
  void namesTheOrigin(String address, String target) {
    assertThat(SecurityHeaders.target(address)).isEqualTo(target);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/cb",
        "https:",
        "https:///cb",
        "https:cb",
        "https://*/cb",
        "https://a;script-src x/cb",
        "https://a;b/cb",
        "https://a'b/cb",
        "javascript:alert(1)",
        "data:text/html,x",
        ""
      })
  void refusesWhatIsNoAddressOfSomebody(String address) {
    assertThatIllegalArgumentException().isThrownBy(() -> SecurityHeaders.target(address));
  }
}
