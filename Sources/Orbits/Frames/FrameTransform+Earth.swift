// SPDX-License-Identifier: Apache-2.0

extension FrameTransform {
  /// The exact transform between two frames at an epoch.
  ///
  /// The run-time form of ``StateVector/transformed(to:using:)``, for one epoch; for many use
  /// ``FrameTransformTable``. GCRF, EME2000, MOD and TOD among themselves never ask for the Earth's
  /// orientation.
  /// - Throws: ``EarthOrientation/Failure`` where the orientation is needed and unknown.
  public init(
    from source: FrameID, to target: FrameID, at epoch: Epoch, using earth: EarthOrientation
  ) throws(EarthOrientation.Failure) {
    let parameters: EarthOrientation.Parameters
    if source == target || !(source.isTurningWithPole || target.isTurningWithPole) {
      parameters = EarthOrientation.Parameters(ut1MinusTAI: 0)
    } else {
      parameters = try earth.parameters(at: epoch)
    }
    let rotation = EarthRotation(at: epoch, parameters: parameters)
    self = rotation.transform(from: source, to: target)
  }
}

extension StateVector {
  /// The same state in another frame, exact (IAU 2006/2000A through ERFA).
  ///
  /// TEME goes through PEF and ITRF to GCRF; see ``EarthRotation/transform(from:to:)``.
  /// Accuracy: 0.01 mm at 7,000 km against pyerfa with the same orientation parameters.
  /// - Throws: ``EarthOrientation/Failure`` where the orientation is needed and unknown.
  public func transformed<Target: ReferenceFrame>(
    to target: Target.Type = Target.self, using earth: EarthOrientation
  ) throws(EarthOrientation.Failure) -> StateVector<Target> {
    let transform = try FrameTransform(from: Frame.id, to: Target.id, at: epoch, using: earth)
    let (r, v) = transform.state(position: position, velocity: velocity)
    return StateVector<Target>(epoch: epoch, position: r, velocity: v)
  }
}
