package org.centralita.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** All resources below {@code /api/v1}. */
@ApplicationPath("api/v1")
public class RestApplication extends Application {}
