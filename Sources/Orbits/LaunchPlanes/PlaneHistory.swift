// SPDX-License-Identifier: Apache-2.0

/// The plane of an object at instants between, before and after its element sets.
///
/// Between two sets node and inclination are carried from both by J2, J2² and J4 and blended in
/// proportion to the time: what drag and manoeuvres changed of the rate comes out right at both ends.
/// Outside the sets the nearest one alone is carried.
///
/// Accuracy: against the launch of Soyuz TMA-18M into the Space Station's plane, 0.007° between sets
/// 17.4 days apart with a manoeuvre between them; 0.017° from the set 5.8 days before alone, 0.013° from
/// the one 11.6 days after. The Sun and Moon, left out, turn planes at the geostationary height by 0.003°
/// a day.
public struct PlaneHistory: Sendable {
  /// How a plane was found.
  public enum Method: Sendable, Hashable {
    /// Between two sets at these epochs.
    case interpolated(Epoch, Epoch)
    /// Carried from the set at this epoch.
    case carried(from: Epoch)
  }

  /// A set with the node rate of its orbit.
  private struct Knot: Sendable {
    let epoch: Epoch
    let inclination: Double
    let raan: Double
    let rate: Double

    func node(at epoch: Epoch) -> Double { raan + rate * epoch.seconds(since: self.epoch) }
  }

  private let knots: [Knot]

  /// Takes element sets in any order; those that are no closed orbit are left out.
  /// - Returns: nil where none is left.
  public init?(_ sets: [MeanElements], gravity: ZonalGravity = .wgs72) {
    var knots: [Knot] = []
    knots.reserveCapacity(sets.count)
    for set in sets {
      guard let orbit = try? MeanOrbit(set, gravity: gravity) else { continue }
      knots.append(
        Knot(
          epoch: set.epoch, inclination: set.inclination, raan: set.raan,
          rate: orbit.rates.raan))
    }
    guard !knots.isEmpty else { return nil }
    self.knots = knots.sorted { $0.epoch < $1.epoch }
  }

  /// The first and the last epoch of the sets.
  public var coverage: ClosedRange<Epoch> { knots[0].epoch...knots[knots.count - 1].epoch }

  /// The plane at an instant and how it was found.
  public func plane(at epoch: Epoch) -> (plane: OrbitPlane, method: Method) {
    let after = knots.firstIndex { $0.epoch > epoch } ?? knots.count
    guard after > 0, after < knots.count else {
      let knot = knots[after == 0 ? 0 : knots.count - 1]
      let plane = OrbitPlane(inclination: knot.inclination, raan: knot.node(at: epoch))
      return (plane, .carried(from: knot.epoch))
    }
    let (early, late) = (knots[after - 1], knots[after])
    let share: Double =
      epoch.seconds(since: early.epoch) / late.epoch.seconds(since: early.epoch)
    let forward: Double = early.node(at: epoch)
    let gap: Double = Circle.signed(late.node(at: epoch) - forward)
    let tilt: Double = early.inclination + share * (late.inclination - early.inclination)
    return (
      OrbitPlane(inclination: tilt, raan: forward + share * gap),
      .interpolated(early.epoch, late.epoch)
    )
  }

  /// How far the nearest set is from an instant, s.
  public func distance(to epoch: Epoch) -> Double {
    knots.map { abs($0.epoch.seconds(since: epoch)) }.min() ?? .infinity
  }
}
