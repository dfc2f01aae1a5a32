// SPDX-License-Identifier: Apache-2.0

import Synchronization

extension QueryEngine {
  /// What a field's name in a query stands for.
  enum Target: Sendable, Hashable {
    /// A field that every entry has.
    case field(QueryField)
    /// A path of records.
    case path(String)
    /// A field of what another field refers to.
    indirect case through(QueryField, Target)
  }

  /// What a name stands for.
  /// - Throws: ``QueryFailure`` with the nearest names.
  func target(
    _ name: String, at place: Range<Int>, in query: String
  ) throws(QueryFailure) -> Target {
    if let field = QueryField(word: name) { return .field(field) }
    if let slash = Self.slash(in: name) {
      let head = String(name[..<slash])
      guard let field = QueryField(word: head), field.form == .reference || field == .owner else {
        throw QueryFailure(
          query: query, place: place.lowerBound..<(place.lowerBound + head.unicodeScalars.count),
          reason: "`\(head)` refers to no other entry; before a slash go operator, manufacturer,"
            + " launch, site, vehicle, payloads, parent")
      }
      let rest = String(name[name.index(after: slash)...])
      let start = place.lowerBound + head.unicodeScalars.count + 1
      return .through(
        field, try target(rest, at: start..<max(place.upperBound, start + 1), in: query))
    }
    let plain = Self.plain(name)
    let paths = knownPaths()
    if paths.contains(where: { $0 == plain || $0.hasPrefix(plain + ".") }) { return .path(name) }
    throw QueryFailure(
      query: query, place: place,
      reason: "there is no field `\(name)`" + Self.suggestion(plain, among: paths))
  }

  /// The first slash outside brackets.
  private static func slash(in name: String) -> String.Index? {
    var depth = 0
    for index in name.indices {
      switch name[index] {
      case "[": depth += 1
      case "]": depth -= 1
      case "/" where depth == 0: return index
      default: break
      }
    }
    return nil
  }

  /// A path without what is in brackets.
  private static func plain(_ path: String) -> String {
    var plain = ""
    var depth = 0
    for character in path {
      if character == "[" { depth += 1 }
      if depth == 0 { plain.append(character) }
      if character == "]" { depth -= 1 }
    }
    return plain
  }

  /// The paths that records have, without what is in brackets; sorted.
  public func knownPaths() -> [String] {
    if let known = memory.withLock({ $0.paths }) { return known }
    var found: Set<String> = []
    for record in inventory.records { Self.collect(record.root, path: "", into: &found) }
    let sorted = found.sorted()
    memory.withLock { $0.paths = sorted }
    return sorted
  }

  private static func collect(_ node: FieldNode, path: String, into found: inout Set<String>) {
    switch node.content {
    case .assertions: found.insert(path)
    case .group(let members):
      for member in members {
        collect(
          member.node, path: path.isEmpty ? member.key : "\(path).\(member.key)", into: &found)
      }
    case .list(let nodes):
      for node in nodes { collect(node, path: path, into: &found) }
    }
  }

  private static func suggestion(_ name: String, among paths: [String]) -> String {
    let wanted = Array(NameFolding.fold(name).unicodeScalars)
    var best: [(Int, String)] = []
    let words = QueryField.allCases.map(\.rawValue) + QueryField.allCases.flatMap(\.synonyms)
    for word in words + paths {
      let folded = NameFolding.fold(word)
      if let edits = NameDistance.edits(
        wanted, Array(folded.unicodeScalars), atMost: max(1, wanted.count / 3))
      {
        best.append((edits, word))
      } else if wanted.count >= 3, folded.contains(String(String.UnicodeScalarView(wanted))) {
        best.append((wanted.count, word))
      }
    }
    best.sort { $0 < $1 }
    var nearest: [String] = []
    for (_, word) in best where !nearest.contains(word) { nearest.append(word) }
    guard !nearest.isEmpty else {
      return "; `simctl catalog fields` lists them"
    }
    return "; did you mean " + nearest.prefix(3).map { "`\($0)`" }.joined(separator: ", ") + "?"
  }

