package org.jianbao.site;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jianbao.diag.ProgramFault;

/** Writes XML element by element, a line for each. */
final class XmlText {
  private final StringWriter out = new StringWriter();
  private final XMLStreamWriter xml;

  /** Writes what is inside an element. */
  @FunctionalInterface
  interface Inside {
    void write();
  }

  XmlText() {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    } catch (XMLStreamException e) {
      throw new ProgramFault("cannot write XML", e);
    }
  }

  /** An element that holds others; attributes are names and values in turn. */
  void element(String name, Inside inside, String... attributes) {
    try {
      xml.writeStartElement(name);
      attributes(attributes);
      xml.writeCharacters("\n");
      inside.write();
      xml.writeEndElement();
      xml.writeCharacters("\n");
    } catch (XMLStreamException e) {
      throw new ProgramFault("cannot write XML", e);
    }
  }

  /** An element that holds text. */
  void text(String name, String text, String... attributes) {
    try {
      xml.writeStartElement(name);
      attributes(attributes);
      xml.writeCharacters(text);
      xml.writeEndElement();
      xml.writeCharacters("\n");
    } catch (XMLStreamException e) {
      throw new ProgramFault("cannot write XML", e);
    }
  }

  /** An element that holds nothing. */
  void empty(String name, String... attributes) {
    try {
      xml.writeEmptyElement(name);
      attributes(attributes);
      xml.writeCharacters("\n");
    } catch (XMLStreamException e) {
      throw new ProgramFault("cannot write XML", e);
    }
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], attributes[i + 1]);
    }
  }

  @Override
  public String toString() {
    try {
      xml.flush();
    } catch (XMLStreamException e) {
      throw new ProgramFault("cannot write XML", e);
    }
    return out.toString();
  }
}
