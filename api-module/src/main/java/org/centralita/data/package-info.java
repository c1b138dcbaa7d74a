/** Value types that several features share, and how they are written in XML and JSON. */
@XmlSchema(namespace = "urn:centralita:v1", elementFormDefault = XmlNsForm.QUALIFIED)
package org.centralita.data;

import jakarta.xml.bind.annotation.XmlNsForm;
import jakarta.xml.bind.annotation.XmlSchema;