  /// The values of what a name stands for.
  func values(of target: Target, for entry: QueryEntry) -> [QueryValue] {
    switch target {
    case .field(let field): return values(of: field, for: entry)
    case .path(let path):
      guard let record = inventory.record(entry.record) else { return [] }
      var found: [QueryValue] = []
      Self.values(record.root, path[...], into: &found)
      return found
    case .through(let field, let rest):
      return values(of: field, for: entry).flatMap { value in
        referred(by: value.text, from: field).map { values(of: rest, for: $0) } ?? []
      }
    }
  }

  private static func values(
    _ node: FieldNode, _ path: Substring, into found: inout [QueryValue]
  ) {
    if path.isEmpty {
      for assertion in node.assertions {
        guard let text = assertion.value else { continue }
        found.append(assertion.number.map { .number($0, text) } ?? .text(text))
      }
      return
    }
    if path.first == "[" {
      guard let end = path.firstIndex(of: "]") else { return }
      let label = path[path.index(after: path.startIndex)..<end]
      var rest = path[path.index(after: end)...]
      if rest.first == "." { rest = rest.dropFirst() }
      let nodes = node.elements
      if let item = nodes.first(where: { $0.label.map { $0 == label } ?? false }) {
        values(item, rest, into: &found)
      } else if let index = Int(label), nodes.indices.contains(index) {
        values(nodes[index], rest, into: &found)
      }
      return
    }
    if case .list(let nodes) = node.content {
      for item in nodes { values(item, path, into: &found) }
      return
    }
    let key = path.prefix { $0 != "." && $0 != "[" }
    var rest = path.dropFirst(key.count)
    if rest.first == "." { rest = rest.dropFirst() }
    if let child = node[String(key)] { values(child, rest, into: &found) }
  }

  /// The entry that a value of a field refers to.
  private func referred(by name: String, from field: QueryField) -> QueryEntry? {
    let index = inventory.index
    switch field {
    case .site: return index.site(name).map { entry(.site($0)) }
    case .vehicle: return index.vehicle(name).map { entry(.vehicle($0)) }
    case .launch: return index.launches[name].map { entry(.launch($0)) }
    case .operator, .manufacturer, .owner:
      return index.organisation(name).map { entry(.organisation($0)) }
    default: return index.objectsByID[name].map { entry(.object($0)) }
    }
  }

  private func entry(_ position: QueryEntry.Position) -> QueryEntry {
    switch position {
    case .object(let place):
      let item = inventory.objects[place]
      return QueryEntry(kind: item.kind, id: item.id, position: position, record: item.record)
    case .launch(let place):
      let item = inventory.launches[place]
      return QueryEntry(kind: .launch, id: item.id, position: position, record: item.record)
    case .site(let place):
      let item = inventory.sites[place]
      return QueryEntry(kind: .site, id: item.id, position: position, record: item.record)
    case .vehicle(let place):
      let item = inventory.vehicles[place]
      return QueryEntry(kind: .vehicle, id: item.id, position: position, record: item.record)
    case .organisation(let place):
      let item = inventory.organisations[place]
      return QueryEntry(kind: .organisation, id: item.id, position: position, record: item.record)
    case .record(let place):
      let item = inventory.records[place]
      return QueryEntry(kind: item.kind, id: item.id, position: position, record: place)
    }
  }

  /// The folded names by which a value of a field may be called: itself, and the names of what it
  /// refers to.
  func names(of value: String, from field: QueryField) -> [String] {
    let key = "\(field.rawValue)|\(value)"
    if let known = memory.withLock({ $0.references[key] }) { return known }
    var names = [NameFolding.fold(value)]
    if let other = referred(by: value, from: field) {
      names.append(NameFolding.fold(other.id))
      for part in [QueryField.name, .aliases] {
        names += values(of: part, for: other).map { NameFolding.fold($0.text) }
      }
    }
    let found = names
    memory.withLock { $0.references[key] = found }
    return found
  }
}
