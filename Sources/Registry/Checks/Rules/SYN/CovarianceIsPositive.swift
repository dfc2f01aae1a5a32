// SPDX-License-Identifier: Apache-2.0

import Orbits

/// SYN-014: a covariance is complete, symmetric and positive semidefinite.
enum CovarianceIsPositive: Check {
  static let rule = Rule(
    id: "SYN-014",
    title: Bilingual(
      "a covariance is complete and positive semidefinite",
      "une covariance est complète et semi-définie positive"),
    severity: .error, certainty: .exact,
    rationale: """
      A covariance that is no covariance (a correlation above one, a negative variance, a missing row) makes
      collision probabilities that mean nothing. The matrix is brought to correlations, so that units do not
      matter; Cholesky's factor answers for most, the eigenvalues for the rest. The example of the standard
      itself has a correlation of −1.44.
      """,
    formula: "all eigenvalues of the correlations ≥ −0.001",
    tolerance: """
      0.001, what cutting to four significant digits does to six correlations.
      """,
    reference: """
      CCSDS 502.0-B-3, 5.2.5; CCSDS 508.0-B-1, table 3-4; LAPACK dpotrf, dsyev.
      """,
    bad: RuleExample(
      "a.oem",
      """
      CCSDS_OEM_VERS = 2.0
      CREATION_DATE = 2026-11-21T12:30:00
      ORIGINATOR = SIMCTL
      META_START
      OBJECT_NAME = SIM-KZ 1
      OBJECT_ID = 2026-900A
      CENTER_NAME = EARTH
      REF_FRAME = GCRF
      TIME_SYSTEM = UTC
      START_TIME = 2026-11-21T12:00:00.000
      STOP_TIME = 2026-11-21T12:07:00.000
      META_STOP
      2026-11-21T12:00:00.000 6878.137000 0.000000 0.000000 0.000000000 4.707700805 5.982420608
      2026-11-21T12:01:00.000 6862.955519 282.254200 358.680372 -0.505862304 4.697309962 5.969179389
      2026-11-21T12:02:00.000 6817.478387 563.262429 715.772986 -1.009481782 4.666183906 5.929515110
      2026-11-21T12:03:00.000 6741.907224 841.784287 1069.697203 -1.508626008 4.614461812 5.863605594
      2026-11-21T12:04:00.000 6636.577026 1116.590489 1418.886583 -2.001083281 4.542374844 5.771746200
      2026-11-21T12:05:00.000 6501.954612 1386.468351 1761.795901 -2.484672822 4.450244978 5.654348311
      2026-11-21T12:06:00.000 6338.636473 1650.227193 2096.908042 -2.957254764 4.338483360 5.511937238
      2026-11-21T12:07:00.000 6147.346017 1906.703628 2422.740765 -3.416739875 4.207588235 5.345149564
      COVARIANCE_START
      EPOCH = 2026-11-21T12:00:00.000
      COV_REF_FRAME = RTN
      1.0E-04
      2.1E-04 4.0E-04
      0 0 1.0E-04
      0 0 0 1.0E-10
      0 0 0 0 1.0E-10
      0 0 0 0 0 1.0E-10
      COVARIANCE_STOP
      """),
    good: RuleExample(
      "a.oem",
      """
      CCSDS_OEM_VERS = 2.0
      CREATION_DATE = 2026-11-21T12:30:00
      ORIGINATOR = SIMCTL
      META_START
      OBJECT_NAME = SIM-KZ 1
      OBJECT_ID = 2026-900A
      CENTER_NAME = EARTH
      REF_FRAME = GCRF
      TIME_SYSTEM = UTC
      START_TIME = 2026-11-21T12:00:00.000
      STOP_TIME = 2026-11-21T12:07:00.000
      META_STOP
      2026-11-21T12:00:00.000 6878.137000 0.000000 0.000000 0.000000000 4.707700805 5.982420608
      2026-11-21T12:01:00.000 6862.955519 282.254200 358.680372 -0.505862304 4.697309962 5.969179389
      2026-11-21T12:02:00.000 6817.478387 563.262429 715.772986 -1.009481782 4.666183906 5.929515110
      2026-11-21T12:03:00.000 6741.907224 841.784287 1069.697203 -1.508626008 4.614461812 5.863605594
      2026-11-21T12:04:00.000 6636.577026 1116.590489 1418.886583 -2.001083281 4.542374844 5.771746200
      2026-11-21T12:05:00.000 6501.954612 1386.468351 1761.795901 -2.484672822 4.450244978 5.654348311
      2026-11-21T12:06:00.000 6338.636473 1650.227193 2096.908042 -2.957254764 4.338483360 5.511937238
      2026-11-21T12:07:00.000 6147.346017 1906.703628 2422.740765 -3.416739875 4.207588235 5.345149564
      COVARIANCE_START
      EPOCH = 2026-11-21T12:00:00.000
      COV_REF_FRAME = RTN
      1.0E-04
      1.9E-04 4.0E-04
      0 0 1.0E-04
      0 0 0 1.0E-10
      0 0 0 0 1.0E-10
      0 0 0 0 0 1.0E-10
      COVARIANCE_STOP
      """))

