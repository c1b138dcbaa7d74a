package org.centralita.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.centralita.contract.SoapDescription.all;
import static org.centralita.contract.SoapDescription.children;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The kept WSDLs against WS-I Basic Profile 1.1, as far as it speaks of descriptions. What it says
 * of messages is tested on the wire ({@code BasicProfileIT}).
 */
class BasicProfileTest {

  private static final String WSDL = "http://schemas.xmlsoap.org/wsdl/";
  private static final String SOAP = "http://schemas.xmlsoap.org/wsdl/soap/";
  private static final String XSD = "http://www.w3.org/2001/XMLSchema";

  /** A service's documents. */
  record Files2(String service, Document wsdl, Document schema, String text) {

    List<Element> soap(String name) {
      return all(wsdl, name).stream().filter(e -> SOAP.equals(e.getNamespaceURI())).toList();
    }

    List<Element> plain(String name) {
      return all(wsdl, name).stream().filter(e -> WSDL.equals(e.getNamespaceURI())).toList();
    }
  }
}
