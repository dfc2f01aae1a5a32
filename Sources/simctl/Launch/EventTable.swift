// SPDX-License-Identifier: Apache-2.0

package import Orbits

/// The events of an ascent and of a mission as CSV.
package struct EventTable {
  private let leapSeconds: LeapSeconds

  /// Times are in UTC by a table of leap seconds.
  package init(leapSeconds: LeapSeconds) { self.leapSeconds = leapSeconds }

  /// The events of an ascent, with the columns of its trajectory.
  package func csv(_ trajectory: AscentTrajectory) -> String {
    let table = TrajectoryTable(leapSeconds: leapSeconds)
    let columns = TrajectoryTable.columns + TrajectoryTable.stateColumns
    var text =
      (["time_s", "utc", "kind", "event", "stage", "phase"] + columns.map(\.name))
      .joined(separator: ",") + "\n"
    for event in trajectory.events {
      let sample = event.sample
      var row = [
        String(fixed: sample.time, decimals: 3), table.utc(sample), Self.word(event.kind),
        CSVRows.field(event.name), CSVRows.field(sample.stage), CSVRows.field(sample.phase),
      ]
      row += columns.map { column in
        column.value(sample).flatMap { $0.isFinite ? $0 : nil }
          .map { String(fixed: $0, decimals: column.decimals) } ?? ""
      }
      text += row.joined(separator: ",") + "\n"
    }
    return text
  }

  /// A kind in lower case with hyphens.
  static func word(_ kind: AscentEvent.Kind) -> String {
    switch kind {
    case .liftOff: "lift-off"
    case .ignition: "ignition"
    case .cutOff: "cut-off"
    case .separation: "separation"
    case .jettison: "jettison"
    case .phase: "phase"
    case .greatestDynamicPressure: "max-q"
    case .greatestAcceleration: "max-g"
    case .greatestHeating: "max-heating"
    case .insertion: "insertion"
    }
  }

  /// The states of a mission's legs and its events, as CSV.
  package func csv(_ mission: MissionTrajectory) -> String {
    var text =
      "utc,row,leg,center,burn,mass_kg,change_m_s,x_gcrf_km,y_gcrf_km,z_gcrf_km,"
      + "vx_gcrf_km_s,vy_gcrf_km_s,vz_gcrf_km_s,remark\n"
    func numbers(_ state: StateVector<GCRF>) -> [String] {
      let (r, v) = (state.position, state.velocity)
      return [r.x, r.y, r.z].map { String(fixed: $0 / 1000, decimals: 6) }
        + [v.x, v.y, v.z].map { String(fixed: $0 / 1000, decimals: 9) }
    }
    func line(
      _ state: StateVector<GCRF>, _ head: [String], _ mass: Double?, _ change: Double?,
      _ remark: String
    ) {
      let time = state.epoch.iso8601(.utc, fractionDigits: 3, leapSeconds: leapSeconds)
      var row = [time] + head
      row.append(mass.map { String(fixed: $0, decimals: 3) } ?? "")
      row.append(change.map { String(fixed: $0, decimals: 4) } ?? "")
      row += numbers(state) + [CSVRows.field(remark)]
      text += row.joined(separator: ",") + "\n"
    }
    for event in mission.events {
      line(
        event.state, ["event", CSVRows.field(event.name), "", ""], event.mass, event.change,
        event.remark)
    }
    for leg in mission.legs {
      for state in leg.states {
        line(
          state,
          ["state", CSVRows.field(leg.name), leg.center.name, leg.isBurn ? "yes" : "no"], nil, nil,
          "")
      }
    }
    return text
  }

  /// A state in the form that `ephemeris --state` reads.
  package func csv(_ state: StateVector<GCRF>, object: String) -> String {
    let (r, v) = (state.position, state.velocity)
    let numbers =
      [r.x, r.y, r.z].map { DecimalText.fixed($0, decimals: 9, shift: -3) }
      + [v.x, v.y, v.z].map { DecimalText.fixed($0, decimals: 12, shift: -3) }
    let time = state.epoch.iso8601(.utc, fractionDigits: 6, leapSeconds: leapSeconds)
    return
      "object,utc,x_gcrf_km,y_gcrf_km,z_gcrf_km,vx_gcrf_km_s,vy_gcrf_km_s,vz_gcrf_km_s\n"
      + ([CSVRows.field(object), time] + numbers).joined(separator: ",") + "\n"
  }
}
