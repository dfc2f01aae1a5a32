// SPDX-License-Identifier: Apache-2.0

import Foundation
import Orbits
import Registry

/// One run of checks: reads, takes stock, applies the rules.
struct CheckJob {
  let paths: [String]
  let session: Session
  let selection: CheckSelection
  let profile: CheckProfile
  /// The day to judge on, as the user wrote it.
  let asOf: String?
  /// The path of a baseline.
  let baseline: String?
  let honoursSuppressions: Bool
  let language: Bilingual.Language

  /// Makes the inventory of files.
  func takeStock(of files: [InputFile]) -> Inventory {
    InventoryBuilder.build(files, reading: profile.reading)
  }

  /// Reads the files that the paths stand for.
  func gather() throws -> [InputFile] {
    let roots = paths.isEmpty ? [try session.catalogDirectory()] : paths
    var files: [InputFile] = []
    var seen: Set<String> = []
    for root in roots.map(Self.shortened) {
      do {
        let found = try InputFile.gather(root) { Talk.warning("\($0)") }
        files += found.filter { seen.insert($0.path).inserted }
      } catch {
        throw CommandFailure("\(error)")
      }
    }
    guard !files.isEmpty else {
      throw CommandFailure(
        "\(roots.joined(separator: ", ")): nothing to check there; catalogues in YAML, TLE, OMM,"
          + " SATCAT and GCAT tables are read")
    }
    return files
  }

  /// A path below the current folder without it, so that output does not depend on where the
  /// catalogue lies.
  private static func shortened(_ path: String) -> String {
    let here = FileManager.default.currentDirectoryPath + "/"
    return path.hasPrefix(here) && path.utf8.count > here.utf8.count
      ? String(path.dropFirst(here.count)) : path
  }

  /// Applies the rules.
  func run(on inventory: Inventory) throws -> CheckResult {
    let day = try self.day(of: inventory)
    let outcome = try checkSession().run(on: try context(of: inventory, day: day?.epoch))
    return CheckResult(
      findings: outcome.findings, rules: outcome.rules, files: inventory.files,
      objectCount: inventory.objects.count, elementSetCount: inventory.elementSets.count,
      asOf: day?.text,
      profile: profile, language: language)
  }

  /// What rules judge by, with the tables of the program's catalogue where there is one.
  func context(of inventory: Inventory, day: Epoch?) throws -> CheckContext {
    var codes = CodeTables(
      inventory.files.filter { $0.form == "codes" }
        .map { InputFile(path: $0.path, bytes: $0.bytes) })
    if codes.isEmpty, let directory = try? session.catalogDirectory() {
      codes = CodeTables(catalog: directory)
    }
    return CheckContext(
      inventory: inventory, asOf: day, leapSeconds: try session.leapSeconds(),
      earth: try? session.earth(), codes: codes)
  }

  /// The rules with everything that changes what counts.
  func checkSession() throws -> CheckSession {
    var known: Baseline?
    if let baseline {
      do {
        known = Baseline(reading: try FileBytes.read(baseline))
      } catch {
        throw CommandFailure("\(error)")
      }
    }
    return CheckSession(
      selection: selection, profile: profile, honoursSuppressions: honoursSuppressions,
      baseline: known)
  }

  /// The day to judge on: what the user says, else what the files say, else that of the program's
  /// own catalogue.
  func day(of inventory: Inventory) throws -> (text: String, epoch: Epoch)? {
    if asOf == "now" {
      let epoch = Self.now(try session.leapSeconds())
      return (epoch.iso8601(.utc, fractionDigits: 0), epoch)
    }
    if let asOf {
      do throws(VagueDate.ParseError) {
        return (asOf, try VagueDate(asOf).earliest)
      } catch {
        throw CommandFailure("--as-of '\(asOf)': \(error)")
      }
    }
    if let date = inventory.asOf { return (date.text, date.earliest) }
    guard let directory = try? session.catalogDirectory(),
      let text = Catalog.asOf(directory: directory),
      let date = try? VagueDate(text)
    else { return nil }
    return (text, date.earliest)
  }

  private static func now(_ leapSeconds: LeapSeconds) -> Epoch {
    let seconds = Date().timeIntervalSince1970
    let julian = JulianDate(day: 2_440_587.5, fraction: seconds / 86_400)
    return Epoch(julianDate: julian, scale: .utc, leapSeconds: leapSeconds)
  }
}
