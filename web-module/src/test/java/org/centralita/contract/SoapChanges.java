package org.centralita.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.centralita.contract.SoapDescription.Field;
import org.centralita.contract.SoapDescription.Operation;
import org.centralita.contract.SoapDescription.Type;

/** What of a service's description an existing client could not live with. */
final class SoapChanges {

  private final SoapDescription was;
  private final SoapDescription is;
  private final List<String> breaks = new ArrayList<>();

  private SoapChanges(SoapDescription was, SoapDescription is) {
    this.was = was;
    this.is = is;
  }

  /** One line each; none when everything that worked still works. */
  static List<String> breaking(SoapDescription was, SoapDescription is) {
    SoapChanges changes = new SoapChanges(was, is);
    changes.compare();
    return changes.breaks;
  }

  private void compare() {
    was.traits().forEach((name, value) -> same(name, value, is.traits().get(name)));
    was.operations().forEach((name, old) -> compare(name, old, is.operations().get(name)));
    was.elements().forEach((name, type) -> same("element " + name, type, is.elements().get(name)));
    Set<String> sent = was.reach(inputs());
    Set<String> answered = was.reach(outputs());
    was.types()
        .forEach(
            (name, old) -> {
              Type now = is.types().get(name);
              if (now == null) {
                breaks.add("type " + name + " is gone");
              } else {
                compare(name, old, now, sent.contains(name), answered.contains(name));
              }
            });
  }

  private List<String> inputs() {
    return was.operations().values().stream().map(Operation::input).toList();
  }

  private List<String> outputs() {
    return was.operations().values().stream()
        .flatMap(o -> Stream.concat(Stream.of(o.output()), o.faults().stream()))
        .toList();
  }

  private void compare(String name, Operation old, Operation now) {
    if (now == null) {
      breaks.add("operation " + name + " is gone");
      return;
    }
    same(name + " soapAction", old.action(), now.action());
    same(name + " input", old.input(), now.input());
    same(name + " output", old.output(), now.output());
    old.faults().stream()
        .filter(fault -> !now.faults().contains(fault))
        .forEach(fault -> breaks.add(name + " no longer declares the fault " + fault));
  }

  private void compare(String name, Type old, Type now, boolean sent, boolean answered) {
    same("type " + name + " base", old.base(), now.base());
    same("type " + name + " limits", old.limits(), now.limits());
    if (sent) {
      old.values().stream()
          .filter(value -> !now.values().contains(value))
          .forEach(value -> breaks.add("type " + name + " no longer takes " + value));
    }
    if (old.values().isEmpty() && !now.values().isEmpty()) {
      breaks.add("type " + name + " takes certain values only");
    }
    List<String> kept = now.fields().keySet().stream().filter(old.fields()::containsKey).toList();
    if (kept.size() == old.fields().size()) {
      same("type " + name + " order", List.copyOf(old.fields().keySet()), kept);
    }
    old.fields()
        .forEach(
            (field, before) ->
                compare(name + "/" + field, before, now.fields().get(field), sent, answered));
    for (Map.Entry<String, Field> field : now.fields().entrySet()) {
      if (sent && !old.fields().containsKey(field.getKey()) && field.getValue().min() > 0) {
        breaks.add(name + "/" + field.getKey() + " is new and required");
      }
    }
  }

  private void compare(String path, Field old, Field now, boolean sent, boolean answered) {
    if (now == null) {
      breaks.add(path + " is gone");
      return;
    }
    same(path + " type", old.type(), now.type());
    if (sent && now.min() > old.min()) {
      breaks.add(path + " has become required");
    }
    if (answered && now.min() < old.min()) {
      breaks.add(path + " may now be missing in answers");
    }
    if (sent && now.max() < old.max() || answered && now.max() > old.max()) {
      breaks.add(path + " occurs up to " + now.max() + " times, was " + old.max());
    }
    if (sent && old.nillable() && !now.nillable()
        || answered && !old.nillable() && now.nillable()) {
      breaks.add(path + " nillable: was " + old.nillable() + ", is " + now.nillable());
    }
  }

  private void same(String what, Object before, Object now) {
    if (!java.util.Objects.equals(before, now)) {
      breaks.add(what + ": was " + before + ", is " + (now == null ? "gone" : now));
    }
  }
}
