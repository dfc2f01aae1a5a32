// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry

/// What all bodies of a numerical run share: forces as asked for, tables, Earth orientation.
struct NumericalContext {
  /// Forces, integrator, and what is known of the spacecraft.
  let setup: ForceSetup
  /// The catalogue's tables.
  let files: ModelFiles
  /// The Earth's orientation.
  let earth: EarthOrientation
  /// Whether the manoeuvres of an OPM are flown.
  let fliesManeuvers: Bool

  init(session: Session, options: ForceOptions) throws {
    setup = try options.setup()
    files = ModelFiles(catalog: try session.catalogDirectory())
    earth = try session.earth()
    fliesManeuvers = !options.noManeuvers
  }

  /// A source that starts from a state.
  func source(_ state: StateVector<GCRF>, _ setup: ForceSetup) -> NumericalSource {
    NumericalSource(NumericalStart(state: state, setup: setup, files: files, earth: earth))
  }

  /// A state of another frame in GCRF.
  func inertial(
    _ position: Vector3, _ velocity: Vector3, frame: FrameID, at epoch: Epoch
  ) throws -> StateVector<GCRF> {
    do {
      let transform = try FrameTransform(from: frame, to: .gcrf, at: epoch, using: earth)
      let (r, v) = transform.state(position: position, velocity: velocity)
      return StateVector(epoch: epoch, position: r, velocity: v)
    } catch {
      throw CommandFailure(
        "\(error); give another table with --eop FILE, or --beyond-tables to go on with its nearest"
          + " values")
    }
  }
}

extension BodyBuilder {
  /// An object that starts from the SGP4 state at the epoch of its element set.
  func numericalBody(_ object: SelectedObject, _ set: ElementSet) throws -> EphemerisBody {
    guard let context = numerical else { throw CommandFailure("no forces are set up") }
    let state = try SGP4(set).state(minutes: 0)
    let start = try context.inertial(
      state.position, state.velocity, frame: .teme, at: set.epoch)
    let epoch = set.epoch.iso8601(fractionDigits: 3, leapSeconds: leapSeconds)
    Talk.note(
      "\(object.name): starts from the SGP4 state of \(epoch), an approximation: mean elements are"
        + " good to a kilometre or so, and the error grows")
    var setup = context.setup
    setup.start = Self.recorded(start, object.label)
    return EphemerisBody(
      label: object.label, name: object.name, source: context.source(start, setup),
      defaultStart: set.epoch, designator: object.designator,
      comments: ["start: SGP4 state of the element set of \(epoch), an approximation"])
  }

  /// An object that starts from a state of a file; an OPM says what it knows of the spacecraft.
  func numericalBody(_ row: StateFile.Row, of file: StateFile) throws -> EphemerisBody {
    guard let context = numerical else { throw CommandFailure("no forces are set up") }
    let start = try context.inertial(
      row.position, row.velocity, frame: row.frame, at: row.epoch)
    var setup = context.setup
    let message = file.messages.first {
      ($0.objectID.isEmpty ? $0.objectName : $0.objectID) == row.object
    }
    if let message {
      try OPMSpacecraft(message).fill(
        &setup, earth: context.earth, fliesManeuvers: context.fliesManeuvers)
    }
    setup.start = Self.recorded(start, row.object)
    let name = file.segments.first { $0.label == row.object }?.objectName ?? row.object
    return EphemerisBody(
      label: row.object, name: name.isEmpty ? row.object : name,
      source: context.source(start, setup), defaultStart: row.epoch,
      comments: ["start: \(file.shown)"])
  }

  /// The object of a run's record; nil where the forces have no start.
  func recordedBody() -> EphemerisBody? {
    guard let context = numerical, let start = context.setup.start else { return nil }
    let (r, v) = (start.position, start.velocity)
    guard r.count == 3, v.count == 3 else { return nil }
    let state = StateVector<GCRF>(
      epoch: start.epoch, position: Vector3(r[0], r[1], r[2]),
      velocity: Vector3(v[0], v[1], v[2]))
    return EphemerisBody(
      label: start.object, name: start.object, source: context.source(state, context.setup),
      defaultStart: start.epoch, comments: ["start: the record of a run"])
  }

  private static func recorded(
    _ state: StateVector<GCRF>, _ object: String
  ) -> ForceSetup.Start {
    let (r, v) = (state.position, state.velocity)
    return ForceSetup.Start(
      object: object, epoch: state.epoch, position: [r.x, r.y, r.z], velocity: [v.x, v.y, v.z])
  }

  /// The objects of a file as its own states, interpolated.
  func tabulated(
    _ file: StateFile, names: [String]
  ) throws -> (bodies: [EphemerisBody], refused: Int) {
    var bodies: [EphemerisBody] = []
    for (label, segments) in file.objects where names.isEmpty || names.contains(label) {
      guard let first = segments.first, let frame = first.frame,
        segments.allSatisfy({ $0.frame == frame }),
        let source = Self.source(segments, frame: frame)
      else {
        throw CommandFailure(
          "\(file.shown): \(label): its segments are in several frames, or none is usable;"
            + " 'simctl convert --frame' brings them into one")
      }
      bodies.append(
        EphemerisBody(
          label: label, name: first.objectName.isEmpty ? label : first.objectName, source: source,
          defaultStart: segments.compactMap { $0.arc?.span.lowerBound }.min() ?? first.start,
          comments: ["states of \(file.shown), interpolated"]))
    }
    guard !bodies.isEmpty else {
      throw CommandFailure("\(file.shown): no state of \(names.joined(separator: ", "))")
    }
    return (bodies, file.refused)
  }

  private static func source(_ segments: [OEMSegment], frame: FrameID) -> (any StateSource)? {
    switch frame {
    case .teme: source(segments, TEME.self)
    case .pef: source(segments, PEF.self)
    case .tirs: source(segments, TIRS.self)
    case .itrf: source(segments, ITRF.self)
    case .gcrf: source(segments, GCRF.self)
    case .eme2000: source(segments, EME2000.self)
    case .mod: source(segments, MOD.self)
    case .tod: source(segments, TOD.self)
    }
  }

  private static func source<Frame: ReferenceFrame>(
    _ segments: [OEMSegment], _ frame: Frame.Type
  ) -> (any StateSource)? {
    guard let orbit = InterpolatedOrbit<Frame>(segments: segments) else { return nil }
    return PropagatorSource(
      propagator: orbit, elementSetEpochs: [orbit.coverage.lowerBound],
      gravitationalParameter: Constants.earthGM.value)
  }
}
