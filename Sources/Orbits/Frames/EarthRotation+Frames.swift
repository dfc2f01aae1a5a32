// SPDX-License-Identifier: Apache-2.0

extension EarthRotation {
  /// The exact transform between two frames.
  ///
  /// TEME reaches GCRF through PEF and ITRF, so ``EarthOrientation/Parameters`` count; GCRF, EME2000,
  /// MOD and TOD among themselves depend on the epoch alone. Accuracy: that of the models, 10⁻¹⁵ in
  /// a matrix element.
  /// - Parameters:
  ///   - source: the frame that coordinates are in.
  ///   - target: the frame they are wanted in.
  public func transform(from source: FrameID, to target: FrameID) -> FrameTransform {
    if source == target { return .identity }
    switch (source.isTurningWithPole, target.isTurningWithPole) {
    case (false, false):
      return FrameTransform(
        rotation: fromGCRF(to: target) * fromGCRF(to: source).transposed)
    case (true, true):
      return fromTIRS(to: source).inverse.followed(by: fromTIRS(to: target))
    case (false, true):
      let link = FrameTransform(rotation: fromGCRF(to: source).transposed).followed(by: gcrfToTIRS)
      return link.followed(by: fromTIRS(to: target))
    case (true, false):
      let link = fromTIRS(to: source).inverse.followed(by: gcrfToTIRS.inverse)
      return link.followed(by: FrameTransform(rotation: fromGCRF(to: target)))
    }
  }

  /// GCRF to TIRS: the pole, then the Earth rotation angle.
  private var gcrfToTIRS: FrameTransform {
    FrameTransform(
      rotation: .rotationZ(earthRotationAngle) * celestialMatrix,
      angularVelocity: Vector3(0, 0, rate))
  }

  /// GCRF to a frame that follows the models of precession and nutation alone.
  private func fromGCRF(to frame: FrameID) -> Matrix3 {
    switch frame {
    case .eme2000: return ERFA.bias06()
    case .mod: return biasPrecession
    case .tod: return biasPrecessionNutation
    case .gcrf, .teme, .pef, .tirs, .itrf: return .identity
    }
  }

  /// TIRS to a frame that is reached from it without nutation.
  private func fromTIRS(to frame: FrameID) -> FrameTransform {
    switch frame {
    case .itrf:
      return FrameTransform(rotation: polarMotion)
    case .pef:
      return FrameTransform(rotation: .rotationZ(angleOfPEF))
    case .teme:
      return FrameTransform(
        rotation: .rotationZ(angleOfPEF - greenwichMeanSiderealTime),
        angularVelocity: Vector3(0, 0, -rate))
    case .tirs, .gcrf, .eme2000, .mod, .tod:
      return .identity
    }
  }
}

extension FrameID {
  /// Whether the frame is reached from TIRS by UT1 and polar motion, without nutation.
  var isTurningWithPole: Bool {
    switch self {
    case .teme, .pef, .tirs, .itrf: return true
    case .gcrf, .eme2000, .mod, .tod: return false
    }
  }

  /// Whether the frame turns with the Earth.
  public var isEarthFixed: Bool {
    switch self {
    case .pef, .tirs, .itrf: return true
    case .teme, .gcrf, .eme2000, .mod, .tod: return false
    }
  }
}
