// SPDX-License-Identifier: Apache-2.0

/// A flown ascent: what it passed through, what happened, where it ended, what it cost.
public struct AscentTrajectory: Sendable {
  /// What a stage has left.
  public struct Remainder: Sendable, Hashable {
    /// The stage's name.
    public var stage: String
    /// Usable propellant of all its units at their separation or at the end, kg.
    public var propellant: Double
    /// What all its units started with, kg.
    public var loaded: Double

    /// What is left of what was loaded, kg.
    public init(stage: String, propellant: Double, loaded: Double) {
      self.stage = stage
      self.propellant = propellant
      self.loaded = loaded
    }
  }

  /// When the vehicle was released.
  public var liftOff: Epoch
  /// By time, events included (twice where something jumps: before and after).
  public var samples: [AscentSample]
  /// By time.
  public var events: [AscentEvent]
  /// At the last cut-off.
  public var insertion: StateVector<GCRF>
  /// At the last cut-off, kg.
  public var insertionMass: Double
  /// What the thrust was spent on.
  public var losses: AscentLosses
  /// By stage.
  public var remainders: [Remainder]
  /// How well the aim was met, goal by goal.
  public var residuals: [TargetResidual]
  /// Kinetic and potential energy gained by insertion less the work of thrust and air, J/kg: a check
  /// of the integration.
  public var energyResidual: Double

  /// A trajectory, given part by part.
  public init(
    liftOff: Epoch, samples: [AscentSample], events: [AscentEvent], insertion: StateVector<GCRF>,
    insertionMass: Double, losses: AscentLosses, remainders: [Remainder],
    residuals: [TargetResidual], energyResidual: Double = 0
  ) {
    self.liftOff = liftOff
    self.samples = samples
    self.events = events
    self.insertion = insertion
    self.insertionMass = insertionMass
    self.losses = losses
    self.remainders = remainders
    self.residuals = residuals
    self.energyResidual = energyResidual
  }
}
