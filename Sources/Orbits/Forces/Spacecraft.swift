// SPDX-License-Identifier: Apache-2.0

/// What forces on the surface need to know of a spacecraft: a ball of one colour.
public struct Spacecraft: Sendable, Hashable {
  /// Mass, kilograms.
  public var mass: Double
  /// Area that meets the air, square metres.
  public var dragArea: Double
  /// Drag coefficient; 2.2 is usual.
  public var dragCoefficient: Double
  /// Area that meets sunlight, square metres.
  public var radiationArea: Double
  /// Radiation coefficient: 1 absorbs all, 2 sends all back.
  public var radiationCoefficient: Double

  /// Makes a spacecraft: kilograms and square metres.
  public init(
    mass: Double, dragArea: Double = 0, dragCoefficient: Double = 2.2,
    radiationArea: Double = 0, radiationCoefficient: Double = 1.3
  ) {
    self.mass = mass
    self.dragArea = dragArea
    self.dragCoefficient = dragCoefficient
    self.radiationArea = radiationArea
    self.radiationCoefficient = radiationCoefficient
  }
}
