// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import Orbits
import Registry

/// The formats that element sets and states are written in.
enum ConvertFormat: String, ExpressibleByArgument, CaseIterable {
  case tle
  case twoLine = "2le"
  case threeLine = "3le"
  case ommKVN = "omm-kvn"
  case ommXML = "omm-xml"
  case ommJSON = "omm-json"
  case ommCSV = "omm-csv"
  case opm
  case opmXML = "opm-xml"
  case oem
  case oemXML = "oem-xml"
  case stk
  case csv

  init?(argument: String) { self.init(rawValue: argument.lowercased()) }

  /// Whether it holds states, not mean elements.
  var holdsStates: Bool {
    switch self {
    case .tle, .twoLine, .threeLine, .ommKVN, .ommXML, .ommJSON, .ommCSV: false
    case .opm, .opmXML, .oem, .oemXML, .stk, .csv: true
    }
  }
}

/// The reading profiles as the command line names them.
enum ProfileChoice: String, ExpressibleByArgument, CaseIterable {
  case strictCCSDS = "strict-ccsds"
  case asServed = "as-served"
  case lenient

  /// The profile that the name stands for.
  var profile: ReadingProfile {
    switch self {
    case .strictCCSDS: .strictCCSDS
    case .asServed: .asServed
    case .lenient: .lenient
    }
  }
}

