package org.jianbao.pdf;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.jspecify.annotations.Nullable;

/**
 * Puts the tags right that the engine can only guess: table of contents, notes beside their calls,
 * captions within tables and figures, no empty groups and no groups that group nothing (ISO
 * 32000-1, 14.8.4; Matterhorn Protocol 09). The page says what an element is with {@code data-tag};
 * the word travels in the alternative text, which is the one attribute that the engine hands on.
 */
final class StructureTree {
  /** Stands before a tag in an alternative text. No text of a page begins so. */
  static final char HINT = '\u2063';

  private static final COSName ALT = COSName.getPDFName("Alt");
  private static final COSName LANG = COSName.LANG;
  private static final COSName ID = COSName.getPDFName("ID");
  private static final COSName MCID = COSName.MCID;
  private static final COSName OBJ = COSName.getPDFName("Obj");
  private static final COSName STRUCT_PARENT = COSName.getPDFName("StructParent");

  /** Keys of what makes a group more than a group. */
  private static final Set<COSName> MEANINGS =
      Set.of(ALT, LANG, COSName.A, COSName.ACTUAL_TEXT, COSName.E, ID);

  /** The call of a note, before it becomes a reference. */
  private static final String CALL = "Call";

  /** What a cell, a label or a caption holds need not be grouped once more. */
  private static final Set<String> HOLDS_TEXT =
      Set.of("TH", "TD", "Caption", "LBody", "Lbl", "Note", "P", "H1", "H2", "H3", "H4", "TOCI");

  /** What may be a group without a meaning of its own. */
  private static final Set<String> GROUPS = Set.of("Span", "Div", "P", "TOC");

  /** What may stand empty: a cell keeps its row regular. */
  private static final Set<String> MAY_BE_EMPTY = Set.of("TH", "TD", "Document", "Figure");

  private final PDStructureTreeRoot root;
  private final COSArray numbers;
  private final List<Node> notes = new ArrayList<>();

  private StructureTree(PDStructureTreeRoot root, COSArray numbers) {
    this.root = root;
    this.numbers = numbers;
  }

  /** Marked content of a page. */
  private record Content(@Nullable COSBase page, int mcid) {}

  /**
   * A structure element that is being worked on. Kids are nodes, contents or other dictionaries.
   */
  private static final class Node {
    final COSDictionary dict;
    String type;
    List<Object> kids = new ArrayList<>();

    Node(COSDictionary dict, String type) {
      this.dict = dict;
      this.type = type;
    }

    boolean is(String other) {
      return type.equals(other);
    }

    boolean bare() {
      return Collections.disjoint(dict.keySet(), MEANINGS);
    }

    List<Node> nodes() {
      return kids.stream().filter(Node.class::isInstance).map(Node.class::cast).toList();
    }

    boolean hasOwnContent() {
      return kids.stream().anyMatch(k -> !(k instanceof Node));
    }
  }

  /** Mends the tags of a document that is about to be saved. */
  static void mend(PDDocument document) {
    PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
    COSDictionary parents = root.getCOSObject().getCOSDictionary(COSName.PARENT_TREE);
    StructureTree tree = new StructureTree(root, parents.getCOSArray(COSName.NUMS));
    tree.mend();
  }

  private void mend() {
    List<Object> top = kids(root.getCOSObject(), null);
    for (Object kid : top) {
      if (kid instanceof Node node) {
        tidy(node, "");
        notes(node);
        place(node);
        write(node, root.getCOSObject());
      }
    }
  }

  // Reading

  private static COSBase resolved(COSBase base) {
    return base instanceof COSObject object ? object.getObject() : base;
  }

  private List<Object> kids(COSDictionary of, @Nullable COSBase page) {
    List<Object> all = new ArrayList<>();
    COSBase k = of.getDictionaryObject(COSName.K);
    if (k instanceof COSArray array) {
      for (COSBase item : array) {
        add(resolved(item), page, all);
      }
    } else if (k != null) {
      add(k, page, all);
    }
    return all;
  }

  private void add(COSBase kid, @Nullable COSBase page, List<Object> all) {
    if (kid instanceof COSNumber number) {
      all.add(new Content(page, number.intValue()));
    } else if (kid instanceof COSDictionary dict) {
      if (dict.containsKey(COSName.S)) {
        Node node = new Node(dict, dict.getNameAsString(COSName.S));
        node.kids = kids(dict, dict.getDictionaryObject(COSName.PG));
        all.add(node);
      } else if (dict.containsKey(MCID)) {
        all.add(new Content(dict.getDictionaryObject(COSName.PG), dict.getInt(MCID)));
      } else {
        all.add(dict);
      }
    }
  }

