// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry

/// A flown launch as JSON.
struct LaunchObjects {
  let leapSeconds: LeapSeconds

  /// Everything as one object.
  func whole(_ flown: FlownLaunch) -> JSONValue {
    .object([
      ("flight", head(flown)),
      ("events", .array(flown.trajectory.events.map(event))),
      ("insertion", state(flown.trajectory.insertion)),
      ("residuals", .array(flown.trajectory.residuals.map(residual))),
      ("losses", losses(flown.trajectory.losses)),
      ("energy_not_closed_j_kg", .fixed(flown.trajectory.energyResidual, decimals: 9)),
      (
        "propellant",
        .array(
          flown.trajectory.remainders.map {
            .object([
              ("stage", .string($0.stage)), ("loaded_kg", .fixed($0.loaded, decimals: 3)),
              ("left_kg", .fixed($0.propellant, decimals: 3)),
            ])
          })
      ),
      ("mission", flown.mission.map(mission) ?? .null),
      ("remarks", .array(flown.plan.remarks.map { .string($0) })),
      ("figures", .array(flown.plan.figures.map(figure))),
      ("trajectory", .array(flown.trajectory.samples.map(sample))),
    ])
  }

  /// The samples of the trajectory, one a line.
  func lines(_ flown: FlownLaunch) -> String {
    flown.trajectory.samples.map { sample($0).rendered(indent: nil) + "\n" }.joined()
  }

  private func head(_ flown: FlownLaunch) -> JSONValue {
    let plan = flown.plan
    return .object([
      ("id", .string(plan.id)), ("name", .string(plan.name)),
      ("launch", plan.launch.map { .string($0) } ?? .null),
      ("vehicle", .string(plan.vehicle.id)), ("pad", .string(plan.padName)),
      ("lift_off", .string(time(plan.liftOff))), ("illustrative", .bool(true)),
      ("payload_kg", .fixed(plan.payloadMass, decimals: 3)),
      ("margin_m_s", .fixed(flown.ascent.margin, decimals: 3)),
    ])
  }

  private func time(_ epoch: Epoch) -> String {
    epoch.iso8601(.utc, fractionDigits: 3, leapSeconds: leapSeconds)
  }

  private func numbers(_ sample: AscentSample) -> [(String, JSONValue)] {
    (TrajectoryTable.columns + TrajectoryTable.stateColumns).map { column in
      guard let value = column.value(sample), value.isFinite else { return (column.name, .null) }
      return (column.name, .fixed(value, decimals: column.decimals))
    }
  }

  private func sample(_ sample: AscentSample) -> JSONValue {
    .object(
      [
        ("time_s", .fixed(sample.time, decimals: 3)), ("utc", .string(time(sample.state.epoch))),
        ("stage", .string(sample.stage)), ("phase", .string(sample.phase)),
      ] + numbers(sample))
  }

  private func event(_ event: AscentEvent) -> JSONValue {
    .object(
      [
        ("time_s", .fixed(event.sample.time, decimals: 3)),
        ("kind", .string(EventTable.word(event.kind))), ("event", .string(event.name)),
      ] + numbers(event.sample))
  }

  private func state(_ state: StateVector<GCRF>) -> JSONValue {
    let (r, v) = (state.position, state.velocity)
    return .object([
      ("utc", .string(time(state.epoch))),
      ("r_gcrf_km", .array([r.x, r.y, r.z].map { .fixed($0 / 1000, decimals: 9) })),
      ("v_gcrf_km_s", .array([v.x, v.y, v.z].map { .fixed($0 / 1000, decimals: 12) })),
    ])
  }

  private func residual(_ residual: TargetResidual) -> JSONValue {
    .object([
      ("name", .string(residual.name)), ("unit", .string(residual.unit)),
      ("wanted", .fixed(residual.wanted, decimals: 6)),
      ("reached", .fixed(residual.reached, decimals: 6)),
      ("bound", residual.bound.map { .fixed($0, decimals: 6) } ?? .null),
      ("is_met", residual.isMet.map { .bool($0) } ?? .null),
    ])
  }

  private func losses(_ losses: AscentLosses) -> JSONValue {
    .object([
      ("ideal_m_s", .fixed(losses.ideal, decimals: 4)),
      ("gravity_m_s", .fixed(losses.gravity, decimals: 4)),
      ("drag_m_s", .fixed(losses.drag, decimals: 4)),
      ("steering_m_s", .fixed(losses.steering, decimals: 4)),
      ("pressure_m_s", .fixed(losses.pressure, decimals: 4)),
      ("gained_m_s", .fixed(losses.gainedSpeed, decimals: 4)),
      ("not_closed_m_s", .fixed(losses.residual, decimals: 6)),
    ])
  }

  private func mission(_ mission: MissionTrajectory) -> JSONValue {
    .object([
      (
        "events",
        .array(
          mission.events.map { event in
            .object([
              ("event", .string(event.name)), ("state", state(event.state)),
              ("mass_kg", event.mass.map { .fixed($0, decimals: 3) } ?? .null),
              ("change_m_s", event.change.map { .fixed($0, decimals: 4) } ?? .null),
              ("remark", .string(event.remark)),
            ])
          })
      ),
      ("residuals", .array(mission.residuals.map(residual))),
      ("assumptions", .array(mission.assumptions.map { .string($0) })),
    ])
  }

  private func figure(_ figure: FlightFigure) -> JSONValue {
    .object([
      ("of", .string(figure.subject)), ("quantity", .string(figure.quantity)),
      ("value", .string(figure.value)), ("unit", .string(figure.unit)),
      ("source", figure.source.map { .string($0) } ?? .null),
      ("confidence", .string(figure.confidence.rawValue)),
      ("at", figure.location.map { .string("\($0)") } ?? .null),
      ("note", figure.note.map { .string($0) } ?? .null),
    ])
  }
}
