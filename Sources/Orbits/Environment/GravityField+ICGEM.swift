// SPDX-License-Identifier: Apache-2.0

extension GravityField {
  /// Reads a field in the format of the ICGEM (`.gfc`).
  ///
  /// Read are `gfc` lines and, of models that vary with time, `gfct` with `trnd` (or `dot`), `acos`
  /// and `asin` (Barthelmes and Förste 2011; format 2.0 with its intervals too). Columns of errors
  /// are passed over, as are the coefficients of higher degrees and orders than asked for. Exponents
  /// are written with e, E, d or D.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - maximumDegree: where to stop; nil reads all.
  ///   - epoch: when the coefficients that vary shall be right. With nil they have the value of
  ///     their own reference epoch, without rates and periods; of several intervals the last counts.
  /// - Throws: ``GravityFieldFailure``, with the line where there is one.
  public init(
    icgem bytes: [UInt8], maximumDegree: Int? = nil, epoch: Epoch? = nil
  ) throws(GravityFieldFailure) {
    let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
    let isMarked = lines.contains { $0.starts(with: Array("begin_of_head".utf8)) }
    var reader = ICGEMReader(limit: maximumDegree ?? Self.highestDegree, isMarked: isMarked)
    for (index, line) in lines.enumerated() { try reader.take(line, index + 1) }
    self = try reader.field(at: epoch)
  }

  /// The field in the format of the ICGEM, without errors: the compact form of ours.
  ///
  /// Numbers are the shortest that read back as the same.
  ///
  /// - Parameter remarks: lines for the head, such as origin and date; line ends in them are cut.
  public func icgem(remarks: [String] = []) -> [UInt8] {
    var text = ""
    for remark in remarks {
      text += remark.split(whereSeparator: \.isNewline).joined(separator: " ") + "\n"
    }
    text += "begin_of_head\nproduct_type gravity_field\n"
    text += "modelname \(name.split(whereSeparator: \.isWhitespace).joined(separator: "_"))\n"
    text += "earth_gravity_constant \(gravitationalParameter)\nradius \(radius)\n"
    text += "max_degree \(degree)\nerrors no\nnorm fully_normalized\n"
    text += "tide_system \(tideSystem.rawValue)\nkey L M C S\nend_of_head\n"
    for n in 0...degree {
      for m in 0...n {
        let place = Self.index(n, m)
        let (c, s): (Double, Double) = (cosines[place], sines[place])
        // A file without the first coefficient is read as if it were 1.
        if n == 0 || c != 0 || s != 0 {
          text += "gfc \(n) \(m) \(Self.short(c)) \(Self.short(s))\n"
        }
      }
    }
    return Array(text.utf8)
  }

  /// A number without a fraction that says nothing.
  private static func short(_ x: Double) -> String {
    let text = "\(x)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