  // Mending

  /** From the leaves up: hints become types, and what groups nothing goes. */
  private void tidy(Node node, String language) {
    String own = node.dict.getString(LANG);
    if (own != null && own.equals(language)) {
      node.dict.removeItem(LANG);
    }
    String inner = own == null ? language : own;
    hint(node);
    for (Node kid : node.nodes()) {
      tidy(kid, inner);
    }
    flatten(node);
    switch (node.type) {
      case "TOCI" -> reference(node);
      case "Chart" -> figure(node);
      case "Div" -> {
        captions(node);
        if (node.hasOwnContent()) {
          node.type = "P";
        }
      }
      case "Link" -> call(node);
      default -> {}
    }
  }

  private static void hint(Node node) {
    String alt = node.dict.getString(ALT);
    if (alt == null || alt.isEmpty() || alt.charAt(0) != HINT) {
      return;
    }
    node.dict.removeItem(ALT);
    node.type = alt.substring(1);
  }

  /** Lifts the kids of groups without a meaning of their own. */
  private static void flatten(Node node) {
    boolean lifted;
    do {
      lifted = false;
      List<Object> out = new ArrayList<>();
      for (Object kid : node.kids) {
        if (kid instanceof Node inner && lifts(node, inner)) {
          out.addAll(inner.kids);
          lifted = true;
        } else if (!(kid instanceof Node empty) || !isEmpty(empty)) {
          out.add(kid);
        }
      }
      node.kids = out;
    } while (lifted);
  }

  private static boolean isEmpty(Node node) {
    return node.kids.isEmpty() && !MAY_BE_EMPTY.contains(node.type);
  }

  private static boolean lifts(Node parent, Node kid) {
    if (!GROUPS.contains(kid.type) || !kid.bare()) {
      return false;
    }
    if (kid.is("Span")) {
      return true;
    }
    boolean group = kid.is("Div") || kid.is("P");
    if (group && parent.kids.size() == 1 && HOLDS_TEXT.contains(parent.type)) {
      return true;
    }
    if (parent.is("TOC") && kid.is("TOC")) {
      return true;
    }
    return kid.is("Div") && (kid.kids.size() == 1 || parent.is("TOC")) && !kid.hasOwnContent();
  }

  /** The entry of a table of contents leads to its place by one reference. */
  private static void reference(Node entry) {
    List<Node> links = entry.nodes().stream().filter(k -> k.is("Link")).toList();
    if (links.isEmpty()) {
      return;
    }
    Node first = links.get(0);
    for (Node other : links.subList(1, links.size())) {
      first.kids.addAll(other.kids);
      entry.kids.remove(other);
    }
    Node reference = new Node(new COSDictionary(), "Reference");
    reference.kids.add(first);
    entry.kids.set(entry.kids.indexOf(first), reference);
  }

  /** A chart is one figure; what stands above the drawing is its caption. */
  private static void figure(Node chart) {
    chart.type = "Div";
    Node drawing = find(chart, "Figure");
    if (drawing == null) {
      return;
    }
    Node caption = new Node(new COSDictionary(), "Caption");
    for (Object kid : chart.kids) {
      if (kid != drawing && !(kid instanceof Node inner && find(inner, "Figure") != null)) {
        caption.kids.add(kid);
      }
    }
    drawing.kids.add(0, caption);
    chart.kids = new ArrayList<>(List.of(drawing));
  }

