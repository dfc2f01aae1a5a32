// SPDX-License-Identifier: Apache-2.0

extension LunarReturnPlan {
  /// The capsule from the entry height to the ground.
  func touchDown(
    from entry: StateVector<GCRF>, log: inout LunarLog, in model: CislunarModel
  ) throws(LunarMissionFailure) {
    let flight = try LunarEntry(
      from: entry,
      shape: LunarEntry.Shape(
        mass: craft.capsuleMass, dragArea: capsuleDragArea, liftToDrag: capsuleLiftToDrag,
        parachuteHeight: parachuteHeight, sinkSpeed: sinkSpeed),
      in: model)
    let out = try flight.land(at: landingZone)
    guard let end = out.end else { return }
    let mass: Double = craft.capsuleMass
    log.legs.append(MissionTrajectory.Leg(name: "skip entry", states: out.states))
    if let bottom = out.bottom {
      log.mark(
        "capsule rises again", bottom, mass: mass,
        remark: "lowest at \(kilometres(try model.geodetic(bottom).height)) km")
    }
    if let top = out.top {
      log.mark(
        "top of the skip", top, mass: mass,
        remark: "\(kilometres(try model.geodetic(top).height)) km")
    }
    let bank: Double = (out.bank / Circle.degree).rounded()
    let load: Double = out.greatestLoad / Constants.standardGravity.value
    log.mark(
      "parachute opens", end, mass: mass,
      remark: """
        bank of \(Int(bank)) deg to either side; greatest load \
        \(DecimalText.fixed(load, decimals: 1)) g
        """)
    let ground = try model.ground(
      Geodetic(
        latitude: out.place.latitude, longitude: out.place.longitude,
        height: landingZone.height), at: out.touchdown)
    log.mark("landing on the Earth", ground, mass: mass)
    let goal: Vector3 = Ellipsoid.wgs84.position(
      of: Geodetic(latitude: landingZone.latitude, longitude: landingZone.longitude))
    let place: Vector3 = Ellipsoid.wgs84.position(
      of: Geodetic(latitude: out.place.latitude, longitude: out.place.longitude))
    log.compare(
      "landing from the zone", "km", wanted: 0, reached: (place - goal).norm / 1e3, bound: 5)
    log.compare(
      "landing on the Earth after its date", "min", wanted: 0,
      reached: out.touchdown.seconds(since: dates.touchdown) / 60, bound: 5)
  }

  private func kilometres(_ length: Double) -> String {
    DecimalText.fixed(length / 1e3, decimals: 1)
  }

  /// What is simplified, for the report.
  var assumptions: [String] {
    [
      """
      Forces: Earth with zonals to degree 6 or Moon with its field, the other one and the Sun as \
      points; no pressure of sunlight.
      """,
      """
      Both burns into lunar orbit are against the velocity, both burns out of it along the \
      velocity, the last but for an angle out of the plane; thrust and specific impulse are constant.
      """,
      """
      One mid-course correction is flown as an impulse; the second one, and those on the way home, \
      are not needed by a flight without errors.
      """,
      """
      The orbiter is trimmed once in lunar orbit, for its phase at the departure; its height varies as \
      the Moon's field has it.
      """,
      """
      Powered descent and ascent are over a sphere with constant thrust found from the time given, \
      with angles linear in time; the last two minutes before landing are vertical.
      """,
      """
      Rendezvous is three impulses; docking is declared where the ascender has stopped beside the \
      orbiter. What is moved from one to the other has no mass.
      """,
      """
      The skip entry has constant coefficients, one bank angle and one change of side: between entry \
      and parachute it is an illustration, not the flight's guidance.
      """,
    ]
  }
}
