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

  @Test
  void namesTheField() {
    ServiceException refusal =
        catchThrowableOfType(
            ServiceException.class,
            () -> check("<c:record><c:code xsi:type='x:y'>a</c:code></c:record>"));

    assertThat(refusal.errors().get(0).pointer()).isEqualTo("/record/code");
  }

  private static void check(String xml) throws Exception {
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
  }
}
