// SPDX-License-Identifier: Apache-2.0

/// Precise orbits in the standard product format 3 (SP3-a to SP3-d).
///
/// Source: S. Hilla, The Extended Standard Product 3 Orbit Format (SP3-d), 2016, and its
/// predecessors.
public struct SP3File: Sendable {
  /// A satellite at an epoch.
  public struct Record: Sendable, Hashable {
    /// When.
    public var epoch: Epoch
    /// Where, m, in the file's frame.
    public var position: Vector3
    /// How fast, m/s, where the file has velocities.
    public var velocity: Vector3?
    /// The clock's error, s, where known.
    public var clock: Double?
    /// The line of the position, from 1.
    public var line: Int
  }

  /// A satellite with its states in the order of time.
  public struct Satellite: Sendable {
    /// The identification with its system: `G01`, `R24`, `L54`.
    public var id: String
    /// The states.
    public var records: [Record] = []
  }

  /// The version, `a` to `d`.
  public var version: Character = "d"
  /// Whether the header announces velocities.
  public var hasVelocities = false
  /// The coordinate system as written, such as `IGS20`.
  public var coordinateSystem = ""
  /// The frame, where the coordinate system is fixed to the Earth.
  public var frame: FrameID?
  /// What the orbit is, such as `FIT` or `EXT`.
  public var orbitType = ""
  /// Who made it.
  public var agency = ""
  /// The time scale of the epochs.
  public var timeScale: TimeScale = .gps
  /// The step that the header gives, s.
  public var interval: Double = 0
  /// The number of epochs that the header gives.
  public var epochCount = 0
  /// The comment lines.
  public var comments: [String] = []
  /// The satellites in the order of the header.
  public var satellites: [Satellite] = []
  /// All there was to say, in the order of the file; an error means that records were refused.
  public var diagnostics: [Diagnostic] = []

  package init() {}

  /// The number of states.
  public var stateCount: Int { satellites.reduce(0) { $0 + $1.records.count } }
}

extension SP3File {
  /// A satellite's states as segments without holes, with the polynomial of degree 10 through 11
  /// positions that is usual for such tables.
  ///
  /// Where the file has no velocities they are the derivative of that polynomial: 0.1 mm/s in the
  /// middle of a table of navigation satellites, less good in the first and last five steps.
  /// - Returns: none where there is no such satellite.
  public func segments(of id: String) -> [OEMSegment] {
    guard let satellite = satellites.first(where: { $0.id == id }) else { return [] }
    var runs: [[Record]] = []
    for record in satellite.records {
      // A step and a half is a hole; without a step in the header nothing is.
      if let last = runs.last?.last,
        interval <= 0 || record.epoch.seconds(since: last.epoch) < 1.5 * interval
      {
        runs[runs.count - 1].append(record)
      } else {
        runs.append([record])
      }
    }
    return runs.compactMap { segment($0, id) }
  }

  private func segment(_ run: [Record], _ id: String) -> OEMSegment? {
    guard let first = run.first, let last = run.last else { return nil }
    var segment = OEMSegment(start: first.epoch, stop: last.epoch, line: first.line, span: 0..<0)
    segment.objectName = id
    segment.objectID = id
    segment.centerName = "EARTH"
    segment.frame = frame
    segment.frameName = frame.map { MessageText.name(of: $0) } ?? coordinateSystem
    segment.timeScale = timeScale
    segment.interpolation = "LAGRANGE"
    segment.interpolationDegree = max(1, min(10, run.count - 1))
    segment.comments = ["SP3-\(version) of \(agency), coordinate system \(coordinateSystem)"]
    if run.contains(where: { $0.velocity == nil }) {
      segment.comments.append("velocities derived from 11 positions")
    }
    let times = run.map { $0.epoch.seconds(since: first.epoch) }
    for (index, record) in run.enumerated() {
      let velocity: Vector3 = record.velocity ?? Self.slope(run, times, index)
      segment.states.append(
        OEMState(
          epoch: record.epoch, position: record.position, velocity: velocity, line: record.line))
    }
    return segment
  }

  /// The derivative at a node of the polynomial through 11 nodes about it (Fornberg's weights of
  /// the first derivative for arbitrary nodes).
  private static func slope(_ run: [Record], _ times: [Double], _ index: Int) -> Vector3 {
    let count: Int = min(11, run.count)
    guard count > 1 else { return .zero }
    let start: Int = max(0, min(index - count / 2, run.count - count))
    let here: Double = times[index]
    var slope: Vector3 = .zero
    var own: Double = 0
    for j in start..<(start + count) where j != index {
      // The derivative of the Lagrange polynomial of node j at the node itself.
      var weight: Double = 1 / (times[j] - here)
      for k in start..<(start + count) where k != index && k != j {
        weight *= (here - times[k]) / (times[j] - times[k])
      }
      slope = slope + weight * run[j].position
      own -= weight
    }
    return slope + own * run[index].position
  }
}
