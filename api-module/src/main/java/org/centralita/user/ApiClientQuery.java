package org.centralita.user;

import org.centralita.paging.PageQuery;

/** Which page of a tenant's API clients, by name. */
public class ApiClientQuery extends PageQuery {

  private static final long serialVersionUID = 1L;
}
