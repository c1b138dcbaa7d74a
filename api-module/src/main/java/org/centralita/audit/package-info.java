/**
 * The audit trail (A1, A2): who changed what, when, from where and why. It is written in the
 * transaction of the change itself, so there is no change without its entry and no entry without
 * its change.
 */
@XmlSchema(namespace = "urn:centralita:v1", elementFormDefault = XmlNsForm.QUALIFIED)
@XmlSchemaTypes(@XmlSchemaType(name = "date", type = XMLGregorianCalendar.class))
@XmlJavaTypeAdapters({
  @XmlJavaTypeAdapter(type = Instant.class, value = InstantXmlAdapter.class),
  @XmlJavaTypeAdapter(type = LocalDate.class, value = LocalDateXmlAdapter.class)
})
package org.centralita.audit;

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
