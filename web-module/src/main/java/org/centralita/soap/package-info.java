/**
 * What all SOAP endpoints share: SOAP 1.1, document/literal wrapped, one fault for every refusal.
 */
@XmlSchema(namespace = Soap.NAMESPACE, elementFormDefault = XmlNsForm.QUALIFIED)
package org.centralita.soap;

import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
