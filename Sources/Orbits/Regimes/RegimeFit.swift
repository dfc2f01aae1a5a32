// SPDX-License-Identifier: Apache-2.0

/// Whether figures fit a regime, with the condition that decided.
public enum RegimeFit: Sendable, Hashable {
  /// They fit the narrow definition.
  case fits
  /// They fit only the widest published use of the name: outside this condition of the narrow one.
  case border(RegimeCriterion, measured: Double)
  /// No published use of the name covers them; the condition is one of the wide definition.
  case contradicts(RegimeCriterion, measured: Double)
  /// The orbit goes round something else.
  case otherCenter(OrbitCenter)
  /// The figures lack what the definition asks for.
  case unknown(RegimeCriterion.Quantity)

  /// Whether the name can stand.
  public var isAllowed: Bool {
    switch self {
    case .fits, .border: true
    case .contradicts, .otherCenter, .unknown: false
    }
  }
}
