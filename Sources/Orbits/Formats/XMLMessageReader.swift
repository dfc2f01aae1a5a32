// SPDX-License-Identifier: Apache-2.0

/// Walks through a CCSDS message in XML: sections that open and close, and fields within them.
struct XMLMessageReader {
  /// What comes next.
  enum Item {
    /// A section such as `metadata` begins.
    case open(String, XMLEvent)
    /// A keyword and its value; an element that holds nothing but text.
    case field(MessageField)
    /// A section ends.
    case close(String, XMLEvent)
    /// The document has ended.
    case end
  }

  private var reader: XMLReader
  private var ahead: XMLEvent?

  init(_ bytes: [UInt8]) { reader = XMLReader(bytes) }

  /// One past the last byte read.
  var offset: Int { reader.offset }

  /// The next item.
  mutating func next() throws(XMLReader.Failure) -> Item {
    var event = try step()
    // Text beside elements says nothing.
    while event.kind == .text { event = try step() }
    switch event.kind {
    case .endOfDocument, .text: return .end
    case .end: return .close(name(event), event)
    case .start: break
    }
    var text: ArraySlice<UInt8> = []
    var place: XMLEvent?
    while true {
      let following = try step()
      switch following.kind {
      case .text:
        // Text split by a comment is one text.
        text = text.isEmpty ? following.text : text + following.text
        if place == nil { place = following }
      case .end:
        return .field(field(event, text, place ?? event))
      case .start, .endOfDocument:
        ahead = following
        return .open(name(event), event)
      }
    }
  }

  private mutating func step() throws(XMLReader.Failure) -> XMLEvent {
    if let event = ahead {
      ahead = nil
      return event
    }
    return try reader.next()
  }

  private func name(_ event: XMLEvent) -> String { String(decoding: event.text, as: UTF8.self) }

  private func field(
    _ event: XMLEvent, _ text: ArraySlice<UInt8>, _ place: XMLEvent
  ) -> MessageField {
    var keyword = name(event)
    var unit: String?
    for (attribute, value) in event.attributes {
      switch String(decoding: attribute, as: UTF8.self) {
      case "units": unit = String(decoding: value, as: UTF8.self)
      case "parameter": keyword = "USER_DEFINED_" + String(decoding: value, as: UTF8.self)
      default: break
      }
    }
    return MessageField(
      keyword: keyword,
      value: PlacedText(text: text, line: place.line, column: place.column),
      unit: unit, line: event.line, column: event.column)
  }
}

extension XMLEvent {
  /// The value of the attribute `version`, empty where there is none.
  var version: ArraySlice<UInt8> {
    for (attribute, value) in attributes
    where String(decoding: attribute, as: UTF8.self) == "version" {
      return value
    }
    return []
  }
}
