package org.jianbao.diag;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;

/** What records and collections hold, for those who go through any of them. */
public final class Records {
  private static final ClassValue<List<Method>> ACCESSORS =
      new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
          List<Method> accessors = new ArrayList<>();
          for (RecordComponent component : type.getRecordComponents()) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            accessors.add(accessor);
          }
          return accessors;
        }
      };

  private Records() {}

  /** The components of a record, in their order. */
  public static List<Object> components(Record record) {
    List<Method> accessors = ACCESSORS.get(record.getClass());
    List<Object> components = new ArrayList<>(accessors.size());
    for (Method accessor : accessors) {
      try {
        components.add(accessor.invoke(record));
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new ProgramFault("cannot read " + accessor, e);
      }
    }
    return components;
  }

  /**
   * Whether the order of a map or a set differs from process to process, so that it means nothing.
   */
  public static boolean isUnordered(Object collection) {
    Class<?> type = collection.getClass();
    return type == HashMap.class
        || type == HashSet.class
        || type.getName().startsWith("java.util.ImmutableCollections$");
  }
}
