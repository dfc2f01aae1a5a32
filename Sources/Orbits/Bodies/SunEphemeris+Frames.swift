// SPDX-License-Identifier: Apache-2.0

extension SunEphemeris {
  /// Makes the ephemeris of a span in a frame that does not turn with the Earth.
  ///
  /// Only the knots need nutation, so that a shadow test in TEME costs no frame transformation.
  ///
  /// - Parameters:
  ///   - coverage: the span.
  ///   - earth: the Earth's orientation, asked within the span only.
  /// - Throws: what `earth` throws where it does not cover the span.
  /// - Precondition: `Frame` is GCRF, EME2000, MOD, TOD or TEME.
  public init(
    over coverage: ClosedRange<Epoch>, using earth: EarthOrientation
  ) throws(EarthOrientation.Failure) {
    precondition(!Frame.id.isEarthFixed, "The Sun moves too fast in a frame fixed to the Earth")
    func place(_ epoch: Epoch) throws(EarthOrientation.Failure) -> Vector3 {
      let rotation = EarthRotation(at: epoch, parameters: try earth.parameters(at: epoch))
      return rotation.transform(from: .gcrf, to: Frame.id).position(Sun.state(at: epoch).position)
    }
    let span: Double = coverage.upperBound.seconds(since: coverage.lowerBound)
    // Differences over two hours, one-sided at the ends of the span.
    let reach: Double = Swift.min(3_600, span / 2)
    try self.init(over: coverage) { (epoch) throws(EarthOrientation.Failure) in
      let position = try place(epoch)
      guard reach > 0 else { return (position, .zero) }
      let elapsed: Double = epoch.seconds(since: coverage.lowerBound)
      if elapsed < reach {
        let first = try place(epoch.advanced(bySeconds: reach))
        let second = try place(epoch.advanced(bySeconds: 2 * reach))
        return (position, (4 * first - 3 * position - second) / (2 * reach))
      }
      if span - elapsed < reach {
        let first = try place(epoch.advanced(bySeconds: -reach))
        let second = try place(epoch.advanced(bySeconds: -2 * reach))
        return (position, (3 * position + second - 4 * first) / (2 * reach))
      }
      let before = try place(epoch.advanced(bySeconds: -reach))
      let after = try place(epoch.advanced(bySeconds: reach))
      return (position, (after - before) / (2 * reach))
    }
  }
}
