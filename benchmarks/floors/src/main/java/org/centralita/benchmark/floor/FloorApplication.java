package org.centralita.benchmark.floor;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything below {@code /floors/api}. */
@ApplicationPath("api")
public class FloorApplication extends Application {}
