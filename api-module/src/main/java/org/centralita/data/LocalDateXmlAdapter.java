package org.centralita.data;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.LocalDate;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeConstants;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;

/** A day as {@code xs:date}. */
public class LocalDateXmlAdapter extends XmlAdapter<XMLGregorianCalendar, LocalDate> {

  @Override
  public LocalDate unmarshal(XMLGregorianCalendar day) {
    return day == null ? null : LocalDate.of(day.getYear(), day.getMonth(), day.getDay());
  }

  @Override
  public XMLGregorianCalendar marshal(LocalDate day) throws DatatypeConfigurationException {
    return day == null
        ? null
        : DatatypeFactory.newInstance()
            .newXMLGregorianCalendarDate(
                day.getYear(),
                day.getMonthValue(),
                day.getDayOfMonth(),
                DatatypeConstants.FIELD_UNDEFINED);
  }
}
