package org.centralita.session;

import org.centralita.paging.PageQuery;

/** Which page of the caller's lasting sign-ins, the newest first. */
public class SessionQuery extends PageQuery {

  private static final long serialVersionUID = 1L;
}
