// SPDX-License-Identifier: Apache-2.0

/// What became of a payload after insertion: legs of flight, and what happened between them.
public struct MissionTrajectory: Sendable {
  /// A stretch of flight told by its states.
  public struct Leg: Sendable {
    /// As in "transfer orbit" or "second burn".
    public var name: String
    /// What it goes around.
    public var center: SolarSystemBody
    /// By time, about the Earth's centre whatever `center` is; dense enough to draw.
    public var states: [StateVector<GCRF>]
    /// Whether an engine burns.
    public var isBurn: Bool

    /// A leg with its name, centre and states.
    public init(
      name: String, center: SolarSystemBody = .earth, states: [StateVector<GCRF>],
      isBurn: Bool = false
    ) {
      self.name = name
      self.center = center
      self.states = states
      self.isBurn = isBurn
    }
  }

  /// Something that happened.
  public struct Event: Sendable {
    /// As in "second burn ends" or "lunar orbit insertion".
    public var name: String
    /// After it.
    public var state: StateVector<GCRF>
    /// After it, kg; nil where it is not kept.
    public var mass: Double?
    /// Of velocity by the burn that this event is or ends, m/s.
    public var change: Double?
    /// More about it, for the report.
    public var remark: String

    /// An event: the state after it, the mass in kg, the change of velocity in m/s.
    public init(
      name: String, state: StateVector<GCRF>, mass: Double? = nil, change: Double? = nil,
      remark: String = ""
    ) {
      self.name = name
      self.state = state
      self.mass = mass
      self.change = change
      self.remark = remark
    }
  }

  /// By time.
  public var legs: [Leg]
  /// By time.
  public var events: [Event]
  /// Aims and what was reached: distance to the station, longitude of the slot.
  public var residuals: [TargetResidual]
  /// What is assumed or simplified, sentence by sentence, for the report.
  public var assumptions: [String]

  /// A mission, given part by part.
  public init(
    legs: [Leg], events: [Event], residuals: [TargetResidual], assumptions: [String]
  ) {
    self.legs = legs
    self.events = events
    self.residuals = residuals
    self.assumptions = assumptions
  }

  /// Of all burns, m/s.
  public var totalChange: Double { events.reduce(0) { $0 + ($1.change ?? 0) } }
}
