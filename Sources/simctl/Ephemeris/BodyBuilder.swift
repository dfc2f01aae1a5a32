// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry

/// An object ready to be propagated.
struct EphemerisBody: Sendable {
  /// The text of the object column.
  let label: String
  /// The name for people.
  let name: String
  /// Where its states come from.
  let source: any StateSource
  /// Where its ephemeris starts when the user names no span.
  let defaultStart: Epoch
  /// The international designator, where known.
  var designator: String?
  /// What its states are made with, for the comments of messages.
  var comments: [String] = []

  /// Number and name for messages; one of them where both are the same.
  var title: String { label == name ? label : "\(label) \(name)" }
}

/// Makes propagators of selected objects.
struct BodyBuilder {
  let propagator: PropagatorChoice
  var numerical: NumericalContext?
  let selection: ElementSetSelection
  let leapSeconds: LeapSeconds

  /// The objects that can be propagated, and how many were refused; each refusal is reported.
  func bodies(_ objects: [SelectedObject]) -> (bodies: [EphemerisBody], refused: Int) {
    var bodies: [EphemerisBody] = []
    var refused = 0
    for object in objects {
      do {
        bodies.append(try body(object))
      } catch {
        let title = object.label == object.name ? object.label : "\(object.label) \(object.name)"
        Talk.error("\(title): \(error)")
        refused += 1
      }
    }
    return (bodies, refused)
  }

  private func body(_ object: SelectedObject) throws -> EphemerisBody {
    let sgp4 = SGP4Source(object.sets, selection: selection, leapSeconds: leapSeconds)
    if propagator == .sgp4 {
      if let refusal = sgp4.refusal { throw CommandFailure(refusal) }
      if case .exact(let wanted) = selection, sgp4.newestUsableEpoch == nil {
        throw CommandFailure(noSet(at: wanted, of: object.sets))
      }
      return EphemerisBody(
        label: object.label, name: object.name, source: sgp4,
        defaultStart: sgp4.newestUsableEpoch ?? object.sets[0].epoch,
        designator: object.designator)
    }
    // The analytic theories start from one set: the one that --elset picks for the newest epoch.
    let sets = object.sets
    let set: ElementSet
    if case .exact(let epoch) = selection {
      guard let match = sets.first(where: { abs($0.epoch.seconds(since: epoch)) <= 1 }) else {
        throw CommandFailure(noSet(at: epoch, of: sets))
      }
      set = match
    } else {
      set = sets[sets.count - 1]
    }
    if propagator == .numerical {
      return try numericalBody(object, set)
    }
    let mean = MeanElements(set)
    return EphemerisBody(
      label: object.label, name: object.name,
      source: try analyticSource(mean), defaultStart: set.epoch, designator: object.designator)
  }

  /// That no set has the epoch of `--elset`, and which comes nearest.
  private func noSet(at wanted: Epoch, of sets: [ElementSet]) -> String {
    let nearest = sets.map(\.epoch).min {
      abs($0.seconds(since: wanted)) < abs($1.seconds(since: wanted))
    }
    let text = nearest.map { $0.iso8601(fractionDigits: 6, leapSeconds: leapSeconds) } ?? "-"
    return "no element set has the epoch of --elset; the nearest one has \(text)"
  }

  /// A source by the chosen analytic theory, from mean elements or from a state in TEME, whose
  /// equator is that of date.
  private func analyticSource(_ mean: MeanElements) throws -> any StateSource {
    let mu = ZonalGravity.wgs72.gravitationalParameter
    return propagator == .kepler
      ? source(try TwoBodyPropagator(mean), mean.epoch, mu)
      : source(try BrouwerPropagator(order, mean), mean.epoch, mu)
  }

  private func analyticSource(_ state: StateVector<TEME>) throws -> any StateSource {
    let mu = ZonalGravity.wgs84.gravitationalParameter
    return propagator == .kepler
      ? source(try TwoBodyPropagator(state), state.epoch, mu)
      : source(try BrouwerPropagator(order, osculating: state), state.epoch, mu)
  }

  private var order: BrouwerPropagator<TEME>.Order { propagator == .j4 ? .j4 : .j2 }

  private func source<Body: Propagator>(
    _ propagator: Body, _ epoch: Epoch, _ mu: Double
  ) -> any StateSource {
    PropagatorSource(
      propagator: propagator, elementSetEpochs: [epoch], gravitationalParameter: mu)
  }
}

extension BodyBuilder {
  /// The objects of a file of states, each from its first state on.
  func bodies(
    stateFile path: String, names: [String], session: Session
  ) throws -> (bodies: [EphemerisBody], refused: Int) {
    let file = try StateFile(
      path: path, session: session,
      remedy: "write it into them ('simctl frame --from FRAME --to FRAME' does)")
    if propagator == .table { return try tabulated(file, names: names) }
    var bodies: [EphemerisBody] = []
    var refused = file.refused
    var seen: Set<String> = []
    for row in file.rows where names.isEmpty || names.contains(row.object) {
      guard seen.insert(row.object).inserted else { continue }
      do {
        if propagator == .numerical {
          bodies.append(try numericalBody(row, of: file))
          continue
        }
        bodies.append(try body(row, earth: row.frame == .teme ? nil : session.earth()))
      } catch let failure as CommandFailure {
        throw failure
      } catch {
        Talk.error("\(row.object): \(error)")
        refused += 1
      }
    }
    guard !seen.isEmpty else {
      throw CommandFailure("\(path): no state of \(names.joined(separator: ", "))")
    }
    return (bodies, refused)
  }

  /// The object that starts from a state; TEME needs no Earth orientation.
  private func body(_ row: StateFile.Row, earth: EarthOrientation?) throws -> EphemerisBody {
    var state = StateVector<TEME>(
      epoch: row.epoch, position: row.position, velocity: row.velocity)
    if let earth {
      let transform = try FrameTransform(from: row.frame, to: .teme, at: row.epoch, using: earth)
      let (r, v) = transform.state(position: row.position, velocity: row.velocity)
      state = StateVector(epoch: row.epoch, position: r, velocity: v)
    }
    return EphemerisBody(
      label: row.object, name: row.object, source: try analyticSource(state),
      defaultStart: row.epoch)
  }
}
