// SPDX-License-Identifier: Apache-2.0

/// Finds flights, and the records that they are made of, in a catalogue and in a user's own file.
public struct FlightLibrary: Sendable {
  /// The catalogue.
  public let catalog: Catalog
  /// The records of the user's file; they go before the catalogue's.
  public let own: Catalog?

  /// A catalogue, and the user's own records where there are any.
  public init(catalog: Catalog, own: InputFile? = nil) {
    self.catalog = catalog
    self.own = own.map { Catalog(files: [$0]) }
  }

  /// A flight record, the launch it belongs to, or both.
  public struct Match: Sendable {
    /// The flight; nil where the launch has no record of its flight.
    public var flight: Record?
    /// The launch; nil for a flight of the user's own.
    public var launch: Record?
  }

  /// The flight of the user's own file: its one flight record.
  public func ownFlight() throws(FlightFailure) -> Match {
    guard let own else { throw FlightFailure("there is no file of the user's own") }
    if let problem = own.problems().first(where: { $0.severity == .error }) {
      throw FlightFailure(problem.message, at: problem.location)
    }
    let flights = own.records(of: [.flight])
    guard let flight = flights.first else {
      throw FlightFailure("the file has no record of kind `flight`")
    }
    if flights.count > 1 {
      throw FlightFailure(
        "the file has several flights; one is flown at a time", at: flights[1].location)
    }
    return Match(flight: flight, launch: try launch(of: flight))
  }

  /// The flight that a name stands for: of the flight, of its launch, or of something it launched.
  ///
  /// Names are taken in any spelling, as ``Catalog/find(_:among:)`` does.
  public func find(_ name: String) throws(FlightFailure) -> Match {
    if case .one(let entry) = catalog.find(name, among: [.flight]),
      let flight = catalog.record(entry)
    {
      return Match(flight: flight, launch: try launch(of: flight))
    }
    var launches: [String] = []
    switch catalog.find(name, among: RecordKind.objects.union([.launch])) {
    case .one(let entry): launches = launchIDs([entry])
    case .several(let entries): launches = launchIDs(entries)
    case .none(let nearest):
      let names = nearest.prefix(3).map { "'\($0.name)'" }.joined(separator: ", ")
      throw FlightFailure(
        "nothing launched is called '\(name)'" + (names.isEmpty ? "" : "; did you mean \(names)?"))
    }
    guard let id = launches.first else {
      throw FlightFailure("the catalogue does not say with which launch '\(name)' went up")
    }
    if launches.count > 1 {
      throw FlightFailure(
        "'\(name)' stands for several launches: \(launches.joined(separator: ", ")); give one")
    }
    guard let launch = catalog.record(id: id), launch.kind == .launch else {
      throw FlightFailure("there is no record of launch \(id)")
    }
    return Match(flight: flight(of: id), launch: launch)
  }

  /// The ids of launches that entries are, or went up with.
  private func launchIDs(_ entries: [CatalogEntry]) -> [String] {
    var ids: [String] = []
    for entry in entries {
      let id = entry.kind == .launch ? entry.id : catalog.record(entry)?.value("launch")
      if let id, !ids.contains(id) { ids.append(id) }
    }
    return ids
  }

  private func flight(of launch: String) -> Record? {
    catalog.records(of: [.flight]).first { $0.value("launch") == launch }
  }

  private func launch(of flight: Record) throws(FlightFailure) -> Record? {
    guard let said = flight["launch"]?.assertions.first, let id = said.value else { return nil }
    guard let launch = record(id, kind: .launch) else {
      throw FlightFailure("there is no launch `\(id)`", at: said.location)
    }
    return launch
  }

  /// The record of a kind that a name means, the user's own first.
  func record(_ name: String, kind: RecordKind) -> Record? {
    for catalog in [own, catalog].compactMap(\.self) {
      if case .one(let entry) = catalog.find(name, among: [kind]) { return catalog.record(entry) }
    }
    return nil
  }

  /// The record of an object that a name means.
  func object(_ name: String) -> Record? {
    if let record = catalog.record(id: name), record.kind.isObject { return record }
    if case .one(let entry) = catalog.find(name, among: RecordKind.objects) {
      return catalog.record(entry)
    }
    return nil
  }
}
