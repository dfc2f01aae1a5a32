// SPDX-License-Identifier: Apache-2.0

/// Positions in km and velocities in km/s of eight items, and which of them can be relied on.
///
/// Lanes that fail the ``check`` are near one of the theory's errors, or where this arithmetic is not
/// as exact as the scalar code: the scalar code answers them.
struct LaneMotion {
  let x: WideLanes
  let y: WideLanes
  let z: WideLanes
  let vx: WideLanes
  let vy: WideLanes
  let vz: WideLanes
  let check: LaneCheck
}

/// Functions of the inclination that the periodic terms need; names as in ``SGP4/Tilt``.
struct LaneTilt {
  var sinip: WideLanes
  var cosip: WideLanes
  var aycof: WideLanes
  var xlcof: WideLanes
  var con41: WideLanes
  var x1mth2: WideLanes
  var x7thm1: WideLanes
}

/// Mean elements with long-period terms on the way to a state; names as in ``SGP4/Mean``.
struct LaneShape {
  /// Semimajor axis, its square root and its reciprocal.
  let am: WideLanes
  let root: WideLanes
  let inverse: WideLanes
  let axnl: WideLanes
  let aynl: WideLanes
  /// What the long-period terms add to the mean longitude, rad.
  let drift: WideLanes

  /// - Parameters:
  ///   - root: the square root of `am`.
  ///   - perigee: sine and cosine of the argument of perigee.
  @inline(__always)
  init(
    am: WideLanes, root: WideLanes, em: WideLanes, perigee: LaneRotor, _ tilt: LaneTilt
  ) {
    self.am = am
    self.root = root
    let rest: WideLanes = fused(-em, em, WideLanes(repeating: 1))
    let over: WideLanes = 1 / (am * rest)
    inverse = over * rest
    axnl = em * perigee.cos
    aynl = fused(em, perigee.sin, over * tilt.aycof)
    drift = over * tilt.xlcof * axnl
  }
}

