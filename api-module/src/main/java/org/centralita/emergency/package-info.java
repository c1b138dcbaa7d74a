/**
 * Emergency locations (DESIGN.md, E1–E2): the catalogues of provider and resellers, and what
 * customers chose from them. A customer's default location is kept in its call settings and nowhere
 * else.
 */
@XmlSchema(namespace = "urn:centralita:v1", elementFormDefault = XmlNsForm.QUALIFIED)
@XmlSchemaTypes(@XmlSchemaType(name = "date", type = XMLGregorianCalendar.class))
@XmlJavaTypeAdapters({
  @XmlJavaTypeAdapter(type = Instant.class, value = InstantXmlAdapter.class),
  @XmlJavaTypeAdapter(type = LocalDate.class, value = LocalDateXmlAdapter.class)
})
package org.centralita.emergency;

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
