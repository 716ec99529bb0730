package org.jianbao.shelf;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jianbao.diag.ProgramFault;

/** A kind of record or of constants, with its number among those that this process has met. */
final class RecordType {
  private static final List<RecordType> MET = new CopyOnWriteArrayList<>();

  private static final ClassValue<RecordType> TYPES =
      new ClassValue<>() {
        @Override
        protected RecordType computeValue(Class<?> type) {
          synchronized (MET) {
            // Two threads may ask at once and get two numbers: either is good.
            RecordType met = new RecordType(MET.size(), type);
            MET.add(met);
            return met;
          }
        }
      };

  private static final ClassValue<Constructor<?>> CONSTRUCTORS =
      new ClassValue<>() {
        @Override
        protected Constructor<?> computeValue(Class<?> type) {
          try {
            Constructor<?> constructor =
                type.getDeclaredConstructor(
                    Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor;
          } catch (NoSuchMethodException e) {
            throw new ProgramFault(type + " is no record", e);
          }
        }
      };

  private final int number;
  private final Class<?> type;
  private final List<Method> accessors = new ArrayList<>();

  private RecordType(int number, Class<?> type) {
    this.number = number;
    this.type = type;
    if (type.isRecord()) {
      for (RecordComponent component : type.getRecordComponents()) {
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        accessors.add(accessor);
      }
    }
  }

  static RecordType of(Class<?> type) {
    return TYPES.get(type);
  }

  static RecordType of(int number) {
    return MET.get(number);
  }

  int number() {
    return number;
  }

  int components() {
    return accessors.size();
  }

  /** A component of a record. */
  Object component(Object record, int index) {
    try {
      return accessors.get(index).invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new ProgramFault("cannot read " + accessors.get(index), e);
    }
  }

  /** A record of these components. */
  Object record(Object... components) {
    try {
      return CONSTRUCTORS.get(type).newInstance(components);
    } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
      throw new ProgramFault("cannot make a " + type, e);
    }
  }

  /** A constant by its name. */
  Object constant(String name) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw new ProgramFault("no " + name + " in " + type);
  }
}
