// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry
import Testing

/// Plans read from the registry's own records.
@Suite struct FlightReaderTests {
  private static func plan(_ name: String) throws -> FlightPlan {
    let library = FlightLibrary(catalog: try OwnCatalog.load())
    var reader = FlightReader(try library.find(name), in: library)
    return try reader.read()
  }

  @Test(
    "names find their flight",
    arguments: [
      ("soyuz-tma-18m", "flight-2015-043"), ("Soyuz TMA-18M", "flight-2015-043"),
      ("2015-043", "flight-2015-043"), ("Союз ТМА-18М", "flight-2015-043"),
      ("KazSat 2", "flight-2011-035"), ("kazsat-3", "flight-2014-023"),
      ("kazsat-1", "flight-2006-022"), ("chang-e-5", "flight-2020-087"),
      ("change-5", "flight-2020-087"), ("Chang'e-5", "flight-2020-087"),
      ("lomonosov", "flight-2016-026"), ("shenzhou-5", "flight-2003-045"),
      ("stsat-2c", "flight-2013-003"), ("soyuz-tma-16m", "2015-016"),
    ])
  func validatesNames(name: String, id: String) throws {
    #expect(try Self.plan(name).id == id)
  }

  @Test("an unknown name is refused with near ones") func holdsUnknownNames() throws {
    let library = FlightLibrary(catalog: try OwnCatalog.load())
    let failure = #expect(throws: FlightFailure.self) { try library.find("kazsad-2") }
    #expect(failure?.message.contains("KazSat-2") ?? false)
  }

  @Test("Soyuz TMA-18M has what its records say") func validatesSoyuz() throws {
    let plan = try Self.plan("soyuz-tma-18m")
    #expect(plan.liftOff.iso8601(fractionDigits: 0) == "2015-09-02T04:37:43Z")
    #expect(plan.padName == "Baikonur 1/5")
    #expect(abs(plan.pad.latitudeDegrees - 45.9203) < 1e-9)
    #expect(plan.vehicle.ascent.stages.map(\.count) == [4, 1, 1])
    #expect(plan.payloadMass == 7220)
    #expect(plan.vehicle.upperStages.isEmpty)
    // The node of the Space Station's plane at lift-off.
    let node: Double = try #require(plan.target.raan) * 180 / Double.pi
    #expect(abs(node - 59.52) < 0.05)
    guard case .rendezvous(let mission)? = plan.mission else {
      Issue.record("no rendezvous")
      return
    }
    #expect(mission.target.phasing.epoch.iso8601(fractionDigits: 0) == "2015-08-27T09:49:27Z")
    #expect(mission.arrival.iso8601(fractionDigits: 0) == "2015-09-04T07:39:00Z")
  }

  @Test("Proton leaves its upper stage to the mission") func validatesProton() throws {
    let plan = try Self.plan("kazsat-2")
    #expect(plan.vehicle.ascent.stages.count == 3)
    #expect(plan.vehicle.upperStages.map(\.name) == ["Briz-M"])
    #expect(plan.vehicle.ascent.stages[2].engines.map(\.name) == ["RD-0214", "RD-0213"])
    #expect(plan.vehicle.ascent.stages[2].engines[0].cutOff == .afterGuided(11.9))
    #expect(plan.payloads.map(\.name) == ["SES-3", "KazSat-2"])
    // Briz-M full, both satellites, adapter.
    #expect(plan.carriedMass == 2370 + 19_800 + 3112 + 1330 + 150)
    guard case .geostationary(let mission)? = plan.mission else {
      Issue.record("no flight to the ring")
      return
    }
    #expect(abs((mission.slot ?? 0) * 180 / Double.pi - 86.5) < 1e-9)
    #expect(mission.stage.tank?.propellant == 14_600)
    #expect(mission.separation?.iso8601(fractionDigits: 0) == "2011-07-16T08:40:00Z")
    #expect(mission.companions.first?.release?.iso8601(fractionDigits: 0) == "2011-07-16T07:17:00Z")
  }

  @Test("Angara leaves its upper stage to a transfer that has no slot") func validatesTransfer()
    throws
  {
    let plan = try Self.plan("2024-069")
    #expect(plan.vehicle.ascent.stages.count == 3)
    #expect(plan.vehicle.upperStages.map(\.name) == ["Orion"])
    guard case .geostationary(let mission)? = plan.mission else {
      Issue.record("no flight to the transfer orbit")
      return
    }
    #expect(mission.slot == nil && mission.separation == nil && mission.companions.isEmpty)
    #expect(mission.satelliteMass == 2000)
    #expect(mission.stage.propellant == 15_050)
    // The ascent ends in the parking orbit: no burn of the stage goes into it.
    #expect(mission.parkingHeight == nil)
    #expect(mission.perigeeBurns == 1)
  }

  @Test("stages that light after insertion are carried, not flown") func holdsUpperStages() throws {
    let plan = try Self.plan("2013-019")
    #expect(plan.vehicle.ascent.stages.map(\.count) == [4, 1, 1])
    #expect(plan.vehicle.upperStages.map(\.name) == ["Fregat"])
    #expect(plan.carriedMass == 1415 + 5350 + 950)
    #expect(plan.mission == nil)
    #expect(plan.remarks.contains { $0.hasPrefix("Fregat is carried to insertion and not lit") })
    // By a vehicle of its own.
    #expect(try Self.plan("2007-065").vehicle.upperStages.map(\.name) == ["Blok DM-2"])
  }

