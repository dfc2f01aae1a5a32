// SPDX-License-Identifier: Apache-2.0

import Orbits

extension FlightReport {
  private static let gravity: Double = 9.806_65

  /// The report as a page.
  package func document() -> ReportDocument {
    var page = ReportDocument(title: "\(flight): from the pad to orbit")
    page.parts = [
      .notice(Self.notice),
      .table(
        .init(
          ["Vehicle", "Pad", "Lift-off (UTC)", "Mass at insertion, kg"], numeric: [3],
          rows: [
            [
              vehicle, pad,
              trajectory.liftOff.iso8601(fractionDigits: 3, leapSeconds: leapSeconds),
              number(trajectory.insertionMass, 0),
            ]
          ])),
      .heading("Timeline"), .table(timeline()),
    ]
    let pictured = pictures.map {
      ReportDocument.Part.picture(file: $0.file, svg: $0.svg, caption: $0.caption)
    }
    page.parts += pictured
    if !comparisons.isEmpty {
      page.parts += [.heading("Modelled beside published"), .table(comparisonTable())]
    }
    page.parts += [.heading("Insertion")]
    page.parts += [.table(elementTable()), .table(residualTable(trajectory.residuals))]
    page.parts += [.heading("Where the thrust went"), .table(lossTable())]
    page.parts += [
      .paragraph(
        "Energy gained less the work of thrust and air: \(number(trajectory.energyResidual, 6)) J/kg."
      )
    ]
    page.parts += [.heading("Propellant and loads"), .table(remainderTable()), .table(loadTable())]
    if let mission {
      page.parts += [.heading("After insertion"), .table(missionTable(mission))]
      page.parts += [.paragraph("Δv in all: \(number(mission.totalChange, 1)) m/s.")]
      page.parts += [.table(residualTable(mission.residuals))]
    }
    let sentences = assumptions + (mission?.assumptions ?? [])
    if !sentences.isEmpty { page.parts += [.heading("Assumptions"), .list(sentences)] }
    if !provenance.isEmpty { page.parts += [.heading("Sources"), .table(provenanceTable())] }
    return page
  }

  private func number(_ value: Double, _ decimals: Int) -> String {
    AxisScale.text(value, decimals: decimals)
  }

  private func difference(_ value: Double, _ decimals: Int) -> String {
    let text = number(value, decimals)
    return text.hasPrefix("−") || !text.contains(where: { ("1"..."9").contains($0) })
      ? text : "+" + text
  }

  private func timeline() -> ReportDocument.Table {
    let times = comparisons.filter { $0.quantity == "time" && $0.unit == "s" }
    let hasPublished = trajectory.events.contains { event in
      times.contains { $0.event == event.name }
    }
    let last = hasPublished ? ["Published, s", "Difference, s"] : []
    let width = 6 + last.count
    let header =
      ["Time, s", "Event", "Height, km", "Speed, m/s", "Over the ground, m/s", "Mass, kg"] + last
    var table = ReportDocument.Table(header, numeric: Set([0, 2, 3, 4, 5, 6, 7]))
    for event in trajectory.events {
      let sample = event.sample
      var row = [
        number(sample.time, 1), AscentCharts.title(event.name),
        number(sample.place.height / 1000, 1),
        number(sample.inertialSpeed, 0), number(sample.relativeSpeed, 0), number(sample.mass, 0),
      ]
      if let published = times.first(where: { $0.event == event.name }), hasPublished {
        row += [publishedText(published), difference(gap(sample.time, published), 1)]
      }
      row += Array(repeating: "", count: width - row.count)
      table.rows.append(row)
    }
    return table
  }

  private func publishedText(_ row: Comparison) -> String {
    let first = number(row.published, row.decimals)
    guard let to = row.publishedTo, to != row.published else { return first }
    return "\(first)…\(number(to, row.decimals))"
  }

  /// To the nearest end of what was published; zero within.
  private func gap(_ value: Double, _ row: Comparison) -> Double {
    let low: Double = min(row.published, row.publishedTo ?? row.published)
    let high: Double = max(row.published, row.publishedTo ?? row.published)
    return value < low ? value - low : value > high ? value - high : 0
  }

  private func comparisonTable() -> ReportDocument.Table {
    ReportDocument.Table(
      ["Event", "Quantity", "Modelled", "Published", "Difference", "Source"], numeric: [2, 3, 4],
      rows: comparisons.map { row in
        [
          AscentCharts.title(row.event),
          row.unit.isEmpty ? row.quantity : "\(row.quantity), \(row.unit)",
          row.modelled.map { number($0, row.decimals) } ?? "not modelled", publishedText(row),
          row.modelled.map { difference(gap($0, row), row.decimals) } ?? "", row.source,
        ]
      })
  }

