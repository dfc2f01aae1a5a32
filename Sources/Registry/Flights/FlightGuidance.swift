// SPDX-License-Identifier: Apache-2.0

import Orbits

/// What decides the shape of an ascent, as a flight record has it; nil leaves it to the program.
///
/// Nobody publishes these; in the catalogue they are of `illustrative` confidence.
public struct FlightGuidance: Sendable, Hashable {
  /// How long it rises straight up, s.
  public var verticalRise: Double?
  /// How long it then tips over, s.
  public var kickDuration: Double?
  /// By how much it tips over, rad.
  public var kick: Double?
  /// Over the turning ground, clockwise from north, rad.
  public var azimuth: Double?
  /// The dynamic pressure below which the closed loop takes over, Pa.
  public var closedLoopPressure: Double?
  /// The index of the stage from which on it may.
  public var closedLoopStage: Int?
  /// The largest product of dynamic pressure and angle of attack, Pa rad.
  public var loadLimit: Double?
  /// The largest angle between its axis and the flow, rad.
  public var angleOfAttackLimit: Double?
  /// The fastest turn when the closed loop takes over, rad/s.
  public var turnRate: Double?
  /// Between two solutions of the closed loop, s.
  public var interval: Double?
  /// Before the end within which nothing is changed any more, s.
  public var hold: Double?
  /// The largest turn of the plane away from the one through the pad, rad.
  public var planeChangeLimit: Double?

  /// Leaves everything to the program.
  public init() {}

  init(
    _ node: FieldNode?, stages: [String], _ figures: inout FigureReader
  ) throws(FlightFailure) {
    guard let node else { return }
    let radian: Double = Double.pi / 180
    func read(
      _ key: String, _ range: ClosedRange<Double>, _ scale: Double = 1
    ) throws(FlightFailure) -> Double? {
      try figures.number(key, of: node, "guidance", in: range).map { $0 * scale }
    }
    verticalRise = try read("vertical_rise_s", 0...120)
    kickDuration = try read("kick_duration_s", 0...120)
    kick = try read("kick_deg", 0...45, radian)
    azimuth = try read("azimuth_deg", 0...360, radian)
    closedLoopPressure = try read("closed_loop_pressure_pa", 0...200_000)
    loadLimit = try read("load_limit_kpa_deg", FigureReader.natural, 1000 * radian)
    angleOfAttackLimit = try read("angle_of_attack_limit_deg", 0...90, radian)
    turnRate = try read("turn_rate_deg_s", FigureReader.positive, radian)
    interval = try read("interval_s", FigureReader.positive)
    hold = try read("hold_s", FigureReader.natural)
    planeChangeLimit = try read("plane_change_limit_deg", 0...180, radian)
    guard let said = node["closed_loop_stage"]?.assertions.first, let label = said.value else {
      return
    }
    guard let index = stages.firstIndex(of: label) else {
      throw FlightFailure(
        "there is no stage `\(label)`; the stages are \(stages.joined(separator: ", "))",
        at: said.location)
    }
    closedLoopStage = index
  }
}