  @Test("where no orbit is said the aim is that of the station, the payload, or the least plane")
  func validatesDerivedAims() throws {
    func inclination(_ launch: String) throws -> Double {
      try Self.plan(launch).target.inclination * 180 / Double.pi
    }
    // To Mir; the plane of that year is not known, its inclination is.
    #expect(abs(try inclination("1991-034") - 51.6) < 0.1)
    #expect(try Self.plan("1991-034").target.raan == nil)
    // To the geostationary ring from Xichang at 28.2455 degrees north.
    #expect(abs(try inclination("2023-066") - 28.2455) < 1e-9)
    // As recorded of the payload.
    #expect(abs(try inclination("2013-019") - 64.8) < 0.5)
  }

  @Test("a transfer takes what its record says, and the heaviest payload's name")
  func holdsTransferFields() throws {
    let plan = try Self.ownPlan(
      """
      last_stage: 1
      mission:
        kind: transfer
        parking_height_km: 190
        first_burn_delay_s: 700
        perigee_burns: 2
        transfer_crossing: 3
      """)
    guard case .geostationary(let mission)? = plan.mission else {
      Issue.record("no flight to the transfer orbit")
      return
    }
    #expect(mission.slot == nil)
    #expect(mission.parkingHeight == 190_000)
    #expect(mission.firstBurnDelay == 700)
    #expect(mission.perigeeBurns == 2)
    #expect(mission.transferCrossing == 3)
    #expect(mission.satelliteMass == 500)
  }

  @Test("a transfer needs a stage that the ascent leaves over") func holdsTransferStage() throws {
    let failure = #expect(throws: FlightFailure.self) {
      try Self.ownPlan("mission: {kind: transfer}")
    }
    #expect(failure?.message.contains("`last_stage`") ?? false)
    #expect(failure?.location?.line == 10)
    let twice = #expect(throws: FlightFailure.self) {
      try Self.ownPlan("last_stage: 1\nmission: {kind: transfer, perigee_burns: 3}")
    }
    #expect(twice?.location?.line == 11)
  }

  /// A flight of a rocket of two stages, with more lines in its record, from line 10 on.
  private static func ownPlan(_ lines: String) throws -> FlightPlan {
    let text = """
      kind: flight
      id: own
      name: Own
      lift_off: 2026-05-01T12:00:00Z
      site: wenchang
      pad: 101
      vehicle: own-rocket
      payload_mass_kg: 500
      insertion_target: {perigee_km: 200, apogee_km: 200, inclination_deg: 42}
      \(lines)
      ---
      kind: vehicle
      id: own-rocket
      name: Own rocket
      stages:
        - {id: 1, name: First, propellant_mass_kg: 120000, dry_mass_kg: 9000,
           thrust_vacuum_kn: 2200, isp_vacuum_s: 310}
        - {id: 2, name: Second, propellant_mass_kg: 30000, dry_mass_kg: 2500,
           thrust_vacuum_kn: 400, isp_vacuum_s: 345}
      """
    let library = FlightLibrary(
      catalog: try OwnCatalog.load(),
      own: InputFile(path: "own.yaml", bytes: Array(text.utf8)))
    var reader = FlightReader(try library.ownFlight(), in: library)
    return try reader.read()
  }

  @Test("the parts of a spacecraft are not weighed twice") func validatesParts() throws {
    #expect(try Self.plan("chang-e-5").payloadMass == 8200)
    #expect(try Self.plan("shenzhou-5").payloadMass == 7790)
  }

  @Test("every value has a source and a place, or is said to be the program's")
  func holdsProvenance() throws {
    for name in ["soyuz-tma-18m", "kazsat-2", "chang-e-5", "2016-026"] {
      let figures = try Self.plan(name).figures
      #expect(figures.count > 30)
      for figure in figures {
        #expect(
          figure.source != nil && figure.location != nil
            || [.illustrative, .estimated].contains(figure.confidence), "\(figure)")
        #expect(!figure.value.isEmpty)
      }
    }
  }

  @Test("launches with a vehicle that has stages can be read, or say what is missing")
  func holdsEveryLaunch() throws {
    let catalog = try OwnCatalog.load()
    let library = FlightLibrary(catalog: catalog)
    var (read, refused) = (0, [String]())
    for launch in catalog.records(of: [.launch]) {
      let name = launch.value("vehicle") ?? ""
      guard let vehicle = catalog.record(id: name), vehicle["stages"] != nil else { continue }
      do throws(FlightFailure) {
        var reader = FlightReader(try library.find(launch.id), in: library)
        let plan = try reader.read()
        #expect(throws: Never.self, "\(launch.id)") { try plan.vehicle.ascent.validate() }
        #expect(plan.payloadMass > 0)
        read += 1
      } catch {
        #expect(error.location != nil, "\(launch.id): \(error)")
        refused.append(launch.id)
      }
    }
    #expect(read >= 80)
    // Of Chollima-1 no masses are known.
    #expect(refused == ["2023-179"])
  }
}
