// SPDX-License-Identifier: Apache-2.0

/// Findings that were there before: only others count.
///
/// A text of one fingerprint a line, sorted, so that a change is one line of a diff. A fingerprint
/// names rule, subject and field, not the line; each line stands for one finding.
public struct Baseline: Sendable, Hashable {
  private var counts: [String: Int] = [:]

  /// The baseline of some findings.
  public init(of findings: [Finding]) {
    for finding in findings where finding.exemption == nil {
      counts[finding.fingerprint, default: 0] += 1
    }
  }

  /// Reads a baseline; empty lines and those that begin with `#` are passed over.
  public init(reading bytes: [UInt8]) {
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    where !line.hasPrefix("#") {
      counts[String(line), default: 0] += 1
    }
  }

  /// The text to keep.
  public var text: String {
    var text = "# Findings known to simctl check: rule/subject/field, one a line.\n"
    for (fingerprint, count) in counts.sorted(by: { $0.key < $1.key }) {
      for _ in 0..<count { text += fingerprint + "\n" }
    }
    return text
  }

  /// Marks the findings that are known.
  public func apply(to findings: inout [Finding]) {
    var left = counts
    for position in findings.indices where findings[position].exemption == nil {
      let fingerprint = findings[position].fingerprint
      guard let count = left[fingerprint], count > 0 else { continue }
      left[fingerprint] = count - 1
      findings[position].exemption = .baselined
    }
  }
}
