// SPDX-License-Identifier: Apache-2.0

/// The double-precision words of a DAF file, in either order of bytes.
///
/// Words are counted from 1, as the file's own addresses are. What is asked for has to be inside
/// the file (``holds(_:_:)``); a word outside reads as 0.
///
/// Reference: NAIF, "Double Precision Array Files (DAF) Required Reading".
package struct SPKFile: Sendable {
  /// Bytes of a record: a file consists of whole ones, but for its last.
  package static let recordSize = 1_024

  private let bytes: any KernelBytes
  private let swapped: Bool

  /// The name in the file record, without blanks at its ends.
  package let name: String
  /// The first record of summaries, counted from 1.
  package let firstSummary: Int

  /// Reads the file record.
  package init(_ bytes: any KernelBytes) throws(SPKKernel.Failure) {
    let count = bytes.count
    var head: [UInt8] = []
    bytes.withBytes(in: 0..<min(count, Self.recordSize)) { span in
      head = (0..<span.byteCount).map { span.unsafeLoad(fromByteOffset: $0, as: UInt8.self) }
    }
    func text(_ range: Range<Int>) -> String {
      String(decoding: head[range].map { $0 >= 32 && $0 < 127 ? $0 : 32 }, as: UTF8.self)
    }
    guard head.count >= 8, ["DAF/SPK ", "NAIF/DAF"].contains(text(0..<8)) else {
      throw .notAKernel
    }
    guard head.count == Self.recordSize else {
      throw .truncated(bytes: count, needed: 3 * Self.recordSize)
    }
    func integer(_ at: Int) -> UInt32 {
      (0..<4).reduce(0) { $0 | UInt32(head[at + $1]) << UInt32(8 * $1) }
    }
    // Each summary has two doubles and six integers, which also tells the order of bytes in files
    // that are too old to name it.
    switch (integer(8), integer(12)) {
    case (2, 6): swapped = false
    case (UInt32(2).byteSwapped, UInt32(6).byteSwapped): swapped = true
    default: throw .damaged(reason: "its file record has no counts 2 and 6")
    }
    // A line whose ends do not survive a transfer as text.
    let probe: [UInt8] =
      Array("FTPSTR:".utf8) + [13, 58, 10, 58, 13, 10, 58, 13, 0, 58, 0x81, 58, 0x10, 0xCE]
      + Array(":ENDFTP".utf8)
    if head[699..<706].elementsEqual(probe.prefix(7)), !head[699...].starts(with: probe) {
      throw .damaged(reason: "it was transferred as text instead of as it is")
    }
    let first = integer(76)
    firstSummary = Int(swapped ? first.byteSwapped : first)
    let name = text(16..<76)
    self.name = String(
      String(name.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()))
    self.bytes = bytes
  }

  /// The number of whole words.
  package var wordCount: Int { bytes.count / 8 }

  /// Bytes in the file.
  package var byteCount: Int { bytes.count }

  /// Whether words from one address to another are in the file.
  package func holds(_ first: Int, _ last: Int) -> Bool {
    first >= 1 && first <= last && last <= wordCount
  }

  /// A number of words from an address on.
  package func words(at address: Int, count: Int) -> [Double] {
    guard count > 0, holds(address, address + count - 1) else {
      return Array(repeating: 0, count: max(0, count))
    }
    return Array(unsafeUninitializedCapacity: count) { buffer, filled in
      let start = 8 * (address - 1)
      bytes.withBytes(in: start..<(start + 8 * count)) { span in
        for i in 0..<count {
          let bits = span.unsafeLoadUnaligned(fromByteOffset: 8 * i, as: UInt64.self)
          buffer[i] = Double(bitPattern: swapped ? bits.byteSwapped : bits.littleEndian)
        }
      }
      filled = count
    }
  }

  /// The word at an address.
  package func word(at address: Int) -> Double {
    var value: Double = 0
    guard holds(address, address) else { return value }
    bytes.withBytes(in: (8 * (address - 1))..<(8 * address)) { span in
      let bits = span.unsafeLoadUnaligned(fromByteOffset: 0, as: UInt64.self)
      value = Double(bitPattern: swapped ? bits.byteSwapped : bits.littleEndian)
    }
    return value
  }

  /// The two integers packed in a word.
  package func integers(at address: Int) -> (Int, Int) {
    let bits: UInt64 = word(at: address).bitPattern
    let low = Int(Int32(truncatingIfNeeded: bits))
    let high = Int(Int32(truncatingIfNeeded: bits >> 32))
    // Swapping the word's bytes has put the second integer first.
    return swapped ? (high, low) : (low, high)
  }
}
