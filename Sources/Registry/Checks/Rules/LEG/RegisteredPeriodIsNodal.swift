// SPDX-License-Identifier: Apache-2.0

import Orbits

/// LEG-005: the registered period is the nodal one.
enum RegisteredPeriodIsNodal: Check {
  static let rule = Rule(
    id: "LEG-005",
    title: Bilingual(
      "the registered period is that from node to node",
      "la période immatriculée est celle de nœud à nœud"),
    severity: .info, certainty: .physics,
    rationale: """
      Article IV asks for the nodal period, which differs from that of perigee to perigee by up to
      four thousandths in low orbits, and from one in other units by much more. The period is worked
      out from the registered heights and inclination; a period that is off by more than half a per
      cent is something else, or the heights are of another day. The message says to which of the
      two kinds of period it is nearer.
      """,
    formula: "|T − T_nodal(perigee, apogee, i)| ≤ 0.5 % T + rounding",
    tolerance: "0.5 %, and what the rounding of period and heights allows",
    reference: "Brouwer 1959, AJ 64, 378; Registration Convention, article IV.1(d)",
    bad: RuleExample("objects/a.yaml", Self.record(period: "91.9")),
    good: RuleExample("objects/a.yaml", Self.record(period: "88.7")))

  private static func record(period: String) -> String {
    """
    kind: spacecraft
    id: a
    name: A
    source: s
    registration:
      state: RU
      nodal_period_min: \(period)
      inclination_deg: 51.7
      apogee_km: 249
      perigee_km: 200
    """
  }

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    for object in context.inventory.objects where object.center.isEmpty {
      guard let orbit = object.registration?.orbit, let period = orbit.period.first,
        let perigee = orbit.perigee.first, let apogee = orbit.apogee.first,
        let inclination = orbit.inclination.first, perigee.value <= apogee.value,
        let mean = try? MeanOrbit(
          perigeeHeight: perigee.value * 1000, apogeeHeight: apogee.value * 1000,
          inclination: inclination.value * Circle.degree)
      else { continue }
      report.exercised()
      let nodal: Double = mean.nodalPeriod / 60
      let anomalistic: Double = mean.anomalisticPeriod / 60
      // T goes with a to the power 3/2; each height moves a by half of its own rounding.
      let slack: Double =
        0.75 * (perigee.rounding + apogee.rounding) * 1000 / mean.semimajorAxis * nodal
      let tolerance: Double = 0.005 * nodal + period.rounding + slack
      let miss: Double = period.value - nodal
      guard miss.magnitude > tolerance else { continue }
      let isNodal = miss.magnitude <= (period.value - anomalistic).magnitude
      let a = nodal.formattedDecimals(2)
      let b = anomalistic.formattedDecimals(2)
      report.report(
        at: period.place, subject: object.id, field: "registration.nodal_period_min",
        Bilingual(
          "the registered heights of \(object.title) make a nodal period of \(a) min (\(b) min from"
            + " perigee to perigee), registered are \(period.text) min, nearer to the"
            + " \(isNodal ? "former" : "latter")",
          "les hauteurs immatriculées de \(object.title) donnent une période nodale de \(a) min"
            + " (\(b) min de périgée à périgée) ; \(period.text) min sont immatriculées, plus près de"
            + " la \(isNodal ? "première" : "seconde")"),
        length: period.text.count, measured: period.value, expected: nodal, tolerance: tolerance,
        unit: "min", model: "Brouwer J2-J4, WGS-72", sources: [period.source])
    }
  }
}
