package org.centralita.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.centralita.error.ErrorCode;
import org.centralita.error.ServiceException;
import org.centralita.tenant.ProductTypeData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class XmlShapeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c:record/>",
        "<c:record xsi:type='c:productTypeData'/>",
        "<c:record xsi:type=' c:productTypeData '><c:code xsi:type='xs:string'>a</c:code></c:record>",
        "<c:record><c:fixedOnceAssigned xsi:type='xs:boolean'>true</c:fixedOnceAssigned></c:record>",
        "<c:record><c:createdAt xsi:type='xs:dateTime' xsi:nil='true'/></c:record>"
      })
  void takesTypesThatRepeatTheContract(String xml) {
    assertThatCode(() -> check(xml)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c:record xsi:type='c:tenantData'/>",
        "<c:record xsi:type='productTypeData'/>",
        "<c:record xsi:type='none:productTypeData'/>",
        "<c:record xsi:type=''/>",
        "<c:record><c:code xsi:type='none:none'>a</c:code></c:record>",
        "<c:record><c:code xsi:type='xs:int'>1</c:code></c:record>",
        "<c:record><c:code xsi:type='c:nothing'>1</c:code></c:record>",
        "<c:record><c:licences xsi:type='xs:string'/></c:record>",
        "<c:record><c:licences><c:licence xsi:type='c:tenantData'/></c:licences></c:record>"
      })
  void refusesOtherTypes(String xml) {
    ServiceException refusal = catchThrowableOfType(ServiceException.class, () -> check(xml));

    assertThat(refusal).isNotNull();
    assertThat(refusal.code()).isEqualTo(ErrorCode.UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c:record><code>a</code></c:record>",
        "<c:record><c:licences><c:seats>1</c:seats></c:licences></c:record>",
        "<c:record><c:licences><licence/></c:licences></c:record>",
        "<c:record><c:licences><c:licence><c:price>1</c:price></c:licence></c:licences></c:record>"
      })
  void refusesWhatTheContractDoesNotName(String xml) {
    ServiceException refusal = catchThrowableOfType(ServiceException.class, () -> check(xml));

    assertThat(refusal).isNotNull();
    assertThat(refusal.code()).isEqualTo(ErrorCode.UNKNOWN_FIELD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c:record><c:createdAt/></c:record>",
        "<c:record><c:createdAt id='a' href='#a'> </c:createdAt></c:record>",
        "<c:record><c:id>\u2003</c:id></c:record>",
        "<c:record><c:name xsi:nil='true'>a</c:name></c:record>",
        "<c:record><c:licences xsi:nil=' 1 '/></c:record>"
      })
  void takesOutWhatCountsAsAbsent(String xml) throws Exception {
    assertThat(check(xml).getChildNodes().getLength()).isZero();
  }

  @Test
  void takesBlanksFromAroundValuesOnly() throws Exception {
    Element record =
        check("<c:record><c:version> 1<!-- one --></c:version><c:name> a </c:name></c:record>");

    assertThat(record.getFirstChild().getTextContent()).isEqualTo("1");
    assertThat(record.getLastChild().getTextContent()).isEqualTo(" a ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c:record><c:name>a</c:name><c:name>b</c:name></c:record>",
        "<c:record><c:name>a</c:name><c:name xsi:nil='true'/></c:record>",
        "<c:record><c:features>a</c:features><c:features xsi:nil='1'/></c:record>",
        "<c:record xsi:nil='true'><c:name>a</c:name></c:record>",
        "<c:record><c:version>\u0663</c:version></c:record>"
      })
  void refusesWhatServersWouldTakeOneWayOrAnother(String xml) {
    ServiceException refusal = catchThrowableOfType(ServiceException.class, () -> check(xml));

    assertThat(refusal).isNotNull();
    assertThat(refusal.code()).isEqualTo(ErrorCode.UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "1.5", "\u0663"})
  void seatsAreANumber(String seats) {
    String xml =
        "<c:record><c:licences><c:licence><c:role>a</c:role><c:seats>"
            + seats
            + "</c:seats></c:licence>"
            + "</c:licences></c:record>";
    ServiceException refusal = catchThrowableOfType(ServiceException.class, () -> check(xml));

    assertThat(refusal.errors().get(0).pointer()).isEqualTo("/record/licences/licence/seats");
  }

  @Test
  void namesTheField() {
    ServiceException refusal =
        catchThrowableOfType(
            ServiceException.class,
            () -> check("<c:record><c:code xsi:type='x:y'>a</c:code></c:record>"));

    assertThat(refusal.errors().get(0).pointer()).isEqualTo("/record/code");
  }

  private static Element check(String xml) throws Exception {
    String bound =
        xml.replaceFirst(
            "<c:record",
            "<c:record xmlns:c='urn:centralita:v1' xmlns:xs='http://www.w3.org/2001/XMLSchema'"
                + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'");
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    Element record =
        factory
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(bound)))
            .getDocumentElement();
    XmlShape.check("/record", record, ProductTypeData.class);
    return record;
  }
}
