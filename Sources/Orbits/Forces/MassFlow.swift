// SPDX-License-Identifier: Apache-2.0

/// Something that takes mass from a spacecraft at a constant rate between two instants.
public protocol MassFlow {
  /// When the flow starts.
  var start: Epoch { get }
  /// How long it lasts, s.
  var duration: Double { get }
  /// Mass that goes, kg/s.
  var massFlow: Double { get }
}

extension MassFlow {
  /// The mass (kg) that is left at an epoch of what there was before the start, m₀ − ṁ (t − t₀).
  public func mass(at epoch: Epoch, before mass: Double) -> Double {
    mass - massFlow * min(max(0, epoch.seconds(since: start)), duration)
  }
}
