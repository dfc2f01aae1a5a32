// SPDX-License-Identifier: Apache-2.0

/// Positions of bodies and spacecraft out of one of JPL's or NAIF's SPK kernels.
///
/// Reads segments of type 2 and 3 (Chebyshev polynomials: the planetary ephemerides DE421, DE440 and
/// their kin) and of type 9 and 13 (tabulated states: spacecraft), in either order of bytes, along
/// the axes of ICRF. Where several segments have a target at an epoch the last of the file counts,
/// as in NAIF's own software.
///
/// Epochs are turned into TDB with a formula right to 10 µs, which is 1 cm of the Moon's way and
/// 0.3 m of the Earth's (`SPKTime`). States are geometric, of the epoch itself.
///
/// Reference: NAIF, "SPK Required Reading"; Park, Folkner, Williams, Boggs, 2021, Astron. J. 161,
/// 105 for DE440.
public struct SPKKernel: BodyEphemeris {
  /// The name given, else the one inside the file.
  public let name: String
  /// The time for which the kernel has all those of the bodies of ``SolarSystemBody`` that it has
  /// at all; for a kernel of spacecraft the time from its first state to its last.
  public let coverage: ClosedRange<Epoch>

  private let file: SPKFile
  private let segments: [SPKSegment]

  /// Reads the list of segments; the states stay where they are until one is asked for.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - name: what reports call the kernel, such as `DE440`.
  public init(_ bytes: any KernelBytes, name: String? = nil) throws(Failure) {
    let file = try SPKFile(bytes)
    let segments = try Self.segments(of: file)
    guard let first = segments.first else { throw .damaged(reason: "it has no segments") }
    var spans: [ClosedRange<Double>] = []
    for body in SolarSystemBody.allCases {
      let own = segments.filter { $0.target == body.rawValue }
      if let span = Self.span(own) { spans.append(span) }
    }
    var span = Self.span(segments) ?? first.start...first.stop
    if !spans.isEmpty {
      let start = spans.map(\.lowerBound).reduce(-.infinity, max)
      let stop = spans.map(\.upperBound).reduce(.infinity, min)
      if start <= stop { span = start...stop }
    }
    coverage = SPKTime.epoch(span.lowerBound)...SPKTime.epoch(span.upperBound)
    self.file = file
    self.segments = segments
    self.name = name ?? file.name
  }

  /// The NAIF numbers of all that has states here, in the order of the file.
  public var targets: [Int] {
    var seen: Set<Int> = []
    return segments.map(\.target).filter { seen.insert($0).inserted }
  }

  /// From the first state to the last of a target, by its NAIF number; nil where it has none.
  public func coverage(ofTarget target: Int) -> ClosedRange<Epoch>? {
    Self.span(segments.filter { $0.target == target }).map {
      SPKTime.epoch($0.lowerBound)...SPKTime.epoch($0.upperBound)
    }
  }

  /// Position (m) and velocity (m/s) of a target relative to the centre that its segment has.
  ///
  /// - Parameters:
  ///   - target: its NAIF number; spacecraft have negative ones.
  ///   - epoch: an instant of ``coverage(ofTarget:)``.
  /// - Returns: the state on axes of ICRF and the NAIF number of the centre.
  public func state(
    ofTarget target: Int, at epoch: Epoch
  ) throws(Failure) -> (center: Int, position: Vector3, velocity: Vector3) {
    let time = SPKTime(epoch)
    let segment = try segment(of: target, at: time, epoch)
    let state = try segment.state(at: time, in: file)
    return (segment.center, state.position, state.velocity)
  }