extension LaneMotion {
  /// Kepler's equation, short-period terms, and the state (AIAA 2006-6753, `sgp4`).
  ///
  /// The angles that the short-period terms change are never formed: their sines and cosines are
  /// turned by the small changes.
  ///
  /// - Parameters:
  ///   - u: sine and cosine of the mean longitude from the node, long-period terms included.
  ///   - node: sine and cosine of an angle near the node.
  ///   - beyond: what the node is beyond that angle, at most 0.028 rad, if `turns`.
  ///   - low: whether all eccentricities are below 0.028.
  ///   - check: which elements are in order.
  @inline(__always)
  init<Turns: LaneChoice, Low: LaneChoice>(
    _ shape: LaneShape, u: LaneRotor, node: LaneRotor, beyond: WideLanes, turns: Turns.Type,
    _ tilt: LaneTilt, _ gravity: SGP4.BulkGravity, low: Low.Type, _ check: LaneCheck
  ) {
    let one = WideLanes(repeating: 1)
    let (am, ra): (WideLanes, WideLanes) = (shape.am, shape.inverse)
    let (ax, ay): (WideLanes, WideLanes) = (shape.axnl, shape.aynl)
    let kepler = LaneKepler(u, ax, ay, low: low)
    let conic = LaneConic(fused(ax, ax, ay * ay), low: low)
    let betal: WideLanes = conic.betal
    let rpl: WideLanes = ra * conic.inverse
    let share: WideLanes = kepler.esine * conic.share
    let rl: WideLanes = am * (one - kepler.ecose)
    let sinu: WideLanes = kepler.inverse * (kepler.angle.sin - fused(ax, share, ay))
    let cosu: WideLanes = kepler.inverse * (kepler.angle.cos - fused(-ay, share, ax))
    let rate: WideLanes = shape.root * ra * kepler.inverse
    let rdotl: WideLanes = rate * kepler.esine
    let rvdotl: WideLanes = rate * betal
    let sin2u: WideLanes = (cosu + cosu) * sinu
    let cos2u: WideLanes = fused(-(sinu + sinu), sinu, one)

    let temp1: WideLanes = gravity.halfJ2 * rpl
    let temp2: WideLanes = temp1 * rpl
    let wide: WideLanes = temp2 * 1.5
    let oblate: WideLanes = temp1 * tilt.x1mth2
    let shrink: WideLanes = fused(-(wide * betal), tilt.con41, one)
    let mrt: WideLanes = fused(rl, shrink, (oblate * 0.5) * cos2u)
    let motion: WideLanes = ra * ra * shape.root
    let mvt: WideLanes = fused(-(motion * oblate), sin2u, rdotl)
    let transverse: WideLanes = fused(oblate, cos2u, temp1 * 1.5 * tilt.con41)
    let rvdot: WideLanes = fused(motion, transverse, rvdotl)

    let tiltSine: WideLanes = wide * tilt.cosip
    let latitude =
      LaneRotor(sin: sinu, cos: cosu)
      - LaneRotor(tiny: temp2 * 0.25 * tilt.x7thm1 * sin2u)
    let plane: LaneRotor
    if Turns.holds {
      plane = node + LaneRotor(small: fused(tiltSine, sin2u, beyond))
    } else {
      plane = node + LaneRotor(tiny: tiltSine * sin2u)
    }
    let incline =
      LaneRotor(sin: tilt.sinip, cos: tilt.cosip)
      + LaneRotor(tiny: tiltSine * tilt.sinip * cos2u)

    let xmx: WideLanes = -(plane.sin * incline.cos)
    let xmy: WideLanes = plane.cos * incline.cos
    let ux: WideLanes = fused(xmx, latitude.sin, plane.cos * latitude.cos)
    let uy: WideLanes = fused(xmy, latitude.sin, plane.sin * latitude.cos)
    let uz: WideLanes = incline.sin * latitude.sin
    let wx: WideLanes = fused(xmx, latitude.cos, -(plane.cos * latitude.sin))
    let wy: WideLanes = fused(xmy, latitude.cos, -(plane.sin * latitude.sin))
    let wz: WideLanes = incline.sin * latitude.cos

    let radius: WideLanes = mrt * gravity.radius
    let radial: WideLanes = mvt * gravity.speed
    let across: WideLanes = rvdot * gravity.speed
    x = radius * ux
    y = radius * uy
    z = radius * uz
    vx = fused(radial, ux, across * wx)
    vy = fused(radial, uy, across * wy)
    vz = fused(radial, uz, across * wz)
    var found: LaneCheck = check
    found.require(kepler.check)
    // 0.9 of the Earth's radius keeps the small angles above below 0.002.
    found.require(rpl, atMost: 1.1)
    found.require(positive: mrt - 1.000_000_001)
    self.check = found
  }
}

/// Functions of the eccentricity with long-period terms; names as in the paper.
struct LaneConic {
  /// √(1 - e²).
  let betal: WideLanes
  /// 1 / (1 + betal).
  let share: WideLanes
  /// 1 / (1 - e²).
  let inverse: WideLanes

  /// - Parameters:
  ///   - el2: e².
  ///   - low: whether e² is below 9 × 10⁻⁴ in all lanes, so that series do.
  @inline(__always)
  init<Low: LaneChoice>(_ el2: WideLanes, low: Low.Type) {
    let one = WideLanes(repeating: 1)
    if Low.holds {
      // The series of (1 - √(1 - x)) / x, to 10⁻¹⁶; the inverse to 10⁻¹², as only terms of J2 use it.
      let s3: WideLanes = fused(
        el2, WideLanes(repeating: 7.0 / 256.0), WideLanes(repeating: 5.0 / 128.0))
      let s2: WideLanes = fused(el2, s3, WideLanes(repeating: 1.0 / 16.0))
      let s1: WideLanes = fused(el2, s2, WideLanes(repeating: 0.125))
      share = fused(el2, s1, WideLanes(repeating: 0.5))
      betal = fused(-el2, share, one)
      let p2: WideLanes = fused(el2, el2, el2)
      inverse = fused(p2, fused(el2, el2, one), one)
    } else {
      let (root, reciprocal): (WideLanes, WideLanes) = (one - el2).rootAndReciprocal
      betal = root
      inverse = reciprocal * reciprocal
      share = one / (one + root)
    }
  }
}
