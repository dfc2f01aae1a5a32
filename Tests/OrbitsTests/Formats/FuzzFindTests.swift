// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import TestSupport
import Testing

/// Inputs that the fuzzers found something with, read again.
///
/// A file is named `TARGET-…`.
@Suite struct FuzzFindTests {
  static let finds: [URL] = {
    let folder = Truth.repository.appendingPathComponent("Tests/Fixtures/fuzz")
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.lastPathComponent.contains("-") }
      .sorted { $0.path < $1.path }
  }()

  @Test(arguments: finds)
  func regressesFind(_ url: URL) throws {
    let bytes = [UInt8](try Data(contentsOf: url))
    for format in ElementSetFile.Format.allCases {
      for profile in ReadingProfile.allCases {
        let file = ElementSetReader.read(bytes, as: format, profile: profile)
        let hasError = file.diagnostics.contains { $0.severity == .error }
        #expect(hasError || !file.records.isEmpty)
        for notation in OMMWriter.Notation.allCases {
          guard let text = try? OMMWriter(notation).text(file.records) else { continue }
          let again = ElementSetReader.read(Array(text.utf8))
          if !file.records.isEmpty { #expect(again.sets == file.sets) }
        }
      }
    }
    let table = StateTableReader.read(bytes)
    #expect(table.refusals.isEmpty || !table.diagnostics.isEmpty)
    let text = String(decoding: bytes, as: UTF8.self)
    if let date = try? VagueDate(text) {
      #expect((try? VagueDate(date.canonical))?.earliest == date.earliest)
    }
    if let epoch = try? Epoch(iso8601: text) {
      let written = epoch.iso8601(.tai, fractionDigits: 18)
      #expect((try? Epoch(iso8601: written, scale: .tai)) == epoch)
    }
  }
}