  /// Position (m) and velocity (m/s) of a target relative to another, by their NAIF numbers.
  ///
  /// The chains of centres are followed until they meet, so that the Moon from the Earth does not
  /// lose the digits that the distance to the solar system's barycentre (0) would cost.
  public func state(
    ofTarget target: Int, relativeTo center: Int, at epoch: Epoch
  ) throws(Failure) -> (position: Vector3, velocity: Vector3) {
    let time = SPKTime(epoch)
    var position: Vector3 = .zero
    var velocity: Vector3 = .zero
    var way: [(body: Int, position: Vector3, velocity: Vector3)] = [(target, .zero, .zero)]
    var body = target
    while body != center, body != 0, way.count < 20 {
      guard let segment = segments.last(where: { $0.target == body && $0.covers(time) }) else {
        // A body without segments may still be the centre of others.
        if way.count == 1 { _ = try self.segment(of: target, at: time, epoch) }
        break
      }
      let step = try segment.state(at: time, in: file)
      position += step.position
      velocity += step.velocity
      body = segment.center
      way.append((body, position, velocity))
    }
    var back: Vector3 = .zero
    var backVelocity: Vector3 = .zero
    body = center
    for _ in 0..<20 {
      if let met = way.first(where: { $0.body == body }) {
        return (met.position - back, met.velocity - backVelocity)
      }
      guard body != 0 else { break }
      let segment = try segment(of: body, at: time, epoch)
      let step = try segment.state(at: time, in: file)
      back += step.position
      backVelocity += step.velocity
      body = segment.center
    }
    throw .unconnected(target: target, center: center)
  }

  /// The geometric position (m) and velocity (m/s) of a body relative to another, ICRF axes.
  ///
  /// For Mercury and Venus, which have no moons, their barycentres serve where the kernel has
  /// nothing else.
  public func state(
    of body: SolarSystemBody, relativeTo center: SolarSystemBody, at epoch: Epoch
  ) throws(BodyEphemerisFailure) -> (position: Vector3, velocity: Vector3) {
    do throws(Failure) {
      return try state(ofTarget: number(of: body), relativeTo: number(of: center), at: epoch)
    } catch {
      switch error {
      case .epochOutside(_, let epoch, let coverage):
        throw .epochOutside(epoch, coverage: coverage)
      case .noData(let target):
        throw .noData(target == number(of: center) ? center : body)
      default: throw .noData(body)
      }
    }
  }

  private func number(of body: SolarSystemBody) -> Int {
    let number = body.rawValue
    switch body {
    case .mercury, .venus:
      return segments.contains { $0.target == number } ? number : number / 100
    default: return number
    }
  }

  private func segment(
    of target: Int, at time: SPKTime, _ epoch: Epoch
  ) throws(Failure) -> SPKSegment {
    if let segment = segments.last(where: { $0.target == target && $0.covers(time) }) {
      return segment
    }
    guard let coverage = coverage(ofTarget: target) else { throw .noData(target: target) }
    throw .epochOutside(target: target, epoch: epoch, coverage: coverage)
  }

  private static func span(_ segments: [SPKSegment]) -> ClosedRange<Double>? {
    guard let start = segments.map(\.start).min(), let stop = segments.map(\.stop).max() else {
      return nil
    }
    return start...stop
  }

  /// All segments, along the chain of summary records.
  private static func segments(of file: borrowing SPKFile) throws(Failure) -> [SPKSegment] {
    var segments: [SPKSegment] = []
    var record = file.firstSummary
    var visited: Set<Int> = []
    while record != 0 {
      guard record > 1, visited.insert(record).inserted else {
        throw .damaged(reason: "its summary records do not follow each other")
      }
      let address = (record - 1) * (SPKFile.recordSize / 8) + 1
      guard file.holds(address, address + 127) else {
        throw .truncated(bytes: file.byteCount, needed: 8 * (address + 127))
      }
      let head: [Double] = file.words(at: address, count: 3)
      guard (0...25).contains(head[2]), (0...1e9).contains(head[0]) else {
        throw .damaged(reason: "the summary record \(record) makes no sense")
      }
      for index in 0..<Int(head[2]) {
        segments.append(try SPKSegment(file, at: address + 3 + 5 * index))
      }
      record = Int(head[0])
    }
    return segments
  }
}
