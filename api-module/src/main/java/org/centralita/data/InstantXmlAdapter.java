package org.centralita.data;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;

/** A point in time as {@code xs:dateTime} in UTC. */
public class InstantXmlAdapter extends XmlAdapter<Calendar, Instant> {

  @Override
  public Instant unmarshal(Calendar time) {
    return time == null ? null : time.toInstant();
  }

  @Override
  public Calendar marshal(Instant time) {
    return time == null ? null : GregorianCalendar.from(time.atZone(ZoneOffset.UTC));
  }
}
