package org.centralita.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A1: the address behind a proxy counts only from trusted proxies. */
class TrustedProxiesTest {

  // A1
  @ParameterizedTest
  @CsvSource({
    // trusted; peer; forwarded for; caller
    "'', 198.51.100.1, 203.0.113.9, 198.51.100.1",
    "10.0.0.0/8, 10.1.2.3, 203.0.113.9, 203.0.113.9",
    "10.0.0.0/8, 10.1.2.3, '1.2.3.4, 203.0.113.9, 10.9.9.9', 203.0.113.9",
    "10.0.0.0/8, 198.51.100.1, 203.0.113.9, 198.51.100.1",
    "10.0.0.0/8, 10.1.2.3, , 10.1.2.3",
    "10.0.0.0/8, 10.1.2.3, evil.example, 10.1.2.3",
    "'10.0.0.0/8,::1', ::1, 2001:db8::7, 2001:db8::7",
    "10.0.0.5, 10.0.0.6, 203.0.113.9, 10.0.0.6"
  })
  void believesOnlyTrustedProxies(String trusted, String peer, String forwardedFor, String caller) {
    assertThat(TrustedProxies.of(trusted).caller(peer, forwardedFor)).isEqualTo(caller);
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/x", "10.0.0"})
  void namesTheSettingThatIsWrong(String setting) {
    assertThatThrownBy(() -> TrustedProxies.of(setting))
        .hasMessageContaining("CENTRALITA_TRUSTED_PROXIES")
        .hasMessageContaining(setting);
  }

  @Test
  void trustsNobodyByDefault() {
    assertThat(TrustedProxies.of("").caller("127.0.0.1", "203.0.113.9")).isEqualTo("127.0.0.1");
  }
}
