// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

/// What is written reads back as it was, where the format can hold it.
@Suite struct RoundTripTests {
  @Test(arguments: OMMWriter.Notation.allCases)
  func holdsOMM(notation: OMMWriter.Notation) throws {
    var source = RandomElementSets(seed: 21)
    let sets = (0..<500).map { _ in source.any() }
    let text = try OMMWriter(notation).text(sets)
    let file = ElementSetReader.read(Array(text.utf8))
    #expect(file.diagnostics.isEmpty, "\(file.diagnostics.prefix(3))")
    #expect(file.sets.count == sets.count)
    for (read, written) in zip(file.sets, sets) { #expect(read == written) }
    // The same sets give the same bytes.
    #expect(try OMMWriter(notation).text(file.sets) == text)
  }

  @Test(arguments: [TLEWriter.Form.threeLine, .numberedThreeLine])
  func holdsTLE(form: TLEWriter.Form) throws {
    var source = RandomElementSets(seed: 22)
    let sets = (0..<2_000).map { _ in source.tle() }
    var text = ""
    for set in sets { text += try TLEWriter(form: form).text(set) }
    let file = ElementSetReader.read(Array(text.utf8), as: .tle, profile: .strictCCSDS)
    #expect(file.diagnostics.isEmpty, "\(file.diagnostics.prefix(3))")
    #expect(file.sets.count == sets.count)
    for (read, written) in zip(file.sets, sets) { #expect(read == written) }
    var again = ""
    for set in file.sets { again += try TLEWriter(form: form).text(set) }
    #expect(again == text)
  }

  @Test func holdsTLEThroughEveryOMM() throws {
    var source = RandomElementSets(seed: 23)
    let sets = (0..<300).map { _ in source.tle() }
    for notation in OMMWriter.Notation.allCases {
      let text = try OMMWriter(notation).text(sets)
      let read = ElementSetReader.read(Array(text.utf8)).sets
      #expect(read == sets)
    }
  }

  @Test func holdsStrictMessages() throws {
    var source = RandomElementSets(seed: 24)
    let sets = (0..<50).map { _ in source.any() }
    let header = OMMWriter.Header(
      creationDate: try Epoch(iso8601: "2026-11-21T12:30:00Z"), originator: "SIMCTL & CO")
    for notation in [OMMWriter.Notation.kvn, .xml] {
      let text = try OMMWriter(notation, header: header).text(sets)
      let file = ElementSetReader.read(Array(text.utf8), profile: .strictCCSDS)
      #expect(file.sets == sets)
      #expect(file.diagnostics.isEmpty, "\(file.diagnostics.prefix(3))")
      let kept = try #require(file.records.first?.other)
      #expect(kept.contains(KeywordText("ORIGINATOR", "SIMCTL & CO")))
      #expect(kept.contains(KeywordText("CREATION_DATE", "2026-11-21T12:30:00.000000")))
    }
  }

  /// Covariance and a user's own keywords go through KVN, XML and JSON.
  @Test func holdsWhatAnElementSetHasNoPlaceFor() throws {
    var source = RandomElementSets(seed: 25)
    let extra = [
      KeywordText("MASS", "1200.5"), KeywordText("COV_REF_FRAME", "RTN"),
      KeywordText("CX_X", "1.5"), KeywordText("USER_DEFINED_NOTE", "a < b & c"),
    ]
    var file = ElementSetReader.read(
      Array(try OMMWriter(.json).text([source.any()]).utf8))
    file.records[0].other = extra
    for notation in [OMMWriter.Notation.kvn, .xml, .json] {
      let text = try OMMWriter(notation).text(file.records)
      let read = ElementSetReader.read(Array(text.utf8))
      let other = try #require(read.records.first?.other)
      for pair in extra { #expect(other.contains(pair), "\(notation) \(pair)") }
    }
  }

  /// Damage to any byte of a text leaves the readers standing and their counts right.
  @Test func holdsReadersUnderDamage() throws {
    var source = RandomElementSets(seed: 26)
    let sets = (0..<4).map { _ in source.tle() }
    var texts = try OMMWriter.Notation.allCases.map { try OMMWriter($0).text(sets) }
    texts.append(try sets.map { try TLEWriter().text($0) }.joined())
    var state: UInt64 = 1
    for text in texts {
      let bytes = Array(text.utf8)
      for place in stride(from: 0, to: bytes.count, by: 3) {
        state = state &* 6_364_136_223_846_793_005 &+ 1
        var damaged = bytes
        damaged[place] = UInt8(truncatingIfNeeded: state >> 33)
        let file = ElementSetReader.read(damaged)
        let hasError = file.diagnostics.contains { $0.severity == .error }
        #expect(file.refusals.isEmpty || hasError)
        #expect(file.records.count <= 5)
        #expect(ElementSetReader.read(Array(bytes[..<place])).records.count <= 4)
      }
    }
  }
}
