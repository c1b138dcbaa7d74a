package org.centralita.audit;

import jakarta.json.bind.JsonbBuilder;
import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.util.Map;
import java.util.TreeMap;

/** Field values as JSON text: their names differ from table to table, which a schema cannot say. */
public class JsonXmlAdapter extends XmlAdapter<String, Map<String, Object>> {

  @Override
  @SuppressWarnings("unchecked")
  public Map<String, Object> unmarshal(String text) {
    return text == null ? null : JsonbBuilder.create().fromJson(text, TreeMap.class);
  }

  @Override
  public String marshal(Map<String, Object> values) {
    return values == null ? null : JsonbBuilder.create().toJson(values);
  }
}
