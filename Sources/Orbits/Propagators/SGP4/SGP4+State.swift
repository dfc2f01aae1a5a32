// SPDX-License-Identifier: Apache-2.0

extension SGP4 {
  /// The state at an instant, in TEME of date.
  ///
  /// - Parameter epoch: the instant; it becomes minutes by ``minutes(to:leapSeconds:)``.
  /// - Returns: position in m, velocity in m/s.
  /// - Throws: ``Failure`` where the theory gives no state, and for decayed orbits.
  public func state(at epoch: Epoch) throws(Failure) -> StateVector<TEME> {
    try state(at: epoch, leapSeconds: .builtin)
  }

  /// The state at an instant, in TEME of date, with leap seconds of the caller's choice.
  ///
  /// - Parameters:
  ///   - epoch: the instant.
  ///   - leapSeconds: the leap seconds by which UTC is read.
  /// - Returns: position in m, velocity in m/s.
  /// - Throws: ``Failure`` where the theory gives no state, and for decayed orbits.
  public func state(
    at epoch: Epoch, leapSeconds: LeapSeconds
  ) throws(Failure) -> StateVector<TEME> {
    try state(minutes: minutes(to: epoch, leapSeconds: leapSeconds), stamped: epoch)
  }

  /// The state some minutes from the element epoch, in TEME of date.
  ///
  /// - Parameters:
  ///   - minutes: the difference of UTC readings; negative before the epoch.
  ///   - leapSeconds: the leap seconds by which the instant of the state is found.
  /// - Returns: position in m, velocity in m/s.
  /// - Throws: ``Failure`` where the theory gives no state, and for decayed orbits.
  public func state(
    minutes: Double, leapSeconds: LeapSeconds = .builtin
  ) throws(Failure) -> StateVector<TEME> {
    guard minutes.isFinite else { throw .notFinite(minutes: minutes) }
    guard abs(minutes) <= Self.longestSpan else { throw .tooFarFromEpoch(minutes: minutes) }
    let instant = instant(minutes: minutes, leapSeconds: leapSeconds)
    return try state(minutes: minutes, stamped: instant)
  }

  private func state(
    minutes: Double, stamped instant: Epoch
  ) throws(Failure) -> StateVector<TEME> {
    var integration = Integration(self)
    let motion = motion(minutes: minutes, &integration)
    let state = StateVector<TEME>(
      epoch: instant,
      position: 1000 * Vector3(motion.x, motion.y, motion.z),
      velocity: 1000 * Vector3(motion.vx, motion.vy, motion.vz))
    switch motion.status {
    case .done: return state
    case .meanEccentricity:
      throw .meanEccentricityOutOfRange(motion.culprit, minutes: minutes)
    case .meanMotion: throw .meanMotionNotPositive(motion.culprit / 60, minutes: minutes)
    case .perturbedEccentricity:
      throw .perturbedEccentricityOutOfRange(motion.culprit, minutes: minutes)
    case .semilatusRectum:
      throw .semilatusRectumNegative(
        motion.culprit * constants.radiusearthkm * 1000, minutes: minutes)
    case .decayed: throw .decayed(state: state, minutes: minutes)
    case .notFinite: throw .notFinite(minutes: minutes)
    case .tooFarFromEpoch: throw .tooFarFromEpoch(minutes: minutes)
    }
  }
}

extension SGP4 {
  /// The mean motion after Brouwer, rad/s, that SGP4 finds from Kozai's in the element set.
  public var brouwerMeanMotion: Double { near.no / 60 }
  /// The period of the Brouwer mean motion, s.
  public var period: Double { Circle.turn / brouwerMeanMotion }
  /// The semimajor axis of the Brouwer mean motion, m.
  public var semimajorAxis: Double { near.ao * constants.radiusearthkm * 1000 }
  /// The height of the mean perigee above the equatorial radius, m.
  public var perigeeHeight: Double {
    (near.ao * (1.0 - near.ecco) - 1.0) * constants.radiusearthkm * 1000
  }
  /// The height of the mean apogee above the equatorial radius, m.
  public var apogeeHeight: Double {
    (near.ao * (1.0 + near.ecco) - 1.0) * constants.radiusearthkm * 1000
  }
  /// Whether the period is 225 minutes or more, so that the deep-space theory is in use.
  public var isDeepSpace: Bool { deep != nil }
}
