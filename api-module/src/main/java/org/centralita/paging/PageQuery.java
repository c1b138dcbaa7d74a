package org.centralita.paging;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import org.centralita.data.Data;

/** Which page of a list is asked for. */
@XmlAccessorType(XmlAccessType.FIELD)
public abstract class PageQuery implements Data {

  private static final long serialVersionUID = 1L;

  /** Rows of a page where the caller does not say. */
  public static final int DEFAULT_LIMIT = 50;

  /** The most rows of a page. */
  public static final int MAX_LIMIT = 500;

  @QueryParam("limit")
  @Min(value = 1, message = "TOO_SMALL")
  @Max(value = MAX_LIMIT, message = "TOO_LARGE")
  private Integer limit;

  @QueryParam("cursor")
  private String cursor;

  /** How many rows, from 1 to 500; 50 when null. */
  public Integer getLimit() {
    return limit;
  }

  public void setLimit(Integer limit) {
    this.limit = limit;
  }

  /** The {@code next} of the page before; null for the first page. */
  public String getCursor() {
    return cursor;
  }

  public void setCursor(String cursor) {
    this.cursor = cursor;
  }
}
