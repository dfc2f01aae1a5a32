// SPDX-License-Identifier: Apache-2.0

extension OrbitCovariance {
  /// A covariance of an ephemeris, turned into the axes of its orbit.
  ///
  /// Axes are laid by the ephemeris' own state at the epoch of the covariance. Axes that turn with
  /// the orbit are held as they are at that instant, so variances of velocity are those in space.
  /// - Parameters:
  ///   - covariance: along axes of the orbit (RTN, RSW, RIC, QSW, TNW, LVLH, VNC), or in a frame.
  ///   - segment: the states it belongs to.
  ///   - earth: the Earth's orientation, where frames have to be turned into each other.
  /// - Throws: ``Defect`` where it cannot be turned or is no covariance.
  public init(
    _ covariance: OEMCovariance, of segment: OEMSegment, using earth: EarthOrientation? = nil
  ) throws(Defect) {
    let center = segment.centerName.uppercased()
    guard let frame = segment.frame, center.isEmpty || center == "EARTH" else {
      throw .frame("\(segment.frameName) about \(segment.centerName)")
    }
    let arc = InterpolatedArc(segment.states, method: segment.interpolationMethod)
    guard let state = arc?.state(at: covariance.epoch) else { throw .noState }
    var (r, v) = (state.position, state.velocity)
    var inertial = frame
    if Self.turnsWithEarth(frame) {
      inertial = .gcrf
      let transform = try Self.transform(frame, inertial, covariance.epoch, earth)
      (r, v) = transform.state(position: r, velocity: v)
    }
    guard let axes = LocalOrbitalFrame.rtn.rotation(position: r, velocity: v) else {
      throw .noState
    }
    var turned = covariance
    let name = Self.localName(covariance.frameName)
    if ["RTN", "RSW", "RIC", "QSW", "UVW"].contains(name) {
      // As it is wanted.
    } else if let local = Self.local(name, r, v) {
      turned.turn(FrameTransform(rotation: axes * local.transposed))
    } else {
      guard let given = name.isEmpty ? frame : MessageText.frame(name, center: "EARTH") else {
        throw .frame(covariance.frameName ?? name)
      }
      if given != inertial {
        turned.turn(try Self.transform(given, inertial, covariance.epoch, earth))
      }
      turned.turn(FrameTransform(rotation: axes))
    }
    try self.init(turned.matrix, epoch: covariance.epoch, line: covariance.line)
  }

  private static func turnsWithEarth(_ frame: FrameID) -> Bool {
    switch frame {
    case .itrf, .tirs, .pef: true
    case .gcrf, .eme2000, .teme, .mod, .tod: false
    }
  }

  private static func transform(
    _ source: FrameID, _ target: FrameID, _ epoch: Epoch, _ earth: EarthOrientation?
  ) throws(Defect) -> FrameTransform {
    guard let earth,
      let transform = try? FrameTransform(from: source, to: target, at: epoch, using: earth)
    else { throw .orientation }
    return transform
  }

  /// The name without the ending by which CCSDS tells whether rates are those in turning axes.
  private static func localName(_ name: String?) -> String {
    var name = (name ?? "").uppercased()
    for ending in ["_INERTIAL", "_ROTATING"] where name.hasSuffix(ending) {
      name.removeLast(ending.count)
    }
    return name
  }

  /// Other local axes by rows; nil where the name is none of theirs.
  private static func local(_ name: String, _ r: Vector3, _ v: Vector3) -> Matrix3? {
    switch name {
    case "TNW":
      // Along the velocity, in the plane toward the inside, along the momentum.
      LocalOrbitalFrame.vnc.rotation(position: r, velocity: v).map {
        Matrix3($0.row0, -$0.row2, $0.row1)
      }
    case "LVLH": LocalOrbitalFrame.lvlh.rotation(position: r, velocity: v)
    case "VNC": LocalOrbitalFrame.vnc.rotation(position: r, velocity: v)
    default: nil
    }
  }
}