  /// What cutting to four significant digits may do to an eigenvalue of the correlations.
  static let rounding: Double = 1e-3

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    for (file, message) in CCSDSMessages.ephemerides(inventory) {
      for diagnostic in message.diagnostics where diagnostic.code == "oem.covariance" {
        report.exercised()
        incomplete(diagnostic, file, "", &report)
      }
      for segment in message.segments {
        for covariance in segment.covariances {
          report.exercised()
          judge(
            covariance.matrix, Place(file: file, line: covariance.line), segment.objectID, &report)
        }
      }
    }
    for (file, message) in CCSDSMessages.conjunctions(inventory) {
      for diagnostic in message.diagnostics
      where diagnostic.code == "cdm.covariance" && diagnostic.severity == .error {
        report.exercised()
        incomplete(diagnostic, file, "", &report)
      }
      for conjunction in message.messages {
        for object in [conjunction.object1, conjunction.object2] {
          guard let covariance = object.covariance else { continue }
          report.exercised()
          let line = object.lines["CR_R"] ?? object.line
          judge(covariance, Place(file: file, line: line), object.designator, &report)
        }
      }
    }
  }

  private static func incomplete(
    _ diagnostic: Diagnostic, _ file: Int, _ subject: String, _ report: inout CheckReport
  ) {
    report.report(
      at: Place(file: file, line: diagnostic.line, column: diagnostic.column), subject: subject,
      Bilingual(diagnostic.message, "la matrice de covariance est incomplète"))
  }

  private static func judge(
    _ matrix: [Double], _ place: Place, _ subject: String, _ report: inout CheckReport
  ) {
    do throws(CovarianceMatrix.Defect) {
      try CovarianceMatrix.check(matrix, order: 6, rounding: rounding)
    } catch {
      let names = ["X", "Y", "Z", "VX", "VY", "VZ"]
      switch error {
      case .variance(let row):
        let value: Double = matrix[row * 7]
        report.report(
          at: place, subject: subject,
          Bilingual(
            "the variance in row \(row + 1) (\(names[row])) is \(value), with covariances beside it",
            "la variance de la ligne \(row + 1) (\(names[row])) vaut \(value), avec des covariances"
              + " à côté"), measured: value, expected: 0, tolerance: 0)
      case .correlation(let row, let column, let value):
        report.report(
          at: place, subject: subject,
          Bilingual(
            "row \(row + 1), column \(column + 1) makes a correlation of \(Figure.text(value, 3));"
              + " none is beyond ±1",
            "la ligne \(row + 1), colonne \(column + 1), donne une corrélation de"
              + " \(Figure.texte(value, 3)) ; aucune ne dépasse ±1"), measured: value, expected: 1,
          tolerance: rounding)
      case .notPositive(let eigenvalue):
        report.report(
          at: place, subject: subject,
          Bilingual(
            "the least eigenvalue of the correlations is \(Figure.text(eigenvalue, 4)): no spread of"
              + " positions and velocities has such a covariance",
            "la plus petite valeur propre des corrélations est \(Figure.texte(eigenvalue, 4)) :"
              + " aucune dispersion de positions et vitesses n'a une telle covariance"),
          measured: eigenvalue, expected: 0, tolerance: rounding)
      case .notFinite:
        report.report(
          at: place, subject: subject,
          Bilingual("the covariance has numbers beyond all bounds", "covariance hors de mesure"))
      }
    }
  }
}
