// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite struct DragTests {
  let craft = Spacecraft(mass: 500, dragArea: 4, dragCoefficient: 2.2)

  private func surroundings() -> Surroundings {
    var here = Surroundings(epoch: .j2000, time: 0)
    here.bodyFixed = FrameTransform(
      rotation: Matrix3.rotationZ(1.1) * Matrix3.rotationX(0.002),
      angularVelocity: Vector3(0, 0, EarthRotation.nominalRate))
    here.sun = Vector3(1.2e11, 0.8e11, 0.35e11)
    return here
  }

  @Test func validatesTheFormula() throws {
    // In the plane of the equator at rest against the stars the air comes from the west with ωr.
    var here = Surroundings(epoch: .j2000, time: 0)
    here.bodyFixed.angularVelocity = Vector3(0, 0, 7.292e-5)
    let air = try ExponentialAtmosphere(density: 2e-12, height: 400_000, scaleHeight: 60_000)
    let point = OrbitPoint(
      position: Vector3(6_778_137, 0, 0), velocity: .zero, spacecraft: craft)
    let a = try Drag(air).acceleration(at: point, in: here)
    let speed = 7.292e-5 * 6_778_137
    #expect(abs(a.y - 0.5 * 2e-12 * 2.2 * 4 / 500 * speed * speed) < 1e-9 * a.y)
    #expect(a.x == 0 && a.z == 0)
  }

  @Test func holdsDerivativesAgainstDifferences() throws {
    try check(
      Drag(try ExponentialAtmosphere(density: 2e-12, height: 400_000, scaleHeight: 60_000)))
    try check(Drag(try HarrisPriester(exponent: 3)))
  }

  private func check(_ force: Drag<some AtmosphereModel>) throws {
    let here = surroundings()
    let start = OrbitPoint(
      position: Vector3(3.1e6, -4.2e6, 4.4e6), velocity: Vector3(5300, 5200, 1500),
      spacecraft: craft)
    let partials = try force.partials(at: start, in: here)
    let a = try force.acceleration(at: start, in: here)
    #expect((partials.acceleration - a).norm < 1e-12 * a.norm)
    let places = partials.byPosition.transposed
    let speeds = partials.byVelocity.transposed
    let axes = [Vector3(1, 0, 0), Vector3(0, 1, 0), Vector3(0, 0, 1)]
    for (axis, (place, speed)) in zip(
      axes,
      zip([places.row0, places.row1, places.row2], [speeds.row0, speeds.row1, speeds.row2]))
    {
      func value(_ shift: Vector3, _ change: Vector3) throws -> Vector3 {
        var point = start
        point.position += shift
        point.velocity += change
        return try force.acceleration(at: point, in: here)
      }
      let moved = (try value(20 * axis, .zero) - (try value(-20 * axis, .zero))) / 40
      let faster = (try value(.zero, axis) - (try value(.zero, -axis))) / 2
      #expect((moved - place).norm < 1e-5 * a.norm / 60_000)
      #expect((faster - speed).norm < 1e-6 * a.norm / 7500)
    }
  }

  @Test func holdsNoAirAboveTheTableAndAFailureBelow() throws {
    let here = surroundings()
    let force = Drag(try HarrisPriester())
    func drag(radius: Double) throws -> Vector3 {
      let point = OrbitPoint(
        position: Vector3(radius, 0, 0), velocity: Vector3(0, 7500, 0), spacecraft: craft)
      return try force.acceleration(at: point, in: here)
    }
    #expect(try drag(radius: 6_378_137 + 1_000_001) == .zero)
    #expect(try drag(radius: 6_378_137 + 999_000) != .zero)
    #expect(throws: ForceFailure.self) { try drag(radius: 6_378_137 + 99_000) }
    #expect {
      try drag(radius: 6_378_000)
    } throws: { error in
      guard case .belowSurface(let body, let radius, _)? = error as? ForceFailure else {
        return false
      }
      return body == "earth" && abs(radius - 6_378_137) < 1
    }
    #expect(throws: ForceFailure.self) { try drag(radius: .nan) }
  }

  @Test func holdsBadInputIsNamed() throws {
    let here = surroundings()
    let force = Drag(try HarrisPriester())
    for bad in [
      Spacecraft(mass: 0, dragArea: 1), Spacecraft(mass: -3, dragArea: 1),
      Spacecraft(mass: .nan, dragArea: 1), Spacecraft(mass: 1, dragArea: -1),
      Spacecraft(mass: 1, dragArea: 1, dragCoefficient: .nan),
      Spacecraft(mass: 1, dragArea: .infinity),
    ] {
      let point = OrbitPoint(
        position: Vector3(7e6, 0, 0), velocity: Vector3(0, 7500, 0), spacecraft: bad)
      #expect(throws: ForceFailure.self) { try force.acceleration(at: point, in: here) }
      #expect(throws: ForceFailure.self) { try force.partials(at: point, in: here) }
    }
    #expect(throws: AtmosphereFailure.self) { try HarrisPriester(exponent: -1) }
    #expect(throws: AtmosphereFailure.self) {
      try ExponentialAtmosphere(density: 1, height: 0, scaleHeight: 0)
    }
  }

  @Test func holdsTheUprightIsThatOfTheGeodeticPlace() {
    let ellipsoid = Ellipsoid.wgs84
    for step in 0..<200 {
      let place = Geodetic(
        latitude: -1.57 + 0.0157 * Double(step),
        longitude: 0.4
          * Double(step).remainder(
            dividingBy: 7), height: -1000 + 9000 * Double(step))
      let vertical = ellipsoid.vertical(at: ellipsoid.position(of: place))
      #expect(abs(vertical.height - place.height) < 1e-8 * max(1, 1e-6 * place.height))
      let above = ellipsoid.position(
        of: Geodetic(
          latitude: place.latitude, longitude: place.longitude, height: place.height + 1e6))
      let up = 1e-6 * (above - ellipsoid.position(of: place))
      #expect((vertical.up - up).norm < 1e-13)
    }
  }
}
