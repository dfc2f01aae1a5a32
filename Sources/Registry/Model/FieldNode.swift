// SPDX-License-Identifier: Apache-2.0

/// A part of a record: a field with its assertions, a group of fields, or a list of parts.
public struct FieldNode: Sendable, Hashable {
  /// What a part holds.
  public indirect enum Content: Sendable, Hashable {
    /// A field: one assertion, or several where sources differ.
    case assertions([Assertion])
    /// Named parts, in the order of the file.
    case group([Member])
    /// Parts in order.
    case list([FieldNode])
  }

  /// A named part of a group.
  public struct Member: Sendable, Hashable {
    /// The key.
    public let key: String
    /// Where the key stands.
    public let keyLocation: SourceLocation
    /// What the key holds.
    public let node: FieldNode
  }

  /// Where the part begins.
  public let location: SourceLocation
  /// What it holds.
  public let content: Content

  /// The part under a key, nil where there is none.
  public subscript(key: String) -> FieldNode? {
    guard case .group(let members) = content else { return nil }
    return members.first { $0.key == key }?.node
  }

  /// The parts of a list; a part that is no list stands for a list of one.
  public var elements: [FieldNode] {
    if case .list(let nodes) = content { return nodes }
    return [self]
  }

  /// The assertions of a field; of all the fields, where it is a list of plain values.
  public var assertions: [Assertion] {
    switch content {
    case .assertions(let all): all
    case .list(let nodes): nodes.flatMap(\.assertions)
    case .group: []
    }
  }

  /// The first known value of a field.
  public var value: String? { assertions.lazy.compactMap(\.value).first }

  /// The first known value of a field as a number.
  public var number: Double? { assertions.lazy.compactMap(\.number).first }

  /// What names this part within its list: its `id` or `name`.
  public var label: String? { self["id"]?.value ?? self["name"]?.value }

  /// The element of a list that a name means: by its `id`, `name` or one of its `aliases`, in any
  /// spelling that ``Catalog/find(_:among:)`` takes; nil where no element has it.
  public func element(named name: String) -> FieldNode? {
    let folded = NameFolding.fold(name)
    return elements.first { $0.label == name }
      ?? elements.first { element in
        ([element["id"]?.value, element["name"]?.value].compactMap(\.self)
          + (element["aliases"]?.assertions.compactMap(\.value) ?? []))
          .contains { NameFolding.fold($0) == folded && !folded.isEmpty }
      }
  }

  /// Calls a function with the path and the assertions of each field, in the order of the file.
  ///
  /// Paths look like `mass_kg`, `pads[1/5].latitude_deg`, `orbits[0].perigee_km`.
  func forEachField(path: String, _ body: (String, [Assertion]) -> Void) {
    switch content {
    case .assertions(let all):
      body(path, all)
    case .group(let members):
      for member in members {
        let child = path.isEmpty ? member.key : "\(path).\(member.key)"
        member.node.forEachField(path: child, body)
      }
    case .list(let nodes):
      for (index, node) in nodes.enumerated() {
        node.forEachField(path: "\(path)[\(node.label ?? String(index))]", body)
      }
    }
  }

  /// The part at a path in the form of ``forEachField(path:_:)``; a list may be addressed by
  /// position or by label.
  func node(at path: Substring) -> FieldNode? {
    if path.isEmpty { return self }
    var rest = path
    if rest.first == "[" {
      guard case .list(let nodes) = content, let end = rest.firstIndex(of: "]") else { return nil }
      let label = rest[rest.index(after: rest.startIndex)..<end]
      rest = rest[rest.index(after: end)...]
      if rest.first == "." { rest = rest.dropFirst() }
      let labelled = nodes.first { $0.label.map { $0 == label } ?? false }
      if let node = labelled { return node.node(at: rest) }
      guard let index = Int(label), nodes.indices.contains(index) else { return nil }
      return nodes[index].node(at: rest)
    }
    let key = rest.prefix { $0 != "." && $0 != "[" }
    rest = rest.dropFirst(key.count)
    if rest.first == "." { rest = rest.dropFirst() }
    return self[String(key)]?.node(at: rest)
  }
}
