// SPDX-License-Identifier: Apache-2.0

/// Takes the lines of a `.gfc` file one after another.
struct ICGEMReader {
  /// A coefficient at a reference epoch, or a term of how it varies.
  private struct Term {
    enum Kind { case value, trend, cosine, sine }
    var kind: Kind
    var place: Int
    var c: Double
    var s: Double
    /// The reference epoch and the end of the interval, years from J2000; nil where not given.
    var from: Double?
    var until: Double?
    /// Of periodic terms, years.
    var period: Double = 1
  }

  private let limit: Int
  /// False while the lines are free text, before a line that opens the head.
  private var isOpen: Bool
  private var inHead = true
  private var name = "unnamed"
  private var gravitationalParameter: Double?
  private var radius: Double?
  private var tideSystem = GravityField.TideSystem.unknown
  private var declared: Int?
  private var errors = 0
  private var hasIntervals = false
  private var cosines: [Double] = []
  private var sines: [Double] = []
  private var seen: [Bool] = []
  private var terms: [Term] = []
  private var top = -1

  /// Reads no degree above the limit; `isMarked` says that a line opens the head.
  init(limit: Int, isMarked: Bool) {
    self.limit = max(0, min(limit, GravityField.highestDegree))
    isOpen = !isMarked
  }

  /// Takes a line; the number counts from 1.
  mutating func take(
    _ line: ArraySlice<UInt8>, _ number: Int
  ) throws(GravityFieldFailure) {
    let words = line.split { $0 <= 0x20 }
    guard let first = words.first else { return }
    if inHead {
      try takeHead(Self.text(first), words, number)
    } else {
      try takeData(Self.text(first).lowercased(), words, number)
    }
  }

  private mutating func takeHead(
    _ key: String, _ words: [ArraySlice<UInt8>], _ number: Int
  ) throws(GravityFieldFailure) {
    if key == "begin_of_head" { isOpen = true }
    if isOpen, key == "end_of_head" { inHead = false }
    guard isOpen, words.count >= 2 else { return }
    let value = Self.text(words[1])
    switch key {
    case "modelname":
      name = value
    case "earth_gravity_constant", "gravity_constant":
      gravitationalParameter = try positive(words[1], key, number)
    case "radius":
      radius = try positive(words[1], key, number)
    case "max_degree":
      guard let degree = Self.integer(words[1]), degree <= 100_000 else {
        throw .malformed(line: number, reason: "max_degree is no whole number: \(value)")
      }
      declared = degree
    case "norm":
      guard value == "fully_normalized" else {
        throw .malformed(
          line: number, reason: "norm \(value); only fully_normalized coefficients are read")
      }
    case "tide_system":
      tideSystem = GravityField.TideSystem(rawValue: value) ?? .unknown
    case "errors":
      errors =
        switch value {
        case "formal", "calibrated": 2
        case "calibrated_and_formal": 4
        default: 0
        }
    case "format":
      hasIntervals = value.hasPrefix("icgem2")
    case "product_type":
      guard value == "gravity_field" else {
        throw .malformed(line: number, reason: "product_type \(value), not gravity_field")
      }
    default:
      return
    }
  }

  private func positive(
    _ word: ArraySlice<UInt8>, _ key: String, _ number: Int
  ) throws(GravityFieldFailure) -> Double {
    guard let value = Self.number(word), value > 0 else {
      throw .malformed(line: number, reason: "\(key) is no positive number: \(Self.text(word))")
    }
    return value
  }

  private mutating func takeData(
    _ key: String, _ words: [ArraySlice<UInt8>], _ number: Int
  ) throws(GravityFieldFailure) {
    let kind: Term.Kind
    switch key {
    case "gfc", "gfct": kind = .value
    case "trnd", "dot": kind = .trend
    case "acos": kind = .cosine
    case "asin": kind = .sine
    default: throw .malformed(line: number, reason: "'\(key)' is no key of a gravity field")
    }
    guard words.count >= 5, let n = Self.integer(words[1]), let m = Self.integer(words[2]) else {
      throw .malformed(line: number, reason: "\(key) needs degree, order, C and S")
    }
    guard m <= n else {
      throw .malformed(line: number, reason: "order \(m) above degree \(n)")
    }
    if let declared, n > declared {
      throw .malformed(line: number, reason: "degree \(n) above max_degree \(declared)")
    }
    guard let c = Self.number(words[3]), let s = Self.number(words[4]) else {
      throw .malformed(
        line: number,
        reason: "C or S is no number: \(Self.text(words[3])) \(Self.text(words[4]))")
    }
    guard n <= limit else { return }
    let place = GravityField.index(n, m)
    grow(to: n)
    if key == "gfc" {
      if seen[place] {
        throw .malformed(line: number, reason: "degree \(n) order \(m) comes twice")
      }
      seen[place] = true
      cosines[place] = c
      sines[place] = s
      return
    }
    var term = Term(kind: kind, place: place, c: c, s: s)
    let rest = words.dropFirst(5 + errors)
    if kind == .value || hasIntervals {
      guard let from = rest.first.flatMap(Self.year) else {
        throw .malformed(line: number, reason: "\(key) needs its date, yyyymmdd")
      }
      term.from = from
      if hasIntervals {
        guard let until = rest.dropFirst().first.flatMap(Self.year), until > from else {
          throw .malformed(line: number, reason: "\(key) needs the end of its interval, yyyymmdd")
        }
        term.until = until
      }
    }
    if kind == .cosine || kind == .sine {
      guard let period = rest.last.flatMap(Self.number), period > 0 else {
        throw .malformed(line: number, reason: "\(key) needs its period, years")
      }
      term.period = period
    }
    terms.append(term)
  }

