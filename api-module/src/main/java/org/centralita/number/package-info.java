/**
 * Number ranges (DESIGN.md, N1–N4): blocks of internal numbers, and the SIP users and conferences
 * that use them. Whatever decides who gets a number happens under the lock of the account's row, so
 * that any node may assign.
 */
@XmlSchema(namespace = "urn:centralita:v1", elementFormDefault = XmlNsForm.QUALIFIED)
@XmlSchemaTypes(@XmlSchemaType(name = "date", type = XMLGregorianCalendar.class))
@XmlJavaTypeAdapters({
  @XmlJavaTypeAdapter(type = Instant.class, value = InstantXmlAdapter.class),
  @XmlJavaTypeAdapter(type = LocalDate.class, value = LocalDateXmlAdapter.class)
})
package org.centralita.number;

import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
import jakarta.xml.bind.annotation.XmlSchemaType;
import jakarta.xml.bind.annotation.XmlSchemaTypes;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapters;
import java.time.Instant;
import java.time.LocalDate;
import javax.xml.datatype.XMLGregorianCalendar;
import org.centralita.data.InstantXmlAdapter;
import org.centralita.data.LocalDateXmlAdapter;
