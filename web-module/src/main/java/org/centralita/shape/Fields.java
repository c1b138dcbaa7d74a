package org.centralita.shape;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTransient;
import jakarta.xml.bind.annotation.adapters.XmlJavaTypeAdapter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of a data type by name. */
final class Fields {

  private static final ClassValue<Map<String, Field>> OF =
      new ClassValue<>() {
        @Override
        protected Map<String, Field> computeValue(Class<?> type) {
          Map<String, Field> fields = new LinkedHashMap<>();
          for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
            Arrays.stream(c.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .forEach(field -> fields.put(nameOf(field), field));
          }
          return fields;
        }
      };

  private Fields() {}

  /** Its name in JSON and XML, which agree: the field's own unless that is a word of Java. */
  private static String nameOf(Field field) {
    JsonbProperty name = field.getAnnotation(JsonbProperty.class);
    return name == null ? field.getName() : name.value();
  }

  /** The field; null when the type has none of that name. */
  static Field of(Class<?> type, String name) {
    return OF.get(type).get(name);
  }

  /** The same, without what stands in the ETag instead of in JSON. */
  static Field inJson(Class<?> type, String name) {
    Field field = of(type, name);
    return field == null || field.isAnnotationPresent(JsonbTransient.class) ? null : field;
  }

  /** What stands for the map in XML: the type that its adapter makes of it. */
  static Class<?> inXml(Field map) {
    Class<?> adapter = map.getAnnotation(XmlJavaTypeAdapter.class).value();
    return (Class<?>)
        ((ParameterizedType) adapter.getGenericSuperclass()).getActualTypeArguments()[0];
  }

  /** What a list or map holds. */
  static Class<?> element(Field field) {
    var arguments = ((ParameterizedType) field.getGenericType()).getActualTypeArguments();
    return (Class<?>) arguments[arguments.length - 1];
  }
}
