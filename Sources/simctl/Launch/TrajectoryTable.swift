// SPDX-License-Identifier: Apache-2.0

package import Orbits

/// The samples of an ascent as columns with their units in their names.
package struct TrajectoryTable {
  /// For the times.
  let leapSeconds: LeapSeconds

  /// Times are in UTC by a table of leap seconds.
  package init(leapSeconds: LeapSeconds) { self.leapSeconds = leapSeconds }

  /// A number with a name and its decimals.
  struct Column: Sendable {
    let name: String
    let decimals: Int
    let value: @Sendable (AscentSample) -> Double?
  }

  private static let degree: Double = 180 / Double.pi

  /// The columns of numbers, between the time and the words.
  static let columns: [Column] = [
    Column(name: "lat_deg", decimals: 6) { $0.place.latitude * degree },
    Column(name: "lon_deg", decimals: 6) { east($0.place.longitude) },
    Column(name: "alt_km", decimals: 6) { $0.place.height / 1000 },
    Column(name: "downrange_km", decimals: 6) { $0.downrange / 1000 },
    Column(name: "v_inertial_m_s", decimals: 4) { $0.inertialSpeed },
    Column(name: "v_relative_m_s", decimals: 4) { $0.relativeSpeed },
    Column(name: "fpa_inertial_deg", decimals: 5) { $0.inertialFlightPathAngle * degree },
    Column(name: "fpa_relative_deg", decimals: 5) { $0.relativeFlightPathAngle * degree },
    Column(name: "az_inertial_deg", decimals: 5) { $0.inertialAzimuth * degree },
    Column(name: "az_relative_deg", decimals: 5) { $0.relativeAzimuth * degree },
    Column(name: "aoa_deg", decimals: 4) { $0.angleOfAttack * degree },
    Column(name: "pitch_deg", decimals: 4) { $0.pitch * degree },
    Column(name: "q_pa", decimals: 4) { $0.dynamicPressure },
    Column(name: "mach", decimals: 4) { $0.mach },
    Column(name: "heating_w_m2", decimals: 3) { $0.heating },
    Column(name: "mass_kg", decimals: 3) { $0.mass },
    Column(name: "thrust_kn", decimals: 4) { $0.thrust / 1000 },
    Column(name: "drag_kn", decimals: 6) { $0.drag / 1000 },
    Column(name: "accel_m_s2", decimals: 5) { $0.properAcceleration },
  ]

  /// The inertial state, last in a row.
  static let stateColumns: [Column] = [
    Column(name: "x_gcrf_km", decimals: 6) { $0.state.position.x / 1000 },
    Column(name: "y_gcrf_km", decimals: 6) { $0.state.position.y / 1000 },
    Column(name: "z_gcrf_km", decimals: 6) { $0.state.position.z / 1000 },
    Column(name: "vx_gcrf_km_s", decimals: 9) { $0.state.velocity.x / 1000 },
    Column(name: "vy_gcrf_km_s", decimals: 9) { $0.state.velocity.y / 1000 },
    Column(name: "vz_gcrf_km_s", decimals: 9) { $0.state.velocity.z / 1000 },
  ]

  /// A longitude in degrees from -180 to 180.
  static func east(_ longitude: Double) -> Double { Circle.signed(longitude) * degree }

  /// The time of day, to the millisecond.
  func utc(_ sample: AscentSample) -> String {
    sample.state.epoch.iso8601(.utc, fractionDigits: 3, leapSeconds: leapSeconds)
  }

  /// All samples as CSV; no Mach number is written where the air is too thin for one.
  package func csv(_ trajectory: AscentTrajectory) -> String {
    var names = ["time_s", "utc"] + Self.columns.map(\.name) + ["stage", "phase"]
    names += Self.stateColumns.map(\.name)
    var buffer = ByteBuffer(capacity: 400 * (trajectory.samples.count + 1))
    buffer.append(names.joined(separator: ",") + "\n")
    for sample in trajectory.samples {
      buffer.append(fixed: sample.time, FixedFormat(decimals: 3))
      buffer.append("," + utc(sample))
      append(Self.columns, of: sample, to: &buffer)
      buffer.append("," + CSVRows.field(sample.stage) + "," + CSVRows.field(sample.phase))
      append(Self.stateColumns, of: sample, to: &buffer)
      buffer.append("\n")
    }
    return buffer.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  private func append(
    _ columns: [Column], of sample: AscentSample, to buffer: inout ByteBuffer
  ) {
    for column in columns {
      buffer.append(UInt8(ascii: ","))
      guard let value = column.value(sample), value.isFinite else { continue }
      buffer.append(fixed: value, FixedFormat(decimals: column.decimals))
    }
  }
}
