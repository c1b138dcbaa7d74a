package org.centralita.data;

import java.io.Serializable;

/** A data type of the contract: what goes in and out over REST and SOAP. */
public interface Data extends Serializable {}
