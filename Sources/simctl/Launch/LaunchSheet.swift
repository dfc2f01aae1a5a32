// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry

/// A flown launch as a text for people.
struct LaunchSheet {
  let flown: FlownLaunch
  let earth: EarthOrientation
  let leapSeconds: LeapSeconds

  private static let degree: Double = 180 / Double.pi
  /// The sentence that stands with every product.
  static let illustrative = """
    Illustrative: vehicle data are public figures of differing confidence, guidance is ours.
    """

  /// The whole text.
  func rendered(figures: Bool) -> String {
    let plan = flown.plan
    var text = Self.title(plan, leapSeconds) + Self.illustrative + "\n\n"
    text += timeline() + "\n"
    text += insertion() + "\n" + losses() + "\n" + propellant()
    let comparison = self.comparison()
    if !comparison.isEmpty { text += "\nPublished\n" + comparison }
    if let mission = flown.mission { text += "\nMission\n" + self.mission(mission) }
    if !plan.remarks.isEmpty {
      text += "\nAssumed\n" + plan.remarks.map { "  \($0)\n" }.joined()
    }
    text += "\n" + (figures ? Self.figures(plan) : Self.summary(plan))
    return text
  }

  /// What would be flown.
  static func plan(_ plan: FlightPlan, leapSeconds: LeapSeconds) -> String {
    var text = title(plan, leapSeconds) + illustrative + "\n\nStages\n"
    var table = TextTable(
      ["STAGE", "UNITS", "DRY kg", "PROPELLANT kg", "VACUUM kN", "ISP s", "FLIES"],
      rightAligned: [1, 2, 3, 4, 5])
    for (stage, isAscent) in plan.vehicle.ascent.stages.map({ ($0, true) })
      + plan.vehicle.upperStages.map({ ($0, false) })
    {
      table.add([
        stage.name, String(stage.count), String(fixed: stage.dryMass, decimals: 0),
        String(fixed: stage.propellantMass, decimals: 0),
        stage.engines.map { String(fixed: $0.vacuumThrust / 1000, decimals: 1) }
          .joined(separator: "+"),
        stage.engines.map { String(fixed: $0.vacuumSpecificImpulse, decimals: 1) }
          .joined(separator: "/"), isAscent ? "ascent" : "mission",
      ])
    }
    text += table.rendered() + "\nCarried\n"
    for payload in plan.payloads {
      text += "  \(payload.name) \(String(fixed: payload.mass, decimals: 0)) kg\n"
    }
    let target = plan.target
    text +=
      "\nTo \(km(target.perigeeHeight)) x \(km(target.apogeeHeight)) km,"
      + " \(String(fixed: target.inclination * degree, decimals: 3)) deg,"
      + " \(target.pass.rawValue)"
      + (target.raan.map { ", node \(String(fixed: $0 * degree, decimals: 3)) deg" } ?? "") + "\n"
    if !plan.remarks.isEmpty {
      text += "\nAssumed\n" + plan.remarks.map { "  \($0)\n" }.joined()
    }
    return text + "\n" + figures(plan)
  }

  private static func title(_ plan: FlightPlan, _ leapSeconds: LeapSeconds) -> String {
    let time = plan.liftOff.iso8601(.utc, fractionDigits: 0, leapSeconds: leapSeconds)
    return "\(plan.name)  (\(plan.vehicle.ascent.name), \(plan.padName), \(time))\n"
  }

  private static func km(_ length: Double) -> String { String(fixed: length / 1000, decimals: 1) }

  // MARK: - Ascent

  private func timeline() -> String {
    var table = TextTable(
      [
        "TIME s", "EVENT", "HEIGHT km", "INERTIAL m/s", "GROUND m/s", "ANGLE deg", "DOWNRANGE km",
        "MASS t",
      ], rightAligned: [0, 2, 3, 4, 5, 6, 7])
    for event in flown.trajectory.events {
      let sample = event.sample
      var name = event.kind == .phase ? "(\(event.name))" : event.name
      switch event.kind {
      case .greatestDynamicPressure:
        name += ": \(String(fixed: sample.dynamicPressure / 1000, decimals: 1)) kPa"
      case .greatestAcceleration:
        name += ": \(String(fixed: sample.properAcceleration / 9.80665, decimals: 2)) g"
      case .greatestHeating:
        name += sample.heating.map { ": \(String(fixed: $0, decimals: 0)) W/m2" } ?? ""
      default: break
      }
      table.add([
        String(fixed: sample.time, decimals: 1), name, Self.km(sample.place.height),
        String(fixed: sample.inertialSpeed, decimals: 1),
        String(fixed: sample.relativeSpeed, decimals: 1),
        String(fixed: sample.inertialFlightPathAngle * Self.degree, decimals: 2),
        Self.km(sample.downrange), String(fixed: sample.mass / 1000, decimals: 2),
      ])
    }
    return table.rendered()
  }

