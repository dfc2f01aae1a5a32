// SPDX-License-Identifier: Apache-2.0

import Registry

/// Turns a query into the names of objects that have element sets.
struct QuerySelection {
  let session: Session

  /// The names by which the objects that answer are found again, in the order of the answer.
  ///
  /// - Parameters:
  ///   - text: the query.
  ///   - paths: files of element sets, whose objects are meant; the catalogue's where there are none.
  ///   - file: what was read from them.
  func names(
    answering text: String, in paths: [String], _ file: ElementFileSelection?
  ) throws -> [String] {
    let query = try QueryTalk.translated { try Query(text) }
    if paths.contains("-") {
      throw CommandFailure("--query needs a file that can be read twice, not standard input")
    }
    let engine = try QuerySource.engine(
      of: paths + [try session.catalogDirectory()], options: session.catalogOptions)
    let found = try QueryTalk.translated { try engine.find(query) }
    let names: [String]
    if let file {
      names = found.compactMap { entry in
        guard case .object(let place) = entry.position,
          let number = engine.inventory.objects[place].catalogNumber.value, file.holds(number)
        else { return nil }
        return String(number)
      }
    } else {
      let catalog = try session.catalog()
      names = found.map(\.id).filter { catalog.hasElementSets(for: $0) }
    }
    guard !names.isEmpty else {
      throw CommandFailure(
        "nothing with element sets answers '\(text)'"
          + (found.isEmpty ? "" : "; \(found.count) entries without them do"))
    }
    return names
  }
}
