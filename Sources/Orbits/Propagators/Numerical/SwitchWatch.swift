// SPDX-License-Identifier: Apache-2.0

/// Watches the edges at which forces are not smooth, such as those of a shadow.
///
/// A step of the integrator is sampled at five places on the cubic through its ends, and where the
/// samples bend towards zero at the vertex of their parabola too; a change of sign is then refined
/// on the integrator's own interpolation.
struct SwitchWatch {
  private struct Edge {
    let value: @Sendable (Vector3, borrowing Surroundings) -> Double
    /// Whether the function is positive from the last accepted time on.
    var isPositive = false
  }

  private let table: SurroundingsTable
  private let needs: ForceNeeds
  private var edges: [Edge] = []
  /// The edge that the integration was told to land on.
  private var target: Int?

  /// The time to which edges are found, seconds.
  static let tolerance: Double = 1e-9

  init(_ switches: [ForceSwitch], in table: SurroundingsTable) {
    self.table = table
    var needs: ForceNeeds = []
    for item in switches {
      guard case .edge(_, let wants, let value) = item else { continue }
      edges.append(Edge(value: value))
      needs.formUnion(wants)
    }
    self.needs = needs
  }

  /// Whether there is nothing to watch.
  var isEmpty: Bool { edges.isEmpty }

  /// Takes the signs at a start.
  mutating func begin(
    at time: Double, _ state: PhaseState<SIMD4<Double>>
  ) throws(ForceFailure) {
    for index in edges.indices {
      edges[index].isPositive = try value(index, time, state.position) > 0
    }
  }

  /// Takes note that the integration stands on the edge that it was told to land on.
  mutating func land() {
    guard let index = target else { return }
    edges[index].isPositive.toggle()
    target = nil
  }

  /// The first time within a step at which a force ceases to be smooth; nil where there is none.
  ///
  /// - Parameters:
  ///   - start, first: the beginning of the step.
  ///   - end, last: its end.
  ///   - interpolated: the state at a time within.
  mutating func firstEdge<Failure: Error>(
    from start: Double, _ first: PhaseState<SIMD4<Double>>, to end: Double,
    _ last: PhaseState<SIMD4<Double>>, failing: (ForceFailure) -> Failure,
    interpolated: (Double) throws(Failure) -> PhaseState<SIMD4<Double>>
  ) throws(Failure) -> Double? {
    var earliest: Double?
    for index in edges.indices {
      let limit: Double = earliest ?? end
      func sample(_ time: Double) throws(Failure) -> Double {
        do throws(ForceFailure) {
          return try value(index, time, Self.cubic(start, first, end, last, time))
        } catch {
          throw failing(error)
        }
      }
      func exact(_ time: Double) throws(Failure) -> Double {
        let state = try interpolated(time)
        do throws(ForceFailure) {
          return try value(index, time, state.position)
        } catch {
          throw failing(error)
        }
      }
      let sign: Double = edges[index].isPositive ? 1 : -1
      guard
        let bracket = try Self.bracket(from: start, to: end, sign: sign, sample),
        bracket.from < limit
      else { continue }
      // The cubic found it; the interpolation of the integrator says where it is.
      var low: Double = bracket.from
      var high: Double = bracket.to
      var lowValue: Double = try exact(low) * sign
      var highValue: Double = try exact(high) * sign
      if lowValue <= 0 {
        // Just landed on this edge, or the cubic was off by the width of a bracket.
        low = start
        lowValue = .leastNormalMagnitude
      }
      if highValue > 0 {
        high = end
        highValue = try exact(high) * sign
      }
      guard highValue <= 0, lowValue > 0 else { continue }
      let root = try Self.root(low, lowValue, high, highValue) { (time) throws(Failure) in
        try exact(time) * sign
      }
      if root < limit {
        earliest = root
        target = index
      }
    }
    return earliest
  }

  private func value(
    _ index: Int, _ time: Double, _ position: SIMD4<Double>
  ) throws(ForceFailure) -> Double {
    let surroundings = try table.surroundings(at: time, reading: needs)
    return edges[index].value(Vector3(position.x, position.y, position.z), surroundings)
  }

  /// The first stretch in which a function that begins with a sign loses it.
  private static func bracket<Failure: Error>(
    from start: Double, to end: Double, sign: Double,
    _ value: (Double) throws(Failure) -> Double
  ) throws(Failure) -> (from: Double, to: Double)? {
    let quarter: Double = 0.25 * (end - start)
    var times = InlineArray<5, Double>(repeating: start)
    var values = InlineArray<5, Double>(repeating: 0)
    for place in 0..<5 {
      times[place] = place == 4 ? end : start + Double(place) * quarter
      values[place] = try value(times[place]) * sign
      if place > 0, values[place] <= 0 { return (times[place - 1], times[place]) }
      guard place >= 2 else { continue }
      // Three samples of one sign that bend: look at the vertex of their parabola.
      let a: Double = values[place - 2]
      let b: Double = values[place - 1]
      let c: Double = values[place]
      let bend: Double = a - 2 * b + c
      guard bend > 0, b < a, b < c || place == 4 else { continue }
      let vertex: Double = 0.5 * (a - c) / bend
      guard abs(vertex) < 1, b - 0.125 * (a - c) * (a - c) / bend < 0.25 * b else { continue }
      let time: Double = times[place - 1] + vertex * quarter
      if try value(time) * sign <= 0 { return (times[place - 2], time) }
    }
    return nil
  }

  /// The root between a positive and a negative value, by the Illinois form of regula falsi.
  private static func root<Failure: Error>(
    _ a: Double, _ fa: Double, _ b: Double, _ fb: Double,
    _ value: (Double) throws(Failure) -> Double
  ) throws(Failure) -> Double {
    var (a, fa, b, fb) = (a, fa, b, fb)
    for _ in 0..<60 where abs(b - a) > tolerance {
      var time: Double = (a * fb - b * fa) / (fb - fa)
      if !(time > min(a, b) && time < max(a, b)) { time = 0.5 * (a + b) }
      let f: Double = try value(time)
      if abs(f) < 1e-16 { return time }
      if (f > 0) == (fb > 0) {
        fa *= 0.5
      } else {
        (a, fa) = (b, fb)
      }
      (b, fb) = (time, f)
    }
    return b
  }

  /// The position at a time by the cubic through both ends of a step.
  private static func cubic(
    _ start: Double, _ first: PhaseState<SIMD4<Double>>, _ end: Double,
    _ last: PhaseState<SIMD4<Double>>, _ time: Double
  ) -> SIMD4<Double> {
    let step: Double = end - start
    let x: Double = (time - start) / step
    let y: Double = 1 - x
    let left: SIMD4<Double> = (1 + 2 * x) * first.position + (x * step) * first.velocity
    let right: SIMD4<Double> = (1 + 2 * y) * last.position - (y * step) * last.velocity
    return (y * y) * left + (x * x) * right
  }
}
