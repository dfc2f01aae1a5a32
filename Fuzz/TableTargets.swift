// SPDX-License-Identifier: Apache-2.0

/// Targets of the readers of tables.
enum TableTargets {
  static func states(_ bytes: [UInt8]) {
    let table = StateTableReader.read(bytes)
    precondition(table.refusals.isEmpty || !table.diagnostics.isEmpty, "a refusal without a word")
    for record in table.records {
      precondition(record.position.isFinite && record.velocity.isFinite)
      precondition(record.position != .zero)
    }
  }

  static func leapSeconds(_ bytes: [UInt8]) {
    guard let table = try? LeapSeconds(reading: bytes) else { return }
    for step in table.steps {
      precondition(step.taiMinusUTC.isFinite)
      precondition(table.epoch(utc: table.utc(step.epoch)) == step.epoch)
    }
  }

  static func earthOrientation(_ bytes: [UInt8]) {
    guard let days = try? EarthOrientation.days(reading: bytes) else { return }
    for day in days {
      precondition(day.xPole.isFinite && day.yPole.isFinite && day.ut1MinusUTC.isFinite)
    }
    _ = try? EarthOrientation(days: days)
  }

  static func gravityField(_ bytes: [UInt8]) {
    // A degree of its own would let the fuzzer ask for memory, not for faults.
    guard let field = try? GravityField(icgem: bytes, maximumDegree: 60, epoch: .j2000) else {
      return
    }
    precondition(field.degree <= 60 && field.order <= field.degree)
    precondition(field.cosines.allSatisfy(\.isFinite) && field.sines.allSatisfy(\.isFinite))
    guard let again = try? GravityField(icgem: field.icgem()) else {
      preconditionFailure("what is written cannot be read")
    }
    precondition(again.cosines.starts(with: field.cosines.prefix(again.cosines.count)))
  }

  static func spaceWeather(_ bytes: [UInt8]) {
    guard let weather = try? SpaceWeather(reading: bytes, name: "fuzz") else { return }
    for day in weather.days {
      precondition(day.flux.isFinite && day.averageFlux.isFinite && day.dailyAp.isFinite)
    }
    precondition((try? weather.activity(at: weather.coverage.lowerBound)) != nil)
    precondition((try? weather.activity(at: weather.coverage.upperBound)) == nil)
  }
}
