package org.jianbao.shelf;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
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
  private final int components;

  private RecordType(int number, Class<?> type) {
    this.number = number;
    this.type = type;
    this.components = type.isRecord() ? type.getRecordComponents().length : 0;
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

  /** How many components such a record has. */
  int components() {
    return components;
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
