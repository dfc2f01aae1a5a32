// SPDX-License-Identifier: Apache-2.0

/// A clause of a reason in three pieces, so that clauses about the same thing can be drawn together.
struct ClaimClause: Sendable, Hashable {
  /// What it is about, with its verb; nil for a clause that stands as it is.
  let head: Bilingual?
  /// What is said of it.
  let object: Bilingual

  init(_ head: Bilingual?, _ object: Bilingual) {
    self.head = head
    self.object = object
  }

  init(_ text: Bilingual) { self.init(nil, text) }

  /// The clause in full.
  var text: Bilingual {
    guard let head else { return object }
    return Bilingual(
      "\(head.english) \(object.english)", "\(head.french) \(object.french)")
  }

  /// The clauses of several, those with one head drawn together, each once.
  static func merged(_ clauses: [ClaimClause]) -> [Bilingual] {
    var heads: [Bilingual?] = []
    var objects: [[Bilingual]] = []
    for clause in clauses {
      if let head = clause.head, let place = heads.firstIndex(of: head) {
        if !objects[place].contains(clause.object) { objects[place].append(clause.object) }
      } else if clause.head != nil || !objects.contains([clause.object]) {
        heads.append(clause.head)
        objects.append([clause.object])
      }
    }
    return zip(heads, objects).map { head, objects in
      ClaimClause(head, Bilingual.joined(objects, separator: ", ")).text
    }
  }
}
