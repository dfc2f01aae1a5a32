// SPDX-License-Identifier: Apache-2.0

extension BodyEphemerisFailure: CustomStringConvertible {
  /// One sentence for people, with what to do.
  public var description: String {
    func day(_ epoch: Epoch) -> String { String(epoch.iso8601(fractionDigits: 0).prefix(10)) }
    switch self {
    case .epochOutside(let epoch, let coverage):
      return "the ephemeris covers \(day(coverage.lowerBound)) to \(day(coverage.upperBound)), not"
        + " \(epoch.iso8601(fractionDigits: 0)); name a kernel that does, such as de440.bsp"
    case .noData(let body):
      return "the ephemeris has nothing on \(body.displayName); name a kernel that has, or leave"
        + " the body out"
    }
  }
}