  private func insertion() -> String {
    func angle(_ value: Double) -> String { String(fixed: value * Self.degree, decimals: 4) }
    let state = flown.trajectory.insertion
    let time = state.epoch.iso8601(.utc, fractionDigits: 3, leapSeconds: leapSeconds)
    var text = "Insertion at \(time), osculating, true equator of date\n"
    for element in FlightReport.elements(of: state, earth: earth) {
      text +=
        "  \(element.name): \(String(fixed: element.value, decimals: element.decimals + 1))"
        + " \(element.unit)\n"
    }
    text += "Aim\n"
    text += Self.residuals(flown.trajectory.residuals)
    text +=
      "  azimuth \(angle(flown.ascent.program.azimuth ?? flown.ascent.aim.azimuth)) deg,"
      + " kick \(angle(flown.ascent.program.kick ?? 0)) deg; what the propellant left could still"
      + " give: \(String(fixed: flown.ascent.margin, decimals: 1)) m/s\n"
    return text
  }

  /// Aims with what was reached, and whether that is within their bounds.
  private static func residuals(_ residuals: [TargetResidual]) -> String {
    residuals.map { residual in
      let verdict = residual.isMet.map { $0 ? "" : " MISSED" } ?? ""
      // A bound shows with two digits at least.
      let isFine = residual.bound.map { $0 < 0.001 } ?? false
      let decimals = isFine ? 6 : 4
      let bound = residual.bound.map {
        " within \(String(fixed: $0, decimals: isFine ? 5 : 3))"
      }
      let unit = residual.unit.isEmpty ? "" : " \(residual.unit)"
      return "  \(residual.name): \(String(fixed: residual.reached, decimals: decimals))\(unit),"
        + " wanted \(String(fixed: residual.wanted, decimals: decimals))\(bound ?? "")\(verdict)\n"
    }.joined()
  }

  private func losses() -> String {
    let losses = flown.trajectory.losses
    var table = TextTable(["SPEED", "m/s"], rightAligned: [1])
    for (name, value) in [
      ("ideal", losses.ideal), ("  gravity", losses.gravity), ("  drag", losses.drag),
      ("  steering", losses.steering), ("  pressure", losses.pressure),
      ("  gained", losses.gainedSpeed), ("not closed", losses.residual),
    ] {
      table.add([name, String(fixed: value, decimals: name == "not closed" ? 4 : 1)])
    }
    return table.rendered()
      + "energy gained less the work of thrust and air:"
      + " \(String(fixed: flown.trajectory.energyResidual, decimals: 6)) J/kg\n"
  }

  private func propellant() -> String {
    var table = TextTable(["STAGE", "LOADED kg", "LEFT kg"], rightAligned: [1, 2])
    for remainder in flown.trajectory.remainders {
      table.add([
        remainder.stage, String(fixed: remainder.loaded, decimals: 0),
        String(fixed: remainder.propellant, decimals: 0),
      ])
    }
    return table.rendered()
  }

  private func comparison() -> String {
    let lines = PublishedComparison(
      flown.plan.published, flown: flown.trajectory, vehicle: flown.plan.vehicle.ascent
    ).lines
    if lines.isEmpty { return "" }
    var table = TextTable(
      ["EVENT", "PUBLISHED s", "FLOWN s", "HEIGHT km", "FLOWN", "SPEED m/s", "FLOWN", "SOURCE"],
      rightAligned: [1, 2, 3, 4, 5, 6])
    for line in lines {
      let (published, sample) = (line.published, line.flown.sample)
      let isRange = published.latestTime != published.time
      table.add([
        published.name,
        String(fixed: published.time, decimals: 1)
          + (isRange ? "-" + String(fixed: published.latestTime, decimals: 1) : ""),
        String(fixed: sample.time, decimals: 1), published.height.map { Self.km($0) } ?? "",
        Self.km(sample.place.height), published.speed.map { String(fixed: $0, decimals: 0) } ?? "",
        String(fixed: sample.relativeSpeed, decimals: 0),
        (published.source ?? "") + " (\(published.confidence.rawValue))",
      ])
    }
    return table.rendered()
  }

  // MARK: - Mission and figures

  private func mission(_ mission: MissionTrajectory) -> String {
    var table = TextTable(["UTC", "EVENT", "CHANGE m/s", "MASS kg", ""], rightAligned: [2, 3])
    for event in mission.events {
      table.add([
        event.state.epoch.iso8601(.utc, fractionDigits: 0, leapSeconds: leapSeconds), event.name,
        event.change.map { String(fixed: $0, decimals: 2) } ?? "",
        event.mass.map { String(fixed: $0, decimals: 0) } ?? "", event.remark,
      ])
    }
    var text = table.rendered()
    text += "  all burns: \(String(fixed: mission.totalChange, decimals: 1)) m/s\n"
    text += Self.residuals(mission.residuals)
    for assumption in mission.assumptions { text += "  \(assumption)\n" }
    return text
  }

  /// Every value with who says so.
  static func figures(_ plan: FlightPlan) -> String {
    var table = TextTable(["OF", "QUANTITY", "VALUE", "UNIT", "CONFIDENCE", "WHO SAID SO"])
    for figure in plan.figures {
      table.add([
        figure.subject, figure.quantity, figure.value, figure.unit, figure.confidence.rawValue,
        figure.source ?? "this program",
      ])
    }
    return "Values, with confidence and source\n" + table.rendered()
  }

  /// How many values are of which confidence.
  static func summary(_ plan: FlightPlan) -> String {
    let counts = Confidence.allCases.compactMap { confidence -> String? in
      let count = plan.figures.count { $0.confidence == confidence }
      return count == 0 ? nil : "\(count) \(confidence.rawValue)"
    }
    return
      "\(plan.figures.count) values: \(counts.joined(separator: ", ")) (--figures lists them)\n"
  }
}
