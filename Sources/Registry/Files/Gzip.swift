// SPDX-License-Identifier: Apache-2.0

private import CZlib

/// Unpacks gzip (RFC 1952) in memory, files of several members included.
public enum Gzip {
  /// Why bytes cannot be unpacked.
  public enum Failure: Error, Sendable, Hashable, CustomStringConvertible {
    /// The bytes end inside a member.
    case truncated(unpackedBytes: Int)
    /// The compressed bytes are not valid, or their checksum or length is wrong.
    case corrupt(unpackedBytes: Int, detail: String)
    /// Something that is no gzip member follows the last one.
    case trailingBytes(count: Int)
    /// The content is larger than the limit in bytes.
    case tooLarge(limit: Int)

    /// One sentence for people.
    public var description: String {
      switch self {
      case .truncated(let count): "the gzip data end too early, after \(count) unpacked bytes"
      case .corrupt(let count, let detail):
        "the gzip data are corrupt after \(count) unpacked bytes (\(detail))"
      case .trailingBytes(let count): "\(count) bytes that are not gzip follow the gzip data"
      case .tooLarge(let limit): "the gzip data unpack to more than \(limit) bytes"
      }
    }
  }

  /// Content may unpack to this many times its size before it counts as a bomb; real text stays
  /// under 50.
  private static let largestRatio = 300
  /// Content up to this size is never a bomb.
  private static let harmlessSize = 64 << 20

  /// Whether bytes start with the gzip signature.
  public static func isGzip(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 3 && bytes[0] == 0x1F && bytes[1] == 0x8B && bytes[2] == 8
  }

  /// Unpacks all members.
  /// - Parameters:
  ///   - packed: the bytes of the file.
  ///   - limit: the largest size of the content in bytes.
  public static func unpack(_ packed: [UInt8], limit: Int) throws(Failure) -> [UInt8] {
    let bound = min(limit, max(harmlessSize, packed.count.multipliedClamped(by: largestRatio)))
    var output: [UInt8] = []
    output.reserveCapacity(min(bound, packed.count * 4))
    var failure: Failure?
    packed.withUnsafeBufferPointer { input in
      do throws(Failure) {
        try unpack(input, bound: bound, into: &output)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return output
  }

  private static func unpack(
    _ input: UnsafeBufferPointer<UInt8>, bound: Int, into output: inout [UInt8]
  ) throws(Failure) {
    var stream = z_stream()
    // 16 asks zlib for the gzip wrapper.
    let started = inflateInit2_(
      &stream, 15 + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    guard started == Z_OK else { throw .corrupt(unpackedBytes: 0, detail: "zlib did not start") }
    defer { inflateEnd(&stream) }
    let block = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 18)
    defer { block.deallocate() }
    var offset = 0
    while true {
      let piece = min(input.count - offset, 1 << 30)
      stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress.map { $0 + offset })
      stream.avail_in = UInt32(piece)
      stream.next_out = block.baseAddress
      stream.avail_out = UInt32(block.count)
      let result = inflate(&stream, Z_NO_FLUSH)
      offset += piece - Int(stream.avail_in)
      let got = block.count - Int(stream.avail_out)
      if output.count + got > bound { throw .tooLarge(limit: bound) }
      output.append(contentsOf: block[..<got])
      switch result {
      case Z_STREAM_END:
        let rest = input[offset...]
        if rest.allSatisfy({ $0 == 0 }) { return }
        guard rest.count >= 2, rest[offset] == 0x1F, rest[offset + 1] == 0x8B else {
          throw .trailingBytes(count: rest.count)
        }
        inflateReset(&stream)
      case Z_OK, Z_BUF_ERROR:
        if got == 0 && offset == input.count { throw .truncated(unpackedBytes: output.count) }
      default:
        let detail = stream.msg.map { String(cString: $0) } ?? "code \(result)"
        throw .corrupt(unpackedBytes: output.count, detail: detail)
      }
    }
  }
}

extension Int {
  fileprivate func multipliedClamped(by factor: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: factor)
    return overflow ? .max : product
  }
}
