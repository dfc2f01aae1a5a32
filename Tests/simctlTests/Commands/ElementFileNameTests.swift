// SPDX-License-Identifier: Apache-2.0

import Foundation
import TestSupport
import Testing

/// Objects named beside `--elements`: by the file's own names and numbers, else by those of the
/// catalogue.
@Suite struct ElementFileNameTests {
  /// The station under the name that its makers' sets have, and one that no catalogue knows.
  private let file = """
    ISS (ZARYA)
    1 25544U 98067A   24187.60274059  .00012345  00000-0  22345-3 0  9999
    2 25544  51.6400 200.0000 0010000  60.0000 120.0000 15.49500000461230
    CIRCULAR
    1 90001U 24001A   24187.50000000  .00000000  00000-0  00000-0 0  9994
    2 90001  51.6000  10.0000 0000000   0.0000  20.0000 15.50000000    19

    """

  private func run(_ arguments: String...) throws -> Program.Outcome {
    try Program.simctl.run(
      arguments + ["--elements", "-", "--minutes", "0:0"], input: Array(file.utf8),
      environment: [
        "SIMCTL_CATALOG": Truth.repository.appendingPathComponent("catalogs").path
      ])
  }

  @Test(arguments: ["iss", "МКС", "zarya", "98067A", "1998-067A", "25544", "iss (zarya)"])
  func holdsNamesOfTheCatalogue(name: String) throws {
    let outcome = try run("ephemeris", name)
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(outcome.lines.count == 2)
    #expect(outcome.lines.last?.hasPrefix("25544,2024-07-05T14:27:56") == true)
  }

  @Test func holdsTheFileBeforeTheCatalogue() throws {
    let outcome = try run("ephemeris", "circular")
    #expect(outcome.lines.last?.hasPrefix("90001,") == true)
  }

  @Test func holdsWhatIsSaidOfAbsentObjects() throws {
    let known = try run("ephemeris", "kazsat-2")
    #expect(known.status == 2)
    #expect(known.error.contains("no object 'kazsat-2' (KazSat-2, 37749) in the element file"))
    let misspelt = try run("ephemeris", "circuler")
    #expect(misspelt.error.contains("did you mean 90001 CIRCULAR?"))
    let part = try run("ephemeris", "circ")
    #expect(part.error.contains("did you mean 90001 CIRCULAR?"))
    let strange = try run("ephemeris", "zzzz")
    #expect(strange.error.contains("it has 25544 ISS (ZARYA), 90001 CIRCULAR"))
  }

  @Test(arguments: [
    ("baikonur", "'baikonur' is the site 'Baikonur', which has no orbit"),
    ("kazsat-2r", "'kazsat-2r' is the programme 'KazSat-2R', which has no orbit"),
  ])
  func holdsWhatIsSaidOfRecordsWithoutOrbit(name: String, message: String) throws {
    let outcome = try Program.simctl.run(
      ["ephemeris", name],
      environment: [
        "SIMCTL_CATALOG": Truth.repository.appendingPathComponent("catalogs").path
      ])
    #expect(outcome.status == 2)
    #expect(outcome.error.contains(message))
  }

  @Test(arguments: [
    (
      ["convert", "kazsta-2", "--to", "3le"],
      "no object of the catalogue is called so; did you mean"
    ),
    (["convert", "kazsat-2", "--to", "csv"], "'simctl ephemeris kazsat-2 --format oem'"),
    (["catalog", "show", "kazsat-2", "--field", "mass"], "did you mean mass_kg?"),
  ])
  func holdsWhatIsSaidOfWrongNames(arguments: [String], message: String) throws {
    let outcome = try Program.simctl.run(
      arguments,
      environment: [
        "SIMCTL_CATALOG": Truth.repository.appendingPathComponent("catalogs").path
      ])
    #expect(outcome.status == 2)
    #expect(outcome.error.contains(message), "\(outcome.error)")
  }
}
