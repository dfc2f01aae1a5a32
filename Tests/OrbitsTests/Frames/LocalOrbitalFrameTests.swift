// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

/// Axes, turning and relative motion of the local orbital frames.
struct LocalOrbitalFrameTests {
  private let position = Vector3(6_524_834, 6_862_875, 6_448_296)
  private let velocity = Vector3(4_901.327, 5_533.756, -1_976.341)

  @Test(arguments: LocalOrbitalFrame.allCases)
  func holdsOrthonormalRightHandedAxes(frame: LocalOrbitalFrame) throws {
    let m = try #require(frame.rotation(position: position, velocity: velocity))
    let unit = m * m.transposed
    #expect((unit.row0 - Vector3(1, 0, 0)).norm <= 1e-15)
    #expect((unit.row1 - Vector3(0, 1, 0)).norm <= 1e-15)
    #expect((unit.row2 - Vector3(0, 0, 1)).norm <= 1e-15)
    #expect(abs(m.determinant - 1) <= 1e-15)
  }

  @Test func holdsDirectionsOfTheAxes() throws {
    let normal = position.cross(velocity).normalized
    let rtn = try #require(LocalOrbitalFrame.rtn.rotation(position: position, velocity: velocity))
    #expect((rtn.row0 - position.normalized).norm <= 1e-15)
    #expect((rtn.row2 - normal).norm <= 1e-15)
    #expect(rtn.row1.dot(velocity) > 0)
    let vnc = try #require(LocalOrbitalFrame.vnc.rotation(position: position, velocity: velocity))
    #expect((vnc.row0 - velocity.normalized).norm <= 1e-15)
    #expect((vnc.row1 - normal).norm <= 1e-15)
    #expect(vnc.row2.dot(position) > 0)
    let lvlh = try #require(
      LocalOrbitalFrame.lvlh.rotation(position: position, velocity: velocity))
    #expect((lvlh.row2 + position.normalized).norm <= 1e-15)
    #expect((lvlh.row1 + normal).norm <= 1e-15)
    #expect(lvlh.row0.dot(velocity) > 0)
  }

  @Test(arguments: LocalOrbitalFrame.allCases)
  func holdsTurningAsTheChangeOfAxes(frame: LocalOrbitalFrame) throws {
    // An acceleration with a part out of the plane bends the plane too.
    let acceleration = Vector3(-2.1, -2.4, -1.3)
    func axes(_ t: Double) throws -> Matrix3 {
      let r: Vector3 = position + t * velocity + 0.5 * t * t * acceleration
      return try #require(frame.rotation(position: r, velocity: velocity + t * acceleration))
    }
    let transform = try #require(
      frame.transform(position: position, velocity: velocity, acceleration: acceleration))
    let step = 0.05
    let ahead = try axes(step)
    let behind = try axes(-step)
    let still = Vector3(1_000, -2_000, 3_000)
    let change: Vector3 = (ahead * still - behind * still) / (2 * step)
    let (_, apparent) = transform.state(position: still, velocity: .zero)
    #expect((apparent - change).norm <= 1e-6 * change.norm + 1e-7)
  }

  @Test(arguments: LocalOrbitalFrame.allCases)
  func holdsThereAndBack(frame: LocalOrbitalFrame) throws {
    let transform = try #require(frame.transform(position: position, velocity: velocity))
    let r = Vector3(1_200, -340, 25)
    let v = Vector3(0.3, -1.1, 0.02)
    let (r1, v1) = transform.state(position: r, velocity: v)
    let (r2, v2) = transform.inverse.state(position: r1, velocity: v1)
    #expect((r2 - r).norm <= 1e-11)
    #expect((v2 - v).norm <= 1e-13)
  }

  @Test(arguments: LocalOrbitalFrame.allCases)
  func holdsRefusalWithoutAPlane(frame: LocalOrbitalFrame) {
    #expect(frame.rotation(position: position, velocity: .zero) == nil)
    #expect(frame.rotation(position: .zero, velocity: velocity) == nil)
    #expect(frame.rotation(position: position, velocity: -3 * position) == nil)
    #expect(frame.transform(position: position, velocity: 2 * position) == nil)
  }
}
