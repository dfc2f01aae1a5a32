// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

/// Frames against pyerfa's states, with the orientation parameters of each row.
struct FrameTests {
  private static let arcsecond: Double = Double.pi / 648_000

  /// A row of `gcrf_itrf.csv` or `teme_chain.csv` with its epoch and orientation.
  private struct Row {
    let name: String
    let fields: [String: String]
    let epoch: Epoch
    let earth: EarthOrientation

    /// Pole offsets stand in `gcrf_itrf.csv` alone, so the other table borrows them by case.
    init(_ fields: [String: String], offsets: [String: String]) throws {
      self.fields = fields
      name = fields["case_id"] ?? "?"
      let utc = try #require(fields["utc"])
      epoch = try Epoch(iso8601: utc)
      let parameters = EarthOrientation.Parameters(
        xPole: fields.number("xp_arcsec") * arcsecond,
        yPole: fields.number("yp_arcsec") * arcsecond,
        ut1MinusTAI: fields.number("dut1_s") - Self.taiMinusUTC(utc, epoch),
        lengthOfDayExcess: fields.number("lod_s"),
        dX: offsets.number("dX_arcsec") * arcsecond,
        dY: offsets.number("dY_arcsec") * arcsecond)
      earth = .constant(parameters)
    }

    /// A vector of three columns.
    func vector(_ a: String, _ b: String, _ c: String) -> Vector3 {
      1000 * Vector3(fields.number(a), fields.number(b), fields.number(c))
    }

    func state<F>(_ frame: F.Type, _ suffix: String) -> StateVector<F> {
      StateVector(
        epoch: epoch,
        position: vector("rx_km_\(suffix)", "ry_km_\(suffix)", "rz_km_\(suffix)"),
        velocity: vector("vx_km_s_\(suffix)", "vy_km_s_\(suffix)", "vz_km_s_\(suffix)"))
    }

    /// TAI − UTC from the clock reading itself, so that 23:59:60 keeps the old offset.
    private static func taiMinusUTC(_ utc: String, _ epoch: Epoch) -> Double {
      let parts = utc.split { "-T:Z".contains($0) }.compactMap { Double($0) }
      let year = Int(parts[0])
      let month = Int(parts[1])
      let shifted = month > 2 ? year : year - 1
      let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + Int(parts[2]) - 1
      let leaps = shifted / 4 - shifted / 100 + shifted / 400
      let days = Double(365 * shifted + leaps + dayOfYear - 730_425)
      let reading = (days - 0.5) * 86_400 + parts[3] * 3_600 + parts[4] * 60 + parts[5]
      let tai = epoch.seconds(since: Epoch.j2000) - 32.184
      return (tai - reading).rounded()
    }
  }

  private static func rows(_ file: String) throws -> [Row] {
    let offsets = try Truth.table("frames/gcrf_itrf.csv")
    return try Truth.table("frames/\(file)").map { fields in
      let same = offsets.first { $0["case_id"] == fields["case_id"] }
      return try Row(fields, offsets: same ?? fields)
    }
  }

  @Test func validatesGCRFToITRF() throws {
    for row in try Self.rows("gcrf_itrf.csv") {
      let transform = try FrameTransform(from: .gcrf, to: .itrf, at: row.epoch, using: row.earth)
      let m = transform.rotation
      for (i, line) in [m.row0, m.row1, m.row2].enumerated() {
        for (j, value) in [line.x, line.y, line.z].enumerated() {
          let wanted = row.fields.number("m\(i + 1)\(j + 1)_gcrf_to_itrf")
          #expect(abs(value - wanted) <= 1e-10, "\(row.name) m\(i + 1)\(j + 1)")
        }
      }
      let gcrf = StateVector<GCRF>(
        epoch: row.epoch, position: row.vector("rx_gcrf_km", "ry", "rz"),
        velocity: row.vector("vx_gcrf_km_s", "vy", "vz"))
      let itrf = StateVector<ITRF>(
        epoch: row.epoch, position: row.vector("rx_itrf_km", "ry_i", "rz_i"),
        velocity: row.vector("vx_itrf_km_s", "vy_i", "vz_i"))
      expect(try gcrf.transformed(using: row.earth), itrf, metres: 0.01, row.name)
      expect(try itrf.transformed(using: row.earth), gcrf, metres: 0.01, row.name)
      let parameters = try row.earth.parameters(at: row.epoch)
      let rotation = EarthRotation(at: row.epoch, parameters: parameters)
      #expect(abs(rotation.earthRotationAngle - row.fields.number("era_rad")) <= 1e-11)
    }
  }

  @Test func validatesTEMEChain() throws {
    for row in try Self.rows("teme_chain.csv") {
      let teme = row.state(TEME.self, "teme")
      let pef = row.state(PEF.self, "pef")
      let itrf = row.state(ITRF.self, "itrf")
      let gcrf = row.state(GCRF.self, "gcrf_via_itrf")
      expect(try teme.transformed(using: row.earth), pef, metres: 1e-3, row.name)
      expect(try pef.transformed(using: row.earth), itrf, metres: 1e-3, row.name)
      expect(try teme.transformed(using: row.earth), itrf, metres: 1e-3, row.name)
      expect(try teme.transformed(using: row.earth), gcrf, metres: 1e-3, row.name)
      expect(try itrf.transformed(using: row.earth), teme, metres: 1e-3, row.name)
      expect(try gcrf.transformed(using: row.earth), teme, metres: 1e-3, row.name)
      let parameters = try row.earth.parameters(at: row.epoch)
      let rotation = EarthRotation(at: row.epoch, parameters: parameters)
      #expect(abs(rotation.greenwichMeanSiderealTime - row.fields.number("gmst82_rad")) <= 1e-11)
    }
  }

