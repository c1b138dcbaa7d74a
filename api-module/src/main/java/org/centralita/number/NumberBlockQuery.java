package org.centralita.number;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlType;
import org.centralita.paging.PageQuery;

/** Which number blocks a list shows. */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlType(propOrder = {})
public class NumberBlockQuery extends PageQuery {

  private static final long serialVersionUID = 1L;
}
