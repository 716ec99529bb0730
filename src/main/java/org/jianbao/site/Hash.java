package org.jianbao.site;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jianbao.diag.ProgramFault;

/** Short names for content. */
final class Hash {
  private static final int LENGTH = 10;

  private Hash() {}

  /** The first digits of the SHA-256 of some bytes. */
  static String of(byte[] bytes) {
    return hex(sha256().digest(bytes)).substring(0, LENGTH);
  }

  /** What makes SHA-256. */
  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new ProgramFault("every Java has SHA-256", e);
    }
  }

  /** Bytes as hexadecimal digits. */
  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
