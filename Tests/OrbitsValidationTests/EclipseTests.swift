// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

/// Shadow passages against Orekit with the Sun of DE440; tolerances of the README beside the truth.
@Suite struct EclipseTests {
  private struct Event {
    var name: String
    var epoch: Epoch
  }

  private func events(_ intervals: [EventInterval], _ shadow: String) -> [Event] {
    intervals.flatMap { interval -> [Event] in
      var events: [Event] = []
      if interval.startEdge == .crossing {
        events.append(Event(name: "\(shadow) entry", epoch: interval.start))
      }
      if interval.endEdge == .crossing {
        events.append(Event(name: "\(shadow) exit", epoch: interval.end))
      }
      return events
    }
  }

  @Test(arguments: ["sphere", "wgs84"])
  func validatesEclipsesAgainstOrekit(shape: String) throws {
    let truth = try EventTruth()
    let rows = try Truth.table("events/eclipse_sgp4.csv").filter { $0["earth_shape"] == shape }
    #expect(rows.count > 200)
    for (id, satellite) in truth.satellites {
      let search = EclipseSearch(
        shadow: shape == "sphere" ? .sphere : .wgs84, earth: EventTruth.earth)
      let report = search.eclipses(of: satellite.sgp4, over: satellite.span)
      let found = (events(report.umbra, "umbra") + events(report.penumbra, "penumbra"))
        .sorted { $0.epoch < $1.epoch }
      let expected = rows.filter { $0["sat_id"] == id }
      #expect(
        found.map(\.name) == expected.map { "\($0["shadow"] ?? "") \($0["event"] ?? "")" },
        "\(id)")
      for (event, row) in zip(found, expected) {
        let epoch = try row.epoch("utc")
        #expect(abs(event.epoch.seconds(since: epoch)) < 0.05, "\(row)")
      }
    }
  }
}
