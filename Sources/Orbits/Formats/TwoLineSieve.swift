// SPDX-License-Identifier: Apache-2.0

/// Takes the element sets of some objects out of a large file of two-line sets, piece by piece.
///
/// Sets of other objects become empty lines, so that every line keeps its number, and the reader finds
/// and reports in what is left just what it would have in the whole. Whatever is not plainly a whole
/// set of another object, between whole sets, is kept as it is.
package struct TwoLineSieve {
  /// What has been kept so far.
  package private(set) var bytes: [UInt8] = []

  private let numbers: Set<Int>
  /// A bit for each remainder of the wanted numbers: most others are told from it.
  private var remainders = [UInt64](repeating: 0, count: 64)
  /// Whether what was kept last is a whole set: nothing that follows can belong to it.
  private var isSettled = false
  /// Whether the line kept last is a line 1.
  private var isOpen = false

  private enum Kind {
    case one, two, name, blank, odd
  }

  /// Makes a sieve for catalogue numbers.
  package init(numbers: Set<Int>) {
    self.numbers = numbers
    for number in numbers { remainders[number >> 6 & 63] |= 1 &<< UInt64(number & 63) }
  }

  /// Whether the beginning of a file is one of two-line sets.
  package static func fits(_ beginning: Span<UInt8>) -> Bool {
    FormatDetection.content(of: beginning) == .elements(.tle)
  }

  /// Takes a piece of the file; all but the last end with a line feed.
  package mutating func take(_ text: Span<UInt8>) {
    var scanner = LineScanner(offset: 0, number: 1)
    // Where lines begin that may be those of another object, and their line 1.
    var held: Int?
    var one: TextLine?
    while let line = scanner.next(text) {
      let kind = Self.kind(text, line)
      if kind == .two, let first = one, Self.agree(text, first, line) {
        // A line feed behind a carriage return would be one line end with it.
        if bytes.last == ByteText.carriageReturn { bytes.append(ByteText.space) }
        let count = held == first.lineStart ? 2 : 3
        for _ in 0..<count { bytes.append(ByteText.lineFeed) }
        (held, one) = (nil, nil)
        continue
      }
      if kind == .one, isSettled, one == nil, isOther(text, line) {
        held = held ?? line.lineStart
        one = line
        continue
      }
      release(text, held, one, upTo: line.lineStart)
      (held, one) = (nil, nil)
      if kind == .name, isSettled {
        held = line.lineStart
      } else {
        keep(text, line.lineStart..<scanner.offset, kind)
      }
    }
    release(text, held, one, upTo: text.count)
  }

  /// Keeps lines after all that were held back.
  private mutating func release(
    _ text: Span<UInt8>, _ held: Int?, _ one: TextLine?, upTo end: Int
  ) {
    guard let held else { return }
    append(text, held..<end)
    if one != nil { (isOpen, isSettled) = (true, false) }
  }

  private mutating func keep(_ text: Span<UInt8>, _ range: Range<Int>, _ kind: Kind) {
    append(text, range)
    switch kind {
    case .one: (isOpen, isSettled) = (true, false)
    case .two: (isOpen, isSettled) = (false, isOpen)
    case .name: isOpen = false
    case .blank: break
    case .odd: (isOpen, isSettled) = (false, false)
    }
  }

  private mutating func append(_ text: Span<UInt8>, _ range: Range<Int>) {
    text.extracting(range).withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  private static func kind(_ text: Span<UInt8>, _ line: TextLine) -> Kind {
    if line.isEmpty { return .blank }
    let first = text[line.start]
    if first == ByteText.hash { return .odd }
    guard first == 0x31 || first == 0x32, line.count >= 2,
      text[line.start + 1] == ByteText.space
    else { return .name }
    guard line.count >= 68, text[line.start + (first == 0x31 ? 23 : 11)] == ByteText.point else {
      return .odd
    }
    return first == 0x31 ? .one : .two
  }

  /// Whether a line 1 is one of an object that is not wanted.
  private func isOther(_ text: Span<UInt8>, _ line: TextLine) -> Bool {
    guard let number = Alpha5.number(text, line.start + 2) else { return false }
    let bit: UInt64 = remainders[number >> 6 & 63] &>> UInt64(number & 63) & 1
    return bit == 0 || !numbers.contains(number)
  }

  /// Whether both lines have the same catalogue number.
  private static func agree(_ text: Span<UInt8>, _ one: TextLine, _ two: TextLine) -> Bool {
    (2..<7).allSatisfy { text[one.start + $0] == text[two.start + $0] }
  }
}
