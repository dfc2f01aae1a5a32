// SPDX-License-Identifier: Apache-2.0

/// What a rendezvous goes to: a station known by its element sets.
///
/// Place and speed are those of SGP4 with one set, in GCRF by way of TEME and ITRF. The plane of the
/// day also comes from the sets around it (``PlaneHistory``); the two differ by what the single set has
/// lost of the node since its epoch.
public struct RendezvousTarget: Sendable {
  /// As in "ISS".
  public var name: String
  /// The set by which it moves.
  public var phasing: ElementSet
  /// Sets before and after the flight, for its plane.
  public var planes: [ElementSet]

  /// A target by its name and element sets.
  public init(name: String, phasing: ElementSet, planes: [ElementSet]) {
    self.name = name
    self.phasing = phasing
    self.planes = planes
  }

  /// SGP4 of the set by which it moves.
  func motion() throws(MissionFailure) -> SGP4 {
    do throws(SGP4.Failure) {
      return try SGP4(phasing)
    } catch {
      throw .elements("the elements of \(name): \(error)")
    }
  }

  /// The state at an epoch.
  func state(
    at epoch: Epoch, by motion: SGP4, in world: MissionWorld
  ) throws(MissionFailure) -> StateVector<GCRF> {
    let teme: StateVector<TEME>
    do throws(SGP4.Failure) {
      teme = try motion.state(at: epoch)
    } catch {
      throw .elements("the elements of \(name): \(error)")
    }
    return try world.transformed(teme, to: GCRF.self)
  }

  /// The state of the target at an epoch by SGP4 with the set by which it moves.
  ///
  /// - Returns: m and m/s in GCRF.
  /// - Throws: ``MissionFailure/elements(_:)``, ``MissionFailure/earth(_:)``.
  public func state(
    at epoch: Epoch, in world: MissionWorld
  ) throws(MissionFailure) -> StateVector<GCRF> {
    try state(at: epoch, by: motion(), in: world)
  }

  /// The plane at an epoch from the sets around it, in TEME; nil where they have none.
  public func plane(at epoch: Epoch) -> OrbitPlane? {
    PlaneHistory(planes.map { MeanElements($0) })?.plane(at: epoch).plane
  }
}