  private func elementTable() -> ReportDocument.Table {
    ReportDocument.Table(
      ["Orbit at the last cut-off", "Value", "Unit"], numeric: [1],
      rows: elements.map { [$0.name, number($0.value, $0.decimals), $0.unit] })
  }

  private func residualTable(_ residuals: [TargetResidual]) -> ReportDocument.Table {
    ReportDocument.Table(
      ["Aim", "Wanted", "Reached", "Missed by", "Bound", "Unit"], numeric: [1, 2, 3, 4],
      rows: residuals.map {
        [
          $0.name, number($0.wanted, 4), number($0.reached, 4),
          difference($0.reached - $0.wanted, 5), $0.bound.map { number($0, 3) } ?? "", $0.unit,
        ]
      })
  }

  private func lossTable() -> ReportDocument.Table {
    let losses = trajectory.losses
    let rows: [(String, Double)] = [
      ("speed gained over the pad's", losses.gainedSpeed), ("gravity", losses.gravity),
      ("drag", losses.drag), ("steering", losses.steering),
      ("pressure of the air", losses.pressure),
      ("not accounted for", losses.residual), ("ideal, in vacuum", losses.ideal),
    ]
    return ReportDocument.Table(
      ["Share", "m/s"], numeric: [1], rows: rows.map { [$0.0, number($0.1, 1)] })
  }

  private func remainderTable() -> ReportDocument.Table {
    ReportDocument.Table(
      ["Stage", "Loaded, kg", "Left, kg", "Left, %"], numeric: [1, 2, 3],
      rows: trajectory.remainders.map {
        [
          $0.stage, number($0.loaded, 0), number($0.propellant, 0),
          $0.loaded > 0 ? number(100 * $0.propellant / $0.loaded, 2) : "",
        ]
      })
  }

  private func loadTable() -> ReportDocument.Table {
    var rows: [[String]] = []
    func add(_ name: String, _ unit: String, _ decimals: Int, _ value: (AscentSample) -> Double) {
      guard let top = trajectory.samples.max(by: { value($0) < value($1) }) else { return }
      rows.append([name, number(value(top), decimals), unit, number(top.time, 1)])
    }
    add("dynamic pressure", "kPa", 2) { $0.dynamicPressure / 1000 }
    add("load (acceleration without gravity)", "g", 2) { $0.properAcceleration / Self.gravity }
    add("dynamic pressure × angle of attack", "kPa deg", 1) {
      $0.dynamicPressure / 1000 * $0.angleOfAttack * 180 / Double.pi
    }
    add("drag", "kN", 0) { $0.drag / 1000 }
    if let event = trajectory.events.last(where: { $0.kind == .greatestHeating }),
      let heating = event.sample.heating
    {
      rows.append([
        String(event.name.dropFirst("greatest ".count)), number(heating, 0), "W/m²",
        number(event.sample.time, 1),
      ])
    }
    return ReportDocument.Table(
      ["Greatest", "Value", "Unit", "At, s"], numeric: [1, 3], rows: rows)
  }

  private func missionTable(_ mission: MissionTrajectory) -> ReportDocument.Table {
    ReportDocument.Table(
      ["Since lift-off", "UTC", "Event", "Δv, m/s", "Mass, kg", "Remark"], numeric: [3, 4],
      rows: mission.events.map { event in
        [
          clock(event.state.epoch.seconds(since: trajectory.liftOff)),
          event.state.epoch.iso8601(fractionDigits: 0, leapSeconds: leapSeconds),
          AscentCharts.title(event.name),
          event.change.map { number($0, 2) } ?? "", event.mass.map { number($0, 0) } ?? "",
          event.remark,
        ]
      })
  }

  /// `2 d 03:04:05`.
  private func clock(_ seconds: Double) -> String {
    let whole = Int(max(-1e9, min(1e9, seconds)).rounded())
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let size = abs(whole)
    let day = size >= 86_400 ? "\(size / 86_400) d " : ""
    return (whole < 0 ? "−" : "") + day
      + "\(two(size % 86_400 / 3600)):\(two(size % 3600 / 60)):\(two(size % 60))"
  }

  private func provenanceTable() -> ReportDocument.Table {
    ReportDocument.Table(
      ["Of", "What", "Value", "Source", "Confidence", "Note"],
      rows: provenance.map {
        [$0.subject, $0.quantity, $0.value, $0.source, $0.confidence, $0.note]
      })
  }
}