  // The tables promise 0.1 mm at 7,000 km, more in proportion to the distance.
  @Test func validatesTables() throws {
    for row in try Self.rows("teme_chain.csv") {
      let teme = row.state(TEME.self, "teme")
      let wanted: [(FrameID, Vector3, Vector3)] = [
        (.pef, row.state(PEF.self, "pef").position, row.state(PEF.self, "pef").velocity),
        (.itrf, row.state(ITRF.self, "itrf").position, row.state(ITRF.self, "itrf").velocity),
        (
          .gcrf, row.state(GCRF.self, "gcrf_via_itrf").position,
          row.state(GCRF.self, "gcrf_via_itrf").velocity
        ),
      ]
      let day = row.epoch.advanced(bySeconds: -40_000)...row.epoch.advanced(bySeconds: 40_000)
      for (frame, position, velocity) in wanted {
        let table = try FrameTransformTable(
          from: .teme, to: frame, covering: day, using: row.earth)
        var r = [teme.position]
        var v = [teme.velocity]
        try table.transform(positions: &r, velocities: &v, at: [row.epoch])
        let within: Double = 1e-4 * max(1, position.norm / 7e6)
        #expect((r[0] - position).norm <= within, "\(row.name) \(frame)")
        #expect((v[0] - velocity).norm <= 1e-5, "\(row.name) \(frame)")
      }
    }
  }

  @Test func validatesFK5Route() throws {
    for row in try Self.rows("teme_chain.csv") {
      let transform = FK5Reduction.temeToJ2000(
        at: row.epoch, ddpsi: row.fields.number("ddpsi_arcsec") * Self.arcsecond,
        ddeps: row.fields.number("ddeps_arcsec") * Self.arcsecond)
      let teme = row.state(TEME.self, "teme")
      let wanted = row.state(EME2000.self, "j2000_fk5")
      let (r, v) = transform.state(position: teme.position, velocity: teme.velocity)
      #expect((r - wanted.position).norm <= 1e-3, "\(row.name)")
      #expect((v - wanted.velocity).norm <= 1e-5, "\(row.name)")
    }
  }

  private func expect<F>(
    _ state: StateVector<F>, _ wanted: StateVector<F>, metres: Double, _ name: String
  ) {
    let dr = (state.position - wanted.position).norm
    let dv = (state.velocity - wanted.velocity).norm
    #expect(dr <= metres, "\(name) \(F.id) \(dr) m")
    #expect(dv <= 1e-5, "\(name) \(F.id) \(dv) m/s")
  }

  @Test func validatesGeodetic() throws {
    for row in try Truth.table("frames/geodetic_wgs84.csv") {
      let name = row["case_id"] ?? "?"
      let latitude = row.number("lat_deg")
      let longitude = row.number("lon_deg")
      let height = 1000 * row.number("h_km")
      let position = 1000 * Vector3(row.number("x_km"), row.number("y_km"), row.number("z_km"))
      let within = height < -2_000_000 ? 0.01 : 0.001
      let found = Ellipsoid.wgs84.geodetic(of: position)
      #expect(abs(found.latitudeDegrees - latitude) <= 1e-9, "\(name)")
      #expect(abs(found.height - height) <= within, "\(name)")
      if abs(latitude) < 90 {
        let turn = (found.longitudeDegrees - longitude).remainder(dividingBy: 360)
        #expect(abs(turn) <= 1e-9, "\(name)")
      }
      let place = Geodetic(
        latitudeDegrees: latitude, longitudeDegrees: longitude, height: height)
      #expect((Ellipsoid.wgs84.position(of: place) - position).norm <= within, "\(name)")
    }
  }

  @Test func validatesTopocentric() throws {
    for row in try Truth.table("frames/topocentric.csv") {
      let name = row["case_id"] ?? "?"
      let site = TopocentricSite(
        Geodetic(
          latitudeDegrees: row.number("lat_deg"), longitudeDegrees: row.number("lon_deg"),
          height: 1000 * row.number("h_km")))
      let position =
        1000
        * Vector3(row.number("x_itrf_km"), row.number("y_itrf_km"), row.number("z_itrf_km"))
      let velocity = 1000 * Vector3(row.number("vx_itrf_km_s"), row.number("vy"), row.number("vz"))
      let view = site.view(position: position, velocity: velocity)
      let turn = (view.azimuthDegrees - row.number("az_deg")).remainder(dividingBy: 360)
      // Next to the zenith direction is known no better than the digits of the row's position.
      if row.number("el_deg") < 89.99 {
        #expect(abs(turn) <= 1e-7, "\(name)")
        #expect(abs(view.elevationDegrees - row.number("el_deg")) <= 1e-7, "\(name)")
      } else {
        #expect(view.elevationDegrees > 89.98, "\(name)")
      }
      #expect(abs(view.range - 1000 * row.number("range_km")) <= 1e-4, "\(name)")
      #expect(abs(view.rangeRate - 1000 * row.number("range_rate_km_s")) <= 1e-6, "\(name)")
      let local = site.eastNorthUp(of: position)
      let wanted =
        1000 * Vector3(row.number("east_km"), row.number("north_km"), row.number("up_km"))
      #expect((local - wanted).norm <= 1e-4, "\(name)")
      #expect((site.position(of: view) - position).norm <= 1e-4, "\(name)")
    }
  }
}
