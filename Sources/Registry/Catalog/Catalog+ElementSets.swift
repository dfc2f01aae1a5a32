// SPDX-License-Identifier: Apache-2.0

import Orbits

extension Catalog {
  /// The element sets of an object, oldest first; none where the catalogue has no table for it.
  ///
  /// They are read from `elements/ID.csv` when asked for, so that naming one object does not read
  /// the others' tables. Names and identifiers come from the table's rows, or from the record where
  /// a row leaves them out.
  public func elementSets(for id: String) -> ElementSetSeries {
    guard let entry = entry(id: id), entry.kind.isObject else { return ElementSetSeries([]) }
    let path = elementSetPath(for: id)
    let bytes: [UInt8]
    if let table = tables[id] {
      return series(of: ElementSetTable(file: table.path, bytes: table.bytes), for: entry)
    }
    guard CatalogFiles.exists(path) else { return ElementSetSeries([]) }
    do throws(FileFailure) {
      bytes = try FileBytes.read(path, limit: 1 << 28)
    } catch {
      let problem = CatalogProblem(
        severity: .error, location: SourceLocation(file: path, line: 1, column: 1),
        message: "\(error)")
      return ElementSetSeries([], problems: [problem])
    }
    return series(of: ElementSetTable(file: path, bytes: bytes), for: entry)
  }

  private func series(of table: ElementSetTable, for entry: CatalogEntry) -> ElementSetSeries {
    let sets = table.sets.map { set in
      var elements = set.elements
      if elements.name.isEmpty { elements.name = entry.name }
      if elements.internationalDesignator.isEmpty {
        elements.internationalDesignator = entry.cospar ?? ""
      }
      if elements.catalogNumber == nil { elements.catalogNumber = entry.catalogNumber }
      return CatalogedElementSet(
        elements: elements, location: set.location, source: set.source, isRough: set.isRough)
    }
    return ElementSetSeries(sets, problems: table.problems)
  }

  /// Whether the catalogue has a table of element sets for an object.
  public func hasElementSets(for id: String) -> Bool {
    tables[id] != nil || CatalogFiles.exists(elementSetPath(for: id))
  }

  private func elementSetPath(for id: String) -> String { "\(directory)/elements/\(id).csv" }
}
