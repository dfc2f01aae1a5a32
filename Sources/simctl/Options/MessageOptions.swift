// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Orbits
import Registry

/// What the headers of CCSDS messages say.
struct MessageOptions: ParsableArguments {
  @Option(help: ArgumentHelp("ORIGINATOR of CCSDS headers.", valueName: "text"))
  var originator: String?

  @Option(
    help: ArgumentHelp(
      "CREATION_DATE of CCSDS headers, or 'now' (default: the day of the catalogue).",
      valueName: "epoch"))
  var creationDate: String?

  /// The header of a message that the program makes.
  ///
  /// No clock is read: without `--creation-date` the date is the catalogue's, and the comments say so.
  func header(session: Session, comments: [String]) throws -> OEMWriter.Header {
    var comments = comments
    let leapSeconds = try session.leapSeconds()
    let date: String
    if let creationDate {
      let epoch = try InputText.epoch(
        creationDate, option: "--creation-date", leapSeconds: leapSeconds)
      date = String(epoch.iso8601(fractionDigits: 3, leapSeconds: leapSeconds).dropLast())
    } else {
      let day = (try? session.catalogDirectory()).flatMap { Catalog.asOf(directory: $0) }
      date = "\(day ?? "2000-01-01")T00:00:00"
      comments.append(
        day == nil
          ? "CREATION_DATE is not known; no clock was read"
          : "CREATION_DATE is the day of the catalogue; no clock was read")
    }
    return OEMWriter.Header(
      creationDate: date, originator: originator ?? "SIMCTL", comments: comments)
  }
}
