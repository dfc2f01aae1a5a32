// SPDX-License-Identifier: Apache-2.0

extension Catalog {
  /// Every fault in the text of the catalogue's records, by file and line; parses all of them.
  ///
  /// Faults are: what is not YAML or not a record, ids that appear twice, values without a source
  /// and sources that the catalogue does not have. Rows of element sets are reported by
  /// ``elementSets(for:)``.
  public func problems() -> [CatalogProblem] {
    var all = indexingProblems
    var broken: Set<SourceLocation> = []
    for index in files.indices {
      let content = content(of: index)
      all += content.diagnostics
      for record in content.records where record.kind != .source {
        for field in record.fields {
          for assertion in field.assertions {
            guard let source = assertion.source else {
              if Self.needsNoSource(field.path) { continue }
              all.append(
                CatalogProblem(
                  severity: .warning, location: assertion.location,
                  message: "`\(field.path)` of \(record.id) has no source"))
              continue
            }
            if entry(id: source)?.kind == .source { continue }
            let location = assertion.sourceLocation ?? assertion.location
            guard broken.insert(location).inserted else { continue }
            all.append(
              CatalogProblem(
                severity: .error, location: location,
                message: "there is no source `\(source)` in the catalogue"))
          }
        }
      }
    }
    return all.sorted { $0.location < $1.location }
  }

  /// What cannot be read of the records: what is not YAML or not a record, ids that appear twice.
  package func textProblems() -> [CatalogProblem] {
    (indexingProblems + files.indices.flatMap { content(of: $0).diagnostics })
      .sorted { $0.location < $1.location }
  }

  /// Names and notes are the catalogue's own words.
  private static func needsNoSource(_ path: String) -> Bool {
    ["name", "name_fr", "note"].contains(path) || path.hasSuffix(".note")
      || path.hasPrefix("aliases[") || path.contains(".aliases[")
  }
}
