// SPDX-License-Identifier: Apache-2.0

private import Yams

/// Reads records with the position of every value from the YAML of one file.
struct RecordReader {
  let file: String
  private(set) var records: [Record] = []
  private(set) var diagnostics: [CatalogProblem] = []
  private var nodeCount = 0

  /// Parts in a file beyond which it is refused: aliases can blow a small file up.
  private static let largestNodeCount = 200_000
  /// The deepest nesting; far more than records have, far less than the stack bears.
  private static let deepest = 64

  /// Reads a file; what cannot be used is left out and reported.
  init(file: String, bytes: [UInt8]) {
    self.file = file
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      report(
        Self.placeOfInvalidUTF8(bytes, file: file),
        isUTF16 ? "the text is UTF-16; save it as UTF-8" : "this is not UTF-8 text")
      return
    }
    if let place = Self.placeOfDeepNesting(bytes, file: file) {
      report(place, "parts are nested more than \(Self.deepest) deep")
      return
    }
    do {
      let parser = try Parser(yaml: text)
      while let node = try parser.nextRoot() { read(node) }
      if records.isEmpty && diagnostics.isEmpty {
        report(place(1, 1), "the file has no record")
      }
    } catch let error as YamlError {
      report(error, text: text)
    } catch {
      report(place(1, 1), "the file cannot be parsed: \(error)")
    }
  }

  private init(emptyFor file: String) { self.file = file }

  /// The items of a list under a key of a file that holds no records; none where it is damaged,
  /// which who needs the file reports.
  static func items(of key: String, file: String, bytes: [UInt8]) -> [FieldNode] {
    var reader = RecordReader(emptyFor: file)
    guard let text = String(validating: bytes, as: UTF8.self),
      placeOfDeepNesting(bytes, file: file) == nil, let root = try? compose(yaml: text),
      case .mapping(let mapping) = root, let node = mapping[key],
      let list = reader.convert(node, Defaults(), depth: 0)
    else { return [] }
    return list.elements.filter { if case .group = $0.content { true } else { false } }
  }

  // MARK: - Records

  private mutating func read(_ document: Node) {
    let location = place(document.mark)
    if case .scalar(let scalar) = document, scalar.string.isEmpty { return }
    guard case .mapping(let mapping) = document else {
      report(location, "a record is a list of `key: value` lines; this is none")
      return
    }
    let defaults = Defaults(mapping, in: &self)
    var members: [FieldNode.Member] = []
    var head: [String: String] = [:]
    for (keyNode, valueNode) in mapping {
      guard let key = key(keyNode) else { continue }
      switch key {
      case "kind", "id", "source", "as_of", "confidence":
        guard let text = text(of: valueNode, key: key) else { continue }
        head[key] = text
      default:
        // Names and notes are the catalogue's own words; the record's source does not vouch for
        // them.
        let isOwn = ["name", "name_fr", "aliases", "note"].contains(key)
        let own = isOwn ? Defaults() : defaults
        if let node = convert(valueNode, own, depth: 0) {
          members.append(member(key, keyNode, node))
        }
      }
    }
    let root = FieldNode(location: location, content: .group(members))
    guard let kindText = head["kind"] else {
      report(location, "the record has no `kind`")
      return
    }
    guard let kind = RecordKind(rawValue: kindText) else {
      let known = RecordKind.allCases.map(\.rawValue).joined(separator: ", ")
      let at = mapping["kind"].map { place($0.mark) } ?? location
      report(at, "there is no kind `\(kindText)`; the kinds are \(known)")
      return
    }
    guard let id = head["id"], Self.isID(id) else {
      let at = mapping["id"].map { place($0.mark) } ?? location
      report(
        at, "a record needs an `id` of lower-case letters a-z, digits and hyphens, such as kazsat-2"
      )
      return
    }
    guard let name = root["name"]?.value, !name.isEmpty else {
      report(mapping["name"].map { place($0.mark) } ?? location, "record \(id) has no `name`")
      return
    }
    records.append(
      Record(
        kind: kind, id: id, name: name,
        aliases: root["aliases"]?.assertions.compactMap(\.value) ?? [],
        cospar: designator(root, kind), catalogNumber: number(root), source: head["source"],
        location: location, root: root))
  }

  private mutating func designator(_ root: FieldNode, _ kind: RecordKind) -> String? {
    guard let first = root["cospar"]?.assertions.first(where: { $0.value != nil }),
      let value = first.value
    else { return nil }
    if Designators.cospar(value) == nil {
      report(first.location, "`\(value)` is no international designator such as 2011-035B")
      return nil
    }
    return value
  }

  private mutating func number(_ root: FieldNode) -> Int? {
    guard let first = root["norad"]?.assertions.first(where: { $0.value != nil }),
      let value = first.value
    else { return nil }
    guard let number = Designators.catalogNumber(value) else {
      report(first.location, "`\(value)` is no catalogue number from 1 to 999999999")
      return nil
    }
    return number
  }

  // MARK: - Parts

  /// What an assertion has where it does not say it itself.
  private struct Defaults {
    var source: String?
    var sourceLocation: SourceLocation?
    var asOf: String?
    var confidence: Confidence = .reported

    init() {}

    init(
      _ mapping: Node.Mapping, inheriting parent: Defaults = .init(), in reader: inout RecordReader
    ) {
      self = parent
      if let node = mapping["source"], let id = reader.scalarText(node) {
        source = id
        sourceLocation = reader.place(node.mark)
      }
      if let node = mapping["as_of"] { asOf = reader.scalarText(node) ?? asOf }
      if let node = mapping["confidence"] { confidence = reader.confidence(node) ?? confidence }
    }
  }

  private mutating func convert(_ node: Node, _ defaults: Defaults, depth: Int) -> FieldNode? {
    nodeCount += 1
    if nodeCount > Self.largestNodeCount {
      if nodeCount == Self.largestNodeCount + 1 {
        report(place(node.mark), "the file has more than \(Self.largestNodeCount) parts")
      }
      return nil
    }
    switch node {
    case .scalar(let scalar):
      return leaf(Self.value(scalar), node, defaults)
    case .mapping(let mapping):
      if mapping["value"] != nil {
        guard let assertion = assertion(mapping, node, defaults) else { return nil }
        return FieldNode(location: place(node.mark), content: .assertions([assertion]))
      }
      let inner = Defaults(mapping, inheriting: defaults, in: &self)
      var members: [FieldNode.Member] = []
      for (keyNode, valueNode) in mapping {
        guard let key = key(keyNode) else { continue }
        // These three say something about the part's fields, and are kept with each of them.
        if ["source", "as_of", "confidence"].contains(key) { continue }
        let own = key == "aliases" || key == "note" ? Defaults() : inner
        if let converted = convert(valueNode, own, depth: depth + 1) {
          members.append(member(key, keyNode, converted))
        }
      }
      return FieldNode(location: place(node.mark), content: .group(members))
    case .sequence(let sequence):
      let isStatements =
        !sequence.isEmpty
        && sequence.allSatisfy { item in
          if case .mapping(let mapping) = item { return mapping["value"] != nil }
          return false
        }
      if isStatements {
        var assertions: [Assertion] = []
        for item in sequence {
          guard case .mapping(let mapping) = item else { continue }
          if let one = assertion(mapping, item, defaults) { assertions.append(one) }
        }
        return FieldNode(location: place(node.mark), content: .assertions(assertions))
      }
      var nodes: [FieldNode] = []
      for item in sequence {
        if let converted = convert(item, defaults, depth: depth + 1) { nodes.append(converted) }
      }
      return FieldNode(location: place(node.mark), content: .list(nodes))
    case .alias:
      report(place(node.mark), "YAML aliases are not used in the catalogue")
      return nil
    }
  }

  private mutating func assertion(
    _ mapping: Node.Mapping, _ node: Node, _ defaults: Defaults
  ) -> Assertion? {
    let known: Set<String> = [
      "value", "source", "locator", "as_of", "from", "until", "confidence", "note",
    ]
    for (keyNode, _) in mapping {
      guard let key = key(keyNode) else { continue }
      if !known.contains(key) {
        report(place(keyNode.mark), "a value has no `\(key)`; it has \(known.sorted())")
      }
    }
    guard let valueNode = mapping["value"] else { return nil }
    guard case .scalar(let scalar) = valueNode else {
      report(place(valueNode.mark), "a `value` is one number or text")
      return nil
    }
    let inner = Defaults(mapping, inheriting: defaults, in: &self)
    return Assertion(
      value: Self.value(scalar), location: place(valueNode.mark), source: inner.source,
      sourceLocation: inner.sourceLocation, locator: mapping["locator"].flatMap { scalarText($0) },
      asOf: inner.asOf, from: mapping["from"].flatMap { scalarText($0) },
      until: mapping["until"].flatMap { scalarText($0) },
      confidence: inner.confidence, note: mapping["note"].flatMap { scalarText($0) })
  }

  private func leaf(_ text: String?, _ node: Node, _ defaults: Defaults) -> FieldNode {
    let location = place(node.mark)
    return FieldNode(
      location: location,
      content: .assertions([
        Assertion(
          value: text, location: location, source: defaults.source,
          sourceLocation: defaults.sourceLocation, asOf: defaults.asOf,
          confidence: defaults.confidence)
      ]))
  }

  private func member(_ key: String, _ keyNode: Node, _ node: FieldNode) -> FieldNode.Member {
    FieldNode.Member(key: key, keyLocation: place(keyNode.mark), node: node)
  }

  /// The text of a scalar; nil where it stands for nothing (`~`, `null`, or empty).
  private static func value(_ scalar: Node.Scalar) -> String? {
    guard scalar.style == .plain || scalar.style == .any else { return scalar.string }
    switch scalar.string {
    case "", "~", "null", "Null", "NULL": return nil
    default: return scalar.string
    }
  }

  private mutating func key(_ node: Node) -> String? {
    if case .scalar(let scalar) = node { return scalar.string }
    report(place(node.mark), "a key is a plain word")
    return nil
  }

  private mutating func text(of node: Node, key: String) -> String? {
    if let text = scalarText(node) { return text }
    report(place(node.mark), "`\(key)` needs one plain value")
    return nil
  }

  private func scalarText(_ node: Node) -> String? {
    if case .scalar(let scalar) = node { return Self.value(scalar) }
    return nil
  }

  private mutating func confidence(_ node: Node) -> Confidence? {
    if let text = scalarText(node), let confidence = Confidence(rawValue: text) {
      return confidence
    }
    let known = Confidence.allCases.map(\.rawValue).joined(separator: ", ")
    report(place(node.mark), "a `confidence` is one of \(known)")
    return nil
  }

  private static func isID(_ text: String) -> Bool {
    guard let first = text.utf8.first, first != 0x2D else { return false }
    return text.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
    }
  }

  // MARK: - Places

  private func place(_ line: Int, _ column: Int) -> SourceLocation {
    SourceLocation(file: file, line: line, column: column)
  }

  private func place(_ mark: Mark?) -> SourceLocation { place(mark?.line ?? 1, mark?.column ?? 1) }

  private mutating func report(_ location: SourceLocation, _ message: String) {
    diagnostics.append(CatalogProblem(severity: .error, location: location, message: message))
  }

  private mutating func report(_ error: YamlError, text: String) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      if let context, problem.contains("end of stream") {
        // What was left open matters, not the end of the file.
        report(place(context.mark), "this is not YAML: \(problem) \(context.text)")
        return
      }
      let inside = context.map { " (\($0.text), line \($0.mark.line))" } ?? ""
      report(place(mark), "this is not YAML: \(problem)\(inside)")
    case .reader(let problem, let offset, _, _):
      let before = text.unicodeScalars.prefix(offset ?? 0)
      let line = 1 + before.count { $0 == "\n" }
      let column = 1 + before.reversed().prefix { $0 != "\n" }.count
      report(place(line, column), "this is not YAML: \(problem)")
    case .duplicatedKeysInMapping(let duplicates, let context):
      let keys = duplicates.map { "`\($0)`" }.joined(separator: ", ")
      report(place(context.mark), "the same key appears twice: \(keys)")
    default:
      report(place(1, 1), "the file cannot be parsed: \(error)")
    }
  }

  private static func placeOfInvalidUTF8(_ bytes: [UInt8], file: String) -> SourceLocation {
    var line = 1
    for part in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if String(validating: part, as: UTF8.self) == nil { break }
      line += 1
    }
    return SourceLocation(file: file, line: line, column: 1)
  }

  /// Where nesting gets too deep for a recursive parser, judged from indentation and brackets.
  private static func placeOfDeepNesting(_ bytes: [UInt8], file: String) -> SourceLocation? {
    var depth = 0
    var line = 1
    var column = 0
    var indicators = 0
    var isLeading = true
    for byte in bytes {
      column += 1
      switch byte {
      case 0x0A:
        (line, column, indicators, isLeading) = (line + 1, 0, 0, true)
        continue
      case 0x5B, 0x7B: depth += 1
      case 0x5D, 0x7D: depth = max(0, depth - 1)
      case 0x20: indicators += isLeading ? 1 : 0
      case 0x2D, 0x3A, 0x3F: indicators += isLeading ? 1 : 0
      default: isLeading = false
      }
      if depth > deepest || (isLeading && indicators > 4 * deepest) {
        return SourceLocation(file: file, line: line, column: column)
      }
    }
    return nil
  }
}
