package org.jianbao.cache;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jianbao.diag.ProgramFault;

/**
 * The name of something by what it is, or by all that it is made of: the digits of a SHA-256.
 *
 * @param hex 64 digits
 */
public record Key(String hex) {
  private static final int DIGITS = 64;

  public Key {
    if (hex.length() != DIGITS || !hex.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
      throw new IllegalArgumentException(hex);
    }
  }

  /** The key of these very bytes. */
  public static Key of(byte[] bytes) {
    return ofDigest(sha256().digest(bytes));
  }

  /** The key of the bytes that this digest was made of. */
  public static Key ofDigest(byte[] digest) {
    return new Key(HexFormat.of().formatHex(digest));
  }

  /** What makes SHA-256. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new ProgramFault("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return hex;
  }
}
