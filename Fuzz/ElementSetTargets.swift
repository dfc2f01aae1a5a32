// SPDX-License-Identifier: Apache-2.0

/// Targets of the readers of element sets, with the promises each result must keep.
enum ElementSetTargets {
  static func tle(_ bytes: [UInt8]) {
    for profile in ReadingProfile.allCases {
      let file = ElementSetReader.read(bytes, as: .tle, profile: profile)
      check(file, bytes)
      for record in file.records { rewriteTLE(record.set) }
    }
  }

  static func omm(_ bytes: [UInt8], _ format: ElementSetFile.Format) {
    for profile in ReadingProfile.allCases {
      let file = ElementSetReader.read(bytes, as: format, profile: profile)
      check(file, bytes)
      for record in file.records { rewriteOMM(record) }
    }
  }

  static func detect(_ bytes: [UInt8]) { check(ElementSetReader.read(bytes), bytes) }

  /// Nothing unsaid, nothing outside the input, no number that is none.
  private static func check(_ file: ElementSetFile, _ bytes: [UInt8]) {
    let errors = file.diagnostics.filter { $0.severity == .error }
    precondition(file.refusals.isEmpty || !errors.isEmpty, "a refusal without a word")
    precondition(!file.records.isEmpty || !errors.isEmpty, "nothing read and nothing said")
    var lines = 1
    for byte in bytes where byte == 0x0A || byte == 0x0D { lines += 1 }
    for diagnostic in file.diagnostics {
      precondition(diagnostic.line >= 1 && diagnostic.line <= lines, "a line outside the input")
      precondition(diagnostic.column >= 1 && diagnostic.column <= bytes.count + 1)
      precondition(diagnostic.length >= 0 && diagnostic.length <= bytes.count)
      precondition(!diagnostic.message.isEmpty)
    }
    for refusal in file.refusals { precondition(refusal.span.upperBound <= bytes.count) }
    for record in file.records {
      precondition(record.span.upperBound <= bytes.count)
      let set = record.set
      let numbers = [
        set.meanMotionRevolutionsPerDay, set.eccentricity, set.inclinationDegrees, set.raanDegrees,
        set.argumentOfPerigeeDegrees, set.meanAnomalyDegrees, set.bstar, set.meanMotionDot,
        set.meanMotionDDot,
      ]
      precondition(numbers.allSatisfy(\.isFinite))
      precondition(set.meanMotionRevolutionsPerDay > 0)
      precondition(set.eccentricity >= 0 && set.eccentricity < 1)
      precondition(set.inclinationDegrees >= 0 && set.inclinationDegrees <= 180)
      precondition(set.catalogNumber.map { $0 >= 1 && $0 <= 999_999_999 } ?? true)
    }
  }

  /// A set read from a TLE and written reads back as it was.
  private static func rewriteTLE(_ set: ElementSet) {
    guard !set.name.unicodeScalars.contains("\u{FEFF}") else { return }
    guard let text = try? TLEWriter().text(set) else { return }
    let again = ElementSetReader.read(Array(text.utf8), as: .tle)
    precondition(again.sets == [set], "a TLE changed on the way through the writer")
  }

  /// A set of any kind goes through each notation as it was; a TLE writer may refuse it, not trap.
  private static func rewriteOMM(_ record: ElementSetFile.Record) {
    _ = try? TLEWriter(form: .numberedThreeLine).text(record.set)
    for notation in OMMWriter.Notation.allCases {
      guard let text = try? OMMWriter(notation).text([record]) else { continue }
      let format: ElementSetFile.Format =
        switch notation {
        case .kvn: .ommKVN
        case .xml: .ommXML
        case .json: .ommJSON
        case .csv: .ommCSV
        }
      let again = ElementSetReader.read(Array(text.utf8), as: format)
      precondition(again.sets == [record.set], "an OMM changed on the way through \(notation)")
    }
  }
}