/// `simctl convert`: element sets and states between formats.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract:
      "Convert element sets (TLE, OMM) or states (OPM, OEM, SP3, STK, CSV) between formats.",
    discussion: """
      The input format is told from the content; gzip is read as it is. Element sets: TLE, 2LE, 3LE, \
      OMM (KVN, XML, JSON, CSV). States: OPM and OEM (KVN, XML), SP3 (a to d), STK .e, CSV. Records \
      that cannot be read are named with line and column, the rest is converted, and the exit code \
      is 1.

      States keep their digits where neither frame nor epochs change. With --step or --times they are \
      interpolated by the polynomial that the file names (Hermite of degree 7 where it names none), \
      never from one segment into another and never outside the usable times.

      EXAMPLES:
        simctl convert stations.tle --to omm-json
        simctl convert gp.csv --to 3le -o gp.tle
        simctl convert - --to omm-xml --originator "MY OFFICE" < gp.json
        simctl convert kazsat-2 --to tle           from the catalogue
        simctl convert iss.oem.xml.gz --to oem --frame gcrf
        simctl convert igs.sp3 --to csv --frame itrf --scale gps --object G01
        simctl convert iss.oem --to stk --step 10s --from 2026-05-04 --for 2h
        simctl convert state.opm --to opm-xml
      """)

  @Argument(
    help: ArgumentHelp(
      "Files of element sets or states ('-' is standard input), or objects of the catalogue.",
      valueName: "file"))
  var inputs: [String]

  @Option(
    help:
      "Output format: tle, 2le, 3le, omm-kvn, omm-xml, omm-json, omm-csv; opm, opm-xml, oem, oem-xml, stk, csv."
  )
  var to: ConvertFormat

  @Option(help: "How much is forgiven in the input: strict-ccsds, as-served, lenient.")
  var profile = ProfileChoice.asServed

  @Option(
    help: ArgumentHelp(
      "Number to write in a TLE for objects above 339999 instead of refusing them.",
      valueName: "number"))
  var tleFallbackID: Int?

  @OptionGroup(title: "States") var states: StateOptions
  @OptionGroup(title: "CCSDS headers") var message: MessageOptions
  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup(title: "Tables") var catalog: CatalogOptions
  @OptionGroup(title: "Tables") var earth: EarthOptions
  @OptionGroup(title: "Messages") var talk: TalkOptions

  func validate() throws {
    if let tleFallbackID, !(0...339_999).contains(tleFallbackID) {
      throw ValidationError("--tle-fallback-id must be 0 to 339999")
    }
    if !to.holdsStates, states.isAsked {
      throw ValidationError(
        "--frame, --scale, --step, --times, --from, --for and --object go with states: --to opm,"
          + " oem, stk or csv")
    }
  }

  func run() throws {
    Style.apply(talk.color)
    let session = Session(catalog: catalog, earth: earth)
    for input in inputs where input != "-" && !FileManager.default.fileExists(atPath: input) {
      try checkName(input, session)
    }
    if to.holdsStates {
      try StateConversion(session: session, command: self).run()
      return
    }
    var records: [ElementSetFile.Record] = []
    var refused = 0
    for input in inputs {
      if input != "-", !FileManager.default.fileExists(atPath: input),
        let sets = try fromCatalog(input, session)
      {
        records += sets
        continue
      }
      let file = try ElementFile(path: input, profile: profile.profile)
      records += file.contents.records
      refused += file.refused
    }
    let text: String
    switch to {
    case .tle, .twoLine, .threeLine:
      let (lines, failed) = tle(records)
      text = lines
      refused += failed
      if text.isEmpty { throw CommandFailure("nothing could be written") }
    default:
      text = try omm(records, session)
    }
    let file = try OutputFile(path: output.output)
    try file.write(text)
    try file.finish()
    if refused > 0 { throw CommandFailure("", status: .partial) }
  }

  /// Refuses an input that is no file, where it is of no use as the name of an object either.
  private func checkName(_ input: String, _ session: Session) throws {
    guard let catalog = try? session.catalog(), !input.contains("/") else { return }
    switch catalog.find(input, among: RecordKind.objects) {
    case .one(let entry) where to.holdsStates:
      throw CommandFailure(
        "\(input): there is no such file; \(entry.name) has element sets, and states of it are"
          + " written by 'simctl ephemeris \(entry.id) --format oem' (or csv, stk)")
    case .one: return
    case .several(let entries):
      throw CommandFailure(
        "\(input): there is no such file, and several objects are called so: "
          + entries.map(\.id).joined(separator: ", "))
    case .none(let nearest):
      throw CommandFailure(
        "cannot read \(input): there is no such file, and no object of the catalogue is called so"
          + Suggestions.text(nearest))
    }
  }

  /// The element sets of an object of the catalogue; nil where the name stands for none.
  private func fromCatalog(
    _ name: String, _ session: Session
  ) throws -> [ElementSetFile.Record]? {
    guard let catalog = try? session.catalog(),
      case .one(let entry) = catalog.find(name, among: RecordKind.objects)
    else { return nil }
    let series = catalog.elementSets(for: entry.id)
    guard !series.sets.isEmpty else {
      throw CommandFailure("\(entry.name): the catalogue has no element sets for it")
    }
    return series.sets.map {
      ElementSetFile.Record(set: $0.elements, line: $0.location.line, span: 0..<0)
    }
  }

  private func tle(_ records: [ElementSetFile.Record]) -> (text: String, failed: Int) {
    let form: TLEWriter.Form = to == .twoLine ? .twoLine : .threeLine
    let writer = TLEWriter(form: form, fallbackCatalogNumber: tleFallbackID)
    var text = ""
    var failed = 0
    var replaced: Set<Int> = []
    var unnumbered = 0
    for record in records {
      do {
        text += try writer.text(record.set)
        if let number = record.set.catalogNumber {
          if number > Alpha5.largest { replaced.insert(number) }
        } else {
          unnumbered += 1
        }
      } catch {
        failed += 1
        let name = record.set.name.isEmpty ? "record" : record.set.name
        Talk.error("\(name) (line \(record.line)): \(error)")
      }
    }
    if let tleFallbackID, replaced.count > 1 {
      Talk.warning(
        "\(replaced.count) objects above \(Alpha5.largest) now share the number \(tleFallbackID)")
    }
    if unnumbered > 0 {
      Talk.warning("\(unnumbered) element sets have no catalogue number; the TLE has 00000")
    }
    return (text, failed)
  }

  private func omm(_ records: [ElementSetFile.Record], _ session: Session) throws -> String {
    let notation: OMMWriter.Notation =
      switch to {
      case .ommKVN: .kvn
      case .ommXML: .xml
      case .ommJSON: .json
      default: .csv
      }
    let originator = message.originator ?? ""
    let date = try message.creationDate.map {
      try InputText.epoch($0, option: "--creation-date", leapSeconds: session.leapSeconds())
    }
    if to == .ommKVN || to == .ommXML, !talk.quiet, originator.isEmpty || date == nil,
      records.contains(where: { $0.other.isEmpty })
    {
      Talk.note(
        "CCSDS asks for ORIGINATOR and CREATION_DATE, which are left empty; see --originator and"
          + " --creation-date")
    }
    let header = OMMWriter.Header(creationDate: date, originator: originator)
    do {
      return try OMMWriter(notation, header: header).text(records)
    } catch {
      throw CommandFailure("\(error)")
    }
  }
}
