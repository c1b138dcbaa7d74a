package org.centralita.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The kept WSDLs against WS-I Basic Profile 1.1, as far as it speaks of descriptions. What it says
 * of messages is tested on the wire ({@code BasicProfileIT}).
 */
class BasicProfileTest {

  private static String sample(String file) throws IOException {
    try (var in = BasicProfileTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static Stream<Arguments> everyRuleForEveryService() {
    return Arrays.stream(BasicProfile.values())
        .flatMap(
            rule ->
                Contract.services(Contract.NOW).stream()
                    .map(service -> Arguments.of(rule, service)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource
  void everyRuleForEveryService(BasicProfile rule, String service) throws IOException {
    rule.check(
        Files.readString(Contract.NOW.resolve(service + ".wsdl")),
        Files.readString(Contract.NOW.resolve(service + ".xsd")));
  }

  @ParameterizedTest
  @EnumSource
  void theSampleKeepsThem(BasicProfile rule) throws IOException {
    rule.check(sample("phones.wsdl"), sample("phones.xsd"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "R2001_ | <types> | <import namespace='urn:x' location='x.xsd'/><types>",
        "R2003_ | </types> | </types><x><xsd:import namespace='urn:phones'/></x>",
        "R2004_ | xs:schema | xs:definitions",
        "R2005_ | <xsd:import namespace='urn:phones' | <xsd:import namespace='urn:telephones'",
        "R2022_ | <types> | <message name='first'/><types>",
        "R2026_ | <soap:binding | <soap:binding required='true'",
        "R2101_ | element='tns:phoneFault' | element='tns:noFault'",
        "R2105_ | targetNamespace='urn:phones'> | >",
        "R2110_ | type='tns:kind' | type='tns:kind' arrayType='x'",
        "R2112_ | name='owners' | name='ArrayOfOwners'",
        "R2201_ | name='fault'/> | name='fault'/><part element='tns:phoneFault' name='other'/>",
        "R2204_ | element='tns:phoneFault' | type='tns:phoneFault'",
        "R2303_ | <input message='tns:changePhone'/> | ''",
        "R2304_ | <portType name='PhonesPort'> | <portType name='PhonesPort'><operation name='changePhone'/>",
        "R2401_ | <soap:binding style='document' transport='http://schemas.xmlsoap.org/soap/http'/> | ''",
        "R2701_ | soap/http | soap/smtp",
        "R2705_ | style='document' | style='rpc'",
        "R2706_ | use='literal' | use='encoded'",
        "R2710_ | <portType name='PhonesPort'> | <portType name='PhonesPort'><operation name='x'><input message='tns:changePhone'/></operation>",
        "R2711_ | </service> | <port name='Other'/></service>",
        "R2716_ | <soap:body | <soap:body namespace='urn:phones'",
        "R2718_ | <portType name='PhonesPort'> | <portType name='PhonesPort'><operation name='x'/>",
        "R2721_ | <soap:fault name='PhoneFault' | <soap:fault name='Fault'",
        "R2740_ | <soap:fault name='PhoneFault' use='literal'/> | ''",
        "R2744_ | soapAction='' | ''",
        "R2801_ | type='tns:kind' | type='tns:sort'",
        "R4003_ | encoding='UTF-8' | encoding='ISO-8859-1'",
        "R4004_ | version='1.0' | version='1.1'"
      })
  void everyRuleSeesItsBreach(String prefix, String old, String now) throws IOException {
    BasicProfile rule =
        Arrays.stream(BasicProfile.values())
            .filter(r -> r.name().startsWith(prefix))
            .findFirst()
            .orElseThrow();
    String from = old.replace('\'', '"');
    String to = now == null ? "" : now.replace('\'', '"');
    String wsdl = sample("phones.wsdl").replace(from, to);
    String schema = sample("phones.xsd").replace(from, to);
    assertThat(wsdl + schema).isNotEqualTo(sample("phones.wsdl") + sample("phones.xsd"));

    assertThatThrownBy(() -> rule.check(wsdl, schema)).isInstanceOf(AssertionError.class);
  }
}