  /// Makes room for a degree.
  private mutating func grow(to degree: Int) {
    guard degree > top else { return }
    top = degree
    let missing = GravityField.count(degree: degree) - cosines.count
    cosines.append(contentsOf: repeatElement(0, count: missing))
    sines.append(contentsOf: repeatElement(0, count: missing))
    seen.append(contentsOf: repeatElement(false, count: missing))
  }

  /// The field of the lines taken.
  func field(at epoch: Epoch?) throws(GravityFieldFailure) -> GravityField {
    if inHead { throw .missing(keyword: "end_of_head") }
    guard let gravitationalParameter else { throw .missing(keyword: "earth_gravity_constant") }
    guard let radius else { throw .missing(keyword: "radius") }
    guard top >= 0 else { throw .unusable(reason: "it has no coefficients") }
    var cosines = self.cosines
    var sines = self.sines
    apply(epoch.map { Double($0.seconds) / (86_400 * 365.25) }, &cosines, &sines)
    if !seen[0], cosines[0] == 0 { cosines[0] = 1 }
    return try GravityField(
      name: name, gravitationalParameter: gravitationalParameter, radius: radius,
      tideSystem: tideSystem, cosines: cosines, sines: sines)
  }

  /// Adds what varies, at a time in years from J2000; the reference values alone with nil.
  private func apply(_ year: Double?, _ cosines: inout [Double], _ sines: inout [Double]) {
    // The interval in force of each coefficient: that of the time, else the last before it.
    var chosen: [Int: Term] = [:]
    for term in terms where term.kind == .value {
      guard let old = chosen[term.place] else {
        chosen[term.place] = term
        continue
      }
      let (oldFrom, newFrom): (Double, Double) = (old.from ?? 0, term.from ?? 0)
      let isLater: Bool = newFrom >= oldFrom
      let wanted: Bool
      if let year {
        wanted = isLater ? newFrom <= year : oldFrom > year
      } else {
        wanted = isLater
      }
      if wanted { chosen[term.place] = term }
    }
    for (place, term) in chosen {
      cosines[place] += term.c
      sines[place] += term.s
    }
    guard let year else { return }
    for term in terms where term.kind != .value {
      guard let value = chosen[term.place] else { continue }
      if term.from != nil, term.from != value.from { continue }
      let elapsed: Double = year - (value.from ?? 0)
      let turn: Double = Circle.turn * elapsed / term.period
      let factor: Double =
        switch term.kind {
        case .trend: elapsed
        case .cosine: Elementary.cos(turn)
        case .sine: Elementary.sin(turn)
        case .value: 0
        }
      cosines[term.place] += factor * term.c
      sines[term.place] += factor * term.s
    }
  }

  private static func text(_ word: ArraySlice<UInt8>) -> String {
    String(decoding: word, as: UTF8.self)
  }

  /// A whole number that is not negative.
  private static func integer(_ word: ArraySlice<UInt8>) -> Int? {
    guard !word.isEmpty, word.count <= 6, word.allSatisfy(ISOScanner.isDigit) else { return nil }
    return word.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  /// A finite decimal number, its exponent marked with e or d.
  private static func number(_ word: ArraySlice<UInt8>) -> Double? {
    var ascii: [UInt8] = []
    ascii.reserveCapacity(word.count)
    for byte in word {
      switch byte {
      case 0x30...0x39, 0x2B, 0x2D, 0x2E: ascii.append(byte)
      case 0x44, 0x64, 0x45, 0x65: ascii.append(0x65)
      default: return nil
      }
    }
    guard let value = Double(String(decoding: ascii, as: UTF8.self)), value.isFinite else {
      return nil
    }
    return value
  }

  /// A date yyyymmdd or yyyymmdd.hhmm as years of 365.25 days from J2000.
  private static func year(_ word: ArraySlice<UInt8>) -> Double? {
    let parts = word.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard parts.count <= 2, parts[0].count == 8, parts[0].allSatisfy(ISOScanner.isDigit) else {
      return nil
    }
    let date: Int = parts[0].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    guard
      let day = try? CalendarDate(year: date / 10_000, month: date / 100 % 100, day: date % 100)
    else { return nil }
    var days = Double(day.dayCount) - 0.5
    if parts.count == 2 {
      guard parts[1].count == 4, parts[1].allSatisfy(ISOScanner.isDigit) else { return nil }
      let clock: Int = parts[1].reduce(0) { $0 * 10 + Int($1 - 0x30) }
      days += Double(clock / 100) / 24 + Double(clock % 100) / 1440
    }
    return days / 365.25
  }
}
