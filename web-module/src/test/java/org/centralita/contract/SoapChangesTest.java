package org.centralita.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The comparison sees each kind of break in a small service, and lets additions through. */
class SoapChangesTest {

  private static final String WSDL = text("phones.wsdl");
  private static final String SCHEMA = text("phones.xsd");

  private static String text(String file) {
    try (var in = SoapChangesTest.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What breaks when this text, in either document, becomes that. */
  private static List<String> breaking(String old, String now) throws IOException {
    assertThat(WSDL + SCHEMA).contains(old);
    return SoapChanges.breaking(
        SoapDescription.read(WSDL, SCHEMA),
        SoapDescription.read(WSDL.replace(old, now), SCHEMA.replace(old, now)));
  }

  private static String field(String attributes) {
    return "      <xs:element " + attributes + "/>";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "minOccurs='0' name='kind' type='tns:kind' | | phone/kind is gone",
        "name='done' type='xs:boolean' | | answer/done is gone",
        "minOccurs='0' name='id' type='xs:string' | | record/id is gone",
        "name='number' type='xs:string' | name='number' type='xs:int' | number type: was xs:string",
        "minOccurs='0' name='kind' | name='kind' | phone/kind has become required",
        "name='done' | minOccurs='0' name='done' | answer/done may now be missing",
        "maxOccurs='5' | maxOccurs='4' | phone/owners occurs up to 4 times",
        "name='why' | maxOccurs='9' name='why' | answer/why occurs up to 9 times",
        "nillable='true' | nillable='false' | phone/owners nillable",
        "name='done' | nillable='true' name='done' | answer/done nillable",
        "value='MOBILE' | value='CELL' | type kind no longer takes MOBILE",
        "base='xs:string' | base='xs:token' | type kind base: was xs:string",
        "base='tns:record' | base='tns:phone' | type answer base: was record",
        "name='code' | name='number' | phoneFault/code is gone",
        "targetNamespace='urn:phones' | targetNamespace='urn:telephones' | namespace: was urn:phones",
        "='qualified' | ='unqualified' | elementFormDefault: was qualified",
        "service name='Phones' | service name='Telephones' | service: was Phones",
        "name='PhonesPort' | name='Port' | port: was PhonesPort",
        "style='document' | style='rpc' | style: was document",
        "use='literal' | use='encoded' | use: was literal",
        "soap/http | soap/smtp | transport: was",
        "soapAction='' | soapAction='urn:change' | changePhone soapAction",
        "operation name='changePhone' | operation name='editPhone' | operation changePhone is gone",
        "part element='tns:changePhone' | part element='tns:phoneFault' | changePhone input: was",
        "part element='tns:changePhoneResponse' | part element='tns:phoneFault' | changePhone output",
        "part element='tns:phoneFault' | part element='tns:phone' | no longer declares the fault",
        "element name='phoneFault' type='tns:phoneFault' | element name='phoneFault' type='tns:phone' | element phoneFault: was",
      })
  void seesABreak(String old, String now, String message) throws IOException {
    String from = old.replace('\'', '"');
    String to =
        now == null ? "minOccurs=\"0\" name=\"other\" type=\"xs:string\"" : now.replace('\'', '"');

    assertThat(breaking(from, to)).anySatisfy(line -> assertThat(line).contains(message));
  }

  @Test
  void seesAnotherOrder() throws IOException {
    String done = field("name=\"done\" type=\"xs:boolean\"").strip();
    String why = field("minOccurs=\"0\" name=\"why\" type=\"xs:string\"").strip();

    assertThat(
            SoapChanges.breaking(
                SoapDescription.read(WSDL, SCHEMA),
                SoapDescription.read(
                    WSDL, SCHEMA.replace(done, "@").replace(why, done).replace("@", why))))
        .containsExactly("type answer order: was [done, why], is [why, done]");
  }

  @Test
  void seesANewFieldThatIsRequired() throws IOException {
    String number = field("name=\"number\" type=\"xs:string\"");

    assertThat(breaking(number, number + field("name=\"pin\" type=\"xs:string\"")))
        .containsExactly("phone/pin is new and required");
  }

  @Test
  void letsAdditionsThrough() throws IOException {
    String number = field("name=\"number\" type=\"xs:string\"");
    String done = "<xs:element name=\"done\" type=\"xs:boolean\"/>";
    String desk = "<xs:enumeration value=\"DESK\"/>";
    String operation =
        "    <operation name=\"dropPhone\"><input message=\"tns:changePhone\"/>"
            + "<output message=\"tns:changePhoneResponse\"/></operation>\n  </portType>";

    assertThat(breaking(number, number + field("minOccurs=\"0\" name=\"x\" type=\"xs:int\"")))
        .isEmpty();
    assertThat(breaking(done, done + field("name=\"at\" type=\"xs:dateTime\""))).isEmpty();
    assertThat(breaking(desk, desk + "<xs:enumeration value=\"DECT\"/>")).isEmpty();
    assertThat(breaking("name=\"number\" type", "minOccurs=\"0\" name=\"number\" type")).isEmpty();
    assertThat(breaking("  </portType>", operation)).isEmpty();
    assertThat(breaking("http://localhost/phones", "https://voice.example/phones")).isEmpty();
  }

  @Test
  void refusesWhatItDoesNotKnow() {
    assertThatThrownBy(() -> breaking("xs:sequence", "xs:choice"))
        .hasMessageContaining("<xs:choice>");
  }
}
