// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

/// The B-plane against what a hyperbola is far before its pericentre.
@Suite struct BPlaneTests {
  static let mu: Double = 4.9028e12

  static func start(_ eccentricity: Double) -> StateVector<GCRF> {
    let q: Double = 2_500_000
    let speed: Double = (mu * (1 + eccentricity) / q).squareRoot()
    return StateVector(
      epoch: .j2000, position: q * Vector3(0.8, 0.48, 0.36),
      velocity: speed * Vector3(-0.6, 0.64, 0.48))
  }

  @Test(arguments: [1.05, 1.4, 3]) func validatesAsymptoteFarOut(eccentricity: Double) throws {
    let start = Self.start(eccentricity)
    let motion = try TwoBodyPropagator(start, gravitationalParameter: Self.mu)
    let plane = try BPlane(
      position: start.position, velocity: start.velocity, gravitationalParameter: Self.mu)
    #expect(abs(plane.pericenterRadius - 2_500_000) < 1e-5)
    #expect(abs(plane.timeToPericenter) < 1e-6)
    #expect(abs(plane.vector.dot(plane.asymptote)) < 1e-6)
    #expect(
      abs(plane.alongT * plane.alongT + plane.alongR * plane.alongR - plane.size * plane.size)
        < 1e-3 * plane.size)
    #expect(abs(plane.axisT.z) < 1e-15)
    // |B| v = h, and far out the path is beside the asymptote by B.
    let h: Double = start.position.cross(start.velocity).norm
    #expect(abs(plane.size * plane.excessSpeed / h - 1) < 1e-13)
    let far = motion.state(at: start.epoch.advanced(bySeconds: -1e10))
    #expect((far.velocity.normalized - plane.asymptote).norm < 1e-4)
    let aside: Vector3 = far.position - far.position.dot(plane.asymptote) * plane.asymptote
    #expect(aside.normalized.dot(plane.vector.normalized) > 0.5)
    // The same hyperbola has the same plane wherever it is looked at.
    for time in [-50_000.0, -600, 900] {
      let state = motion.state(at: start.epoch.advanced(bySeconds: time))
      let other = try BPlane(
        position: state.position, velocity: state.velocity, gravitationalParameter: Self.mu)
      #expect((other.vector - plane.vector).norm < 1e-9 * plane.size)
      #expect(abs(other.timeToPericenter + time) < 1e-6)
    }
  }

  @Test func holdsReasonsOfRefusal() throws {
    let bound = Self.start(0.5)
    let failure = #expect(throws: BPlane.Failure.self) {
      try BPlane(
        position: bound.position, velocity: bound.velocity, gravitationalParameter: Self.mu)
    }
    guard case .bound(let eccentricity) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(abs(eccentricity - 0.5) < 1e-12)
    #expect(throws: BPlane.Failure.rectilinear) {
      try BPlane(
        position: bound.position, velocity: 1e-3 * bound.position,
        gravitationalParameter: Self.mu)
    }
    let open = Self.start(2)
    let plane = try BPlane(
      position: open.position, velocity: open.velocity, gravitationalParameter: Self.mu)
    #expect(throws: BPlane.Failure.pole) {
      try BPlane(
        position: open.position, velocity: open.velocity, gravitationalParameter: Self.mu,
        pole: plane.asymptote)
    }
  }
}
