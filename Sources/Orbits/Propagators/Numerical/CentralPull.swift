// SPDX-License-Identifier: Apache-2.0

/// The body about which a propagation is integrated: its pull, and where its ground is at the lowest.
struct CentralPull: Sendable {
  let name: String
  /// GM, m³/s².
  let gravitationalParameter: Double
  /// The smallest distance of its surface from its centre, metres.
  let radius: Double

  init(_ body: SolarSystemBody) {
    switch body {
    case .moon:
      name = "moon"
      gravitationalParameter = Constants.moonGM.value
      // The floor of the South Pole-Aitken basin is 9 km below the mean radius.
      radius = Constants.moonRadius.value - 9_000
    default:
      name = "earth"
      gravitationalParameter = Constants.earthGM.value
      radius = 6_356_752
    }
  }
}
