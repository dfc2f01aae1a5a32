// SPDX-License-Identifier: Apache-2.0

/// Puts the values of a field that several data sets give in the order of a precedence.
struct ValueOrder {
  let precedence: Precedence
  private let isCurated: [Bool]
  private let sources: [String]

  init(precedence: Precedence, inventory: Inventory) {
    self.precedence = precedence
    isCurated = inventory.files.map { $0.form == "record" }
    sources = inventory.sources
  }

  /// The name under which the order knows who says something.
  func source(_ position: Int32, at place: Place) -> String {
    let file = Int(place.file)
    if isCurated.indices.contains(file), isCurated[file] { return Precedence.curated }
    return sources.indices.contains(Int(position)) ? sources[Int(position)] : ""
  }

  /// Adds the values of another entry to those of a field.
  func add<Value>(
    _ others: Values<Value>, to values: inout Values<Value>, field: String, kind: String
  ) {
    if others.isEmpty { return }
    if values.isEmpty {
      values = others
      return
    }
    for other in others.all { values.append(other) }
    var ranks: [String: Int] = [:]
    func rank(_ value: Cited<Value>) -> Int {
      let name = source(value.source, at: value.place)
      if let known = ranks[name] { return known }
      let rank = precedence.rank(of: name, field: field, kind: kind)
      ranks[name] = rank
      return rank
    }
    values.sort { rank($0) < rank($1) }
  }

  /// Whether an entry's name is to be shown rather than that of another.
  func prefers(_ a: (Int32, Place), over b: (Int32, Place), field: String, kind: String) -> Bool {
    precedence.rank(of: source(a.0, at: a.1), field: field, kind: kind)
      < precedence.rank(of: source(b.0, at: b.1), field: field, kind: kind)
  }
}
