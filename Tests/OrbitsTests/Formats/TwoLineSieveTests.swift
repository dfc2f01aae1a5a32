// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite struct TwoLineSieveTests {
  /// Sets of four objects.
  private static let sets: [(Int, [String])] = [
    (
      5,
      [
        "1 00005U 58002B   00179.78495062  .00000023  00000-0  28098-4 0  4753",
        "2 00005  34.2682 348.7242 1859667 331.7664  19.3264 10.82419157413667",
      ]
    ),
    (
      6251,
      [
        "1 06251U 62025E   06176.82412014  .00008885  00000-0  12808-3 0  3985",
        "2 06251  58.0579  54.0425 0030035 139.1568 221.1854 15.56387291  6774",
      ]
    ),
    (
      28057,
      [
        "1 28057U 03049A   06177.78615833  .00000060  00000-0  35940-4 0  1836",
        "2 28057  98.4283 247.6961 0000884  88.1964 271.9322 14.35478080140550",
      ]
    ),
    (
      9880,
      [
        "1 09880U 77021A   06176.56157475  .00000421  00000-0  10000-3 0  9814",
        "2 09880  64.5968 349.3786 7069051 270.0229  16.3320  2.00813614112380",
      ]
    ),
  ]

  /// What a file may hold between and inside of sets.
  private static let oddities = [
    "", "   ", "# a comment", "TWO WORDS", "0 NUMBERED NAME", "1 short", "2 28057", "naïve ü",
    "1 28057U 03049A   06177.78615833", "2 00005  34.2682 348.7242",
    "1 28057U 03049A   06177.78615833  .00000060  00000-0  35940-4 0  1830",
  ]

  private func file(_ generator: inout SystemRandomNumberGenerator) -> [UInt8] {
    var text = Bool.random(using: &generator) ? "" : "\u{FEFF}"
    for _ in 0..<Int.random(in: 0..<30, using: &generator) {
      var lines = Self.sets.randomElement(using: &generator)?.1 ?? []
      if Bool.random(using: &generator) { lines.insert("NAME OF IT", at: 0) }
      // One file in three has faults.
      switch Int.random(in: 0..<12, using: &generator) {
      case 0: lines.removeLast()
      case 1: lines.removeFirst()
      case 2: lines.swapAt(0, lines.count - 1)
      case 3: lines.insert(Self.oddities.randomElement(using: &generator) ?? "", at: 1)
      case 4: lines.append(Self.oddities.randomElement(using: &generator) ?? "")
      case 5: lines[lines.count - 1].append("  ")
      case 6: lines[0].insert(" ", at: lines[0].startIndex)
      default: break
      }
      let end = ["\n", "\n", "\r\n", "\r"].randomElement(using: &generator) ?? "\n"
      text += lines.joined(separator: "\n") + end
    }
    return Array(text.utf8)
  }

  private func sifted(
    _ bytes: [UInt8], _ numbers: Set<Int>, _ generator: inout SystemRandomNumberGenerator
  ) -> [UInt8] {
    var sieve = TwoLineSieve(numbers: numbers)
    var start = 0
    while start < bytes.count {
      var end = bytes.count
      if Bool.random(using: &generator) {
        let middle = Int.random(in: start..<bytes.count, using: &generator)
        end = bytes[middle...].firstIndex(of: 10).map { $0 + 1 } ?? end
      }
      sieve.take(bytes[start..<end].span)
      start = end
    }
    return sieve.bytes
  }

  /// What the reader makes of a sifted file is what it makes of the whole.
  @Test func holdsWhatTheReaderFinds() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<3_000 {
      let bytes = file(&generator)
      let numbers = Set(
        Self.sets.map(\.0).filter { _ in Int.random(in: 0..<3, using: &generator) == 0 })
      let whole = ElementSetReader.read(bytes, as: .tle, numbers: numbers)
      let part = ElementSetReader.read(
        sifted(bytes, numbers, &generator), as: .tle, numbers: numbers)
      func facts(_ file: ElementSetFile) -> [String] {
        file.records.map { "\($0.line) \($0.set)" }
          + file.refusals.map { "\($0.line) \($0.catalogField) \($0.cause)" }
          + file.diagnostics.filter { $0.severity > .note }.map { "\($0)" }
      }
      #expect(facts(part) == facts(whole), "\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  /// Sets of other objects are left out.
  @Test func holdsLittleOfALargeFile() {
    var text = ""
    for _ in 0..<1_000 {
      for (_, lines) in Self.sets { text += "NAME\n" + lines.joined(separator: "\n") + "\n" }
    }
    var sieve = TwoLineSieve(numbers: [123_456])
    sieve.take(Array(text.utf8).span)
    #expect(sieve.bytes.count < 12_300)
    #expect(sieve.bytes.count { $0 == 10 } == 12_000)
  }

  @Test func holdsWhatFits() {
    func fits(_ bytes: [UInt8]) -> Bool { TwoLineSieve.fits(bytes.span) }
    #expect(fits(Array(Self.sets[0].1.joined(separator: "\n").utf8)))
    #expect(!fits(Array("<?xml version=\"1.0\"?>".utf8)))
    #expect(!fits(Array("[{\"OBJECT_NAME\": \"ISS\"}]".utf8)))
    #expect(!fits([0x1F, 0x8B, 8]))
  }
}
