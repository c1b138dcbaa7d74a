package org.centralita.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {

  @ParameterizedTest // RFC 5952; loopback, too: a PBX may run beside the proxy
  @CsvSource({
    "10.1.2.3, 10.1.2.3",
    "' 10.1.2.3 ', 10.1.2.3",
    "::ffff:10.1.2.3, 10.1.2.3",
    "127.0.0.1, 127.0.0.1",
    "::1, ::1",
    "2001:DB8::0:1, 2001:db8::1",
    "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1"
  })
  void writesTheAddressOfAHostInOneWay(String typed, String written) {
    assertThat(IpAddress.canonical(typed)).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0", "0.1.2.3", "169.254.7.7", "224.0.0.1", "240.0.0.1", "255.255.255.255", "::",
        "::ffff:169.254.7.7", "fe80::1", "febf::1", "ff02::1", "localhost", "10.1", ""
      })
  void knowsNoneThatIsNoSingleHosts(String typed) {
    assertThat(IpAddress.canonical(typed)).isNull();
  }
}