  private static @Nullable Node find(Node from, String type) {
    if (from.is(type)) {
      return from;
    }
    for (Node kid : from.nodes()) {
      Node found = find(kid, type);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The caption of a table is part of it; the engine puts it beside. */
  private static void captions(Node group) {
    for (int i = 0; i + 1 < group.kids.size(); i++) {
      if (group.kids.get(i) instanceof Node table
          && table.is("Table")
          && group.kids.get(i + 1) instanceof Node caption
          && caption.is("Caption")) {
        table.kids.add(0, caption);
        group.kids.remove(i + 1);
      }
    }
  }

  /** The engine makes a link without a text of its own for the call of a note. */
  private static void call(Node link) {
    String alt = link.dict.getString(ALT);
    if (alt != null && alt.isEmpty()) {
      link.dict.removeItem(ALT);
      link.type = CALL;
    }
  }

  /**
   * Notes stand in areas of their own at the feet of pages, which the engine tags as sections
   * behind everything else, in the order of their calls. Each becomes a note with its number as
   * label.
   */
  private void notes(Node document) {
    for (Node area : document.nodes()) {
      if (area.is("Sect")) {
        area.nodes().forEach(this::note);
      }
    }
  }

  private void note(Node note) {
    note.type = "Note";
    note.dict.setItem(ID, new COSString("note-" + (notes.size() + 1)));
    // The engine tags the text first and then its number; they are drawn the other way round.
    boolean onOnePage =
        note.kids.stream()
                .map(k -> k instanceof Content content ? content.page() : k)
                .distinct()
                .count()
            == 1;
    if (onOnePage && note.kids.stream().allMatch(Content.class::isInstance)) {
      note.kids.sort(Comparator.comparingInt(k -> ((Content) k).mcid()));
    }
    if (note.kids.size() > 1 && note.kids.get(0) instanceof Content number) {
      Node label = new Node(new COSDictionary(), "Lbl");
      label.kids.add(number);
      note.kids.set(0, label);
    }
    notes.add(note);
  }

  /** Puts each note behind its call, if there is one for each. */
  private void place(Node document) {
    List<Node> calls = new ArrayList<>();
    collect(document, calls);
    boolean paired = calls.size() == notes.size();
    if (paired) {
      document.kids.removeIf(k -> k instanceof Node area && area.is("Sect"));
    }
    refer(document, paired ? notes.iterator() : Collections.emptyIterator());
  }

  private static void collect(Node node, List<Node> calls) {
    for (Node kid : node.nodes()) {
      if (kid.is(CALL)) {
        calls.add(kid);
      } else {
        collect(kid, calls);
      }
    }
  }

  private static void refer(Node node, Iterator<Node> notes) {
    ListIterator<Object> kids = node.kids.listIterator();
    while (kids.hasNext()) {
      if (kids.next() instanceof Node kid) {
        if (kid.is(CALL)) {
          kid.type = "Link";
          Node reference = new Node(new COSDictionary(), "Reference");
          reference.kids.add(kid);
          kids.set(reference);
          if (notes.hasNext()) {
            kids.add(notes.next());
          }
        } else if (!kid.is("Note")) {
          refer(kid, notes);
        }
      }
    }
  }

  // Writing

  private void write(Node node, COSDictionary parent) {
    COSDictionary dict = node.dict;
    dict.setItem(COSName.TYPE, COSName.getPDFName("StructElem"));
    dict.setName(COSName.S, node.type);
    dict.setItem(COSName.P, parent);
    if (!dict.containsKey(COSName.PG)
        && !node.kids.isEmpty()
        && node.kids.get(0) instanceof Content first
        && first.page() != null) {
      dict.setItem(COSName.PG, first.page());
    }
    COSBase page = dict.getDictionaryObject(COSName.PG);
    COSArray kids = new COSArray();
    for (Object kid : node.kids) {
      if (kid instanceof Node inner) {
        write(inner, dict);
        kids.add(inner.dict);
      } else if (kid instanceof Content content) {
        kids.add(reference(content, page));
        own(content, dict);
      } else if (kid instanceof COSDictionary object) {
        kids.add(object);
        own(object, dict);
      }
    }
    dict.setItem(COSName.K, kids);
  }

  private static COSBase reference(Content content, @Nullable COSBase page) {
    if (content.page() == page) {
      return COSInteger.get(content.mcid());
    }
    COSDictionary dict = new COSDictionary();
    dict.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
    dict.setItem(COSName.PG, content.page());
    dict.setInt(MCID, content.mcid());
    return dict;
  }

  /** Tells the parent tree whose content this is now. */
  private void own(Content content, COSDictionary owner) {
    if (content.page() instanceof COSDictionary page
        && value(page.getInt(COSName.STRUCT_PARENTS)) instanceof COSArray owners) {
      owners.set(content.mcid(), owner);
    }
  }

  private void own(COSDictionary object, COSDictionary owner) {
    COSDictionary target = object.getCOSDictionary(OBJ);
    if (target == null) {
      return;
    }
    int at = place(target.getInt(STRUCT_PARENT));
    if (at >= 0) {
      numbers.set(at, owner);
    }
  }

  private @Nullable COSBase value(int key) {
    int at = place(key);
    return at < 0 ? null : resolved(numbers.get(at));
  }

  /** Where the value of a key stands, or -1. Keys are given in order, two entries for each. */
  private int place(int key) {
    for (int i = Math.min(2 * key, numbers.size() - 2); i >= 0; i -= 2) {
      if (numbers.getInt(i) == key) {
        return i + 1;
      }
    }
    return -1;
  }
}
