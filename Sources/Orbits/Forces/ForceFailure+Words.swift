// SPDX-License-Identifier: Apache-2.0

extension ForceFailure: CustomStringConvertible {
  /// What happened, and what to do.
  public var description: String {
    switch self {
    case .belowSurface(let body, let radius, let distance):
      return
        "the spacecraft is \(Self.kilometres(distance)) km from the centre of the \(body), below"
        + " its surface at \(Self.kilometres(radius)) km: end the span before, or check the start"
    case .epochOutsideTable(let name, let epoch, let coverage):
      return "\(epoch.iso8601(fractionDigits: 3)) is outside \(name), which spans"
        + " \(coverage.lowerBound.iso8601(fractionDigits: 0)) to"
        + " \(coverage.upperBound.iso8601(fractionDigits: 0)): take another table or span"
    case .unusable(let name, let reason): return "\(name): \(reason)"
    }
  }

  /// Kilometres with one decimal.
  private static func kilometres(_ metres: Double) -> String {
    "\((metres / 100).rounded() / 10)"
  }
}
