package org.jianbao.shelf;

import java.lang.ref.WeakReference;

/** A value that was put aside; whoever asks for it shares it with others who do. */
final class Slot<T> {
  private final Pieces.Piece piece;
  private volatile WeakReference<T> lent = new WeakReference<>(null);

  Slot(Pieces.Piece piece) {
    this.piece = piece;
  }

  T get() {
    T value = lent.get();
    if (value == null) {
      value = unpack();
      lent = new WeakReference<>(value);
    }
    return value;
  }

  @SuppressWarnings("unchecked") // the piece was made from such a value
  private T unpack() {
    return (T) Codec.decode(piece.bytes());
  }
}
