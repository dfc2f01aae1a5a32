// SPDX-License-Identifier: Apache-2.0

import Orbits

/// The drag curve of vehicles of which nobody published one.
enum GenericDrag {
  /// Drag coefficient by Mach number for a slender rocket with a blunt fairing, on its largest cross-section.
  ///
  /// The shape is common to published curves: even below Mach 0.8, twice that about Mach 1.2, falling
  /// slowly beyond. Drag costs 50 to 150 m/s of 9,400, so that a third more or less of it is some 40 m/s.
  static let curve: [Aerodynamics.Point] = [
    Aerodynamics.Point(mach: 0, dragCoefficient: 0.30),
    Aerodynamics.Point(mach: 0.6, dragCoefficient: 0.30),
    Aerodynamics.Point(mach: 0.8, dragCoefficient: 0.34),
    Aerodynamics.Point(mach: 0.95, dragCoefficient: 0.46),
    Aerodynamics.Point(mach: 1.05, dragCoefficient: 0.56),
    Aerodynamics.Point(mach: 1.2, dragCoefficient: 0.58),
    Aerodynamics.Point(mach: 1.5, dragCoefficient: 0.52),
    Aerodynamics.Point(mach: 2, dragCoefficient: 0.43),
    Aerodynamics.Point(mach: 3, dragCoefficient: 0.33),
    Aerodynamics.Point(mach: 5, dragCoefficient: 0.25),
    Aerodynamics.Point(mach: 10, dragCoefficient: 0.20),
  ]
  /// Of the normal force, per rad.
  static let normalForceSlope: Double = 3

  /// The line in the list of figures.
  static func figure(_ vehicle: String) -> FlightFigure {
    FlightFigure(
      subject: vehicle, quantity: "drag curve",
      value: "0.30 below Mach 0.6, 0.58 at 1.2, 0.20 at 10",
      unit: "", source: nil, confidence: .illustrative,
      note: "generic curve of this program, on the largest cross-section")
  }
}
