// SPDX-License-Identifier: Apache-2.0

/// One stage: tanks, engines, and when they light, stop and fall away.
///
/// Masses are per unit; `count` units of a stage (strap-on boosters) do the same at the same time.
public struct LaunchStage: Sendable, Hashable {
  /// What it is called.
  public var name: String
  /// How many of it there are, side by side.
  public var count: Int
  /// Without propellant, of one unit, kg.
  public var dryMass: Double
  /// That engines can burn, of one unit, kg.
  public var propellantMass: Double
  /// Propellant that stays in the tanks when the stage counts as empty, of one unit, kg; it comes on
  /// top of `propellantMass`.
  public var residualMass: Double
  /// All draw on the stage's one store of propellant.
  public var engines: [EngineGroup]
  /// When the stage falls away; nil for one that stays with the payload.
  public var separation: StageMoment?
  /// What the air does to the vehicle while this is the lowest stage that is still attached.
  public var aerodynamics: Aerodynamics

  /// A stage, given field by field.
  public init(
    name: String, count: Int = 1, dryMass: Double, propellantMass: Double, residualMass: Double = 0,
    engines: [EngineGroup], separation: StageMoment?, aerodynamics: Aerodynamics
  ) {
    self.name = name
    self.count = count
    self.dryMass = dryMass
    self.propellantMass = propellantMass
    self.residualMass = residualMass
    self.engines = engines
    self.separation = separation
    self.aerodynamics = aerodynamics
  }
}
