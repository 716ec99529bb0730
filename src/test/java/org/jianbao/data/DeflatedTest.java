package org.jianbao.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;

class DeflatedTest {
  /** The reader of Java checks lengths and the checksum of what was joined. */
  @Test
  void piecesBecomeOneEntry() throws IOException {
    Random random = new Random(3);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    List<Deflated> pieces = new ArrayList<>();
    for (int length : List.of(0, 1, 8191, 8192, 8193, 0, 70_000, 3)) {
      byte[] piece = new byte[length];
      for (int i = 0; i < length; i++) {
        piece[i] = (byte) random.nextInt(length % 2 == 0 ? 256 : 4);
      }
      all.write(piece);
      pieces.add(Deflated.unpacked(Deflated.of(piece).packed()));
    }
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    ZipArchiveOutputStream zip = new ZipArchiveOutputStream(archive);
    Deflated.write(zip, new ZipArchiveEntry("joined"), pieces);
    zip.finish();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive.toByteArray()))) {
      assertNotNull(in.getNextEntry());
      assertArrayEquals(all.toByteArray(), in.readAllBytes());
    }
  }

  @Test
  void columnsAreNamedAsSpreadsheetsNameThem() {
    assertEquals(
        List.of("A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"),
        List.of(0, 25, 26, 51, 52, 701, 702).stream().map(SheetRows::letters).toList());
  }
}
