// SPDX-License-Identifier: Apache-2.0

extension EncounterPlane {
  /// The encounter of a conjunction data message, by its states and covariances.
  ///
  /// - Returns: nil where a covariance is missing or not positive, the objects have no relative
  ///   velocity, or their states are not in one frame that does not turn with the Earth.
  public init?(_ message: CDMMessage) {
    let (one, two) = (message.object1, message.object2)
    guard let frame = one.frame, frame == two.frame, frame != .itrf,
      let first = try? OrbitCovariance(one, at: message.closestApproach),
      let second = try? OrbitCovariance(two, at: message.closestApproach),
      let a = first.covariance(position: one.position, velocity: one.velocity),
      let b = second.covariance(position: two.position, velocity: two.velocity)
    else { return nil }
    self.init(
      position: two.position - one.position, velocity: two.velocity - one.velocity,
      covariance: Matrix3(a.row0 + b.row0, a.row1 + b.row1, a.row2 + b.row2))
  }
}
