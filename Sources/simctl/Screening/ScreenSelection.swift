// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry

/// The objects of a screening and which are held against which.
struct ScreenSelection {
  /// All that take part.
  private(set) var objects: [SelectedObject] = []
  /// The places of the objects asked for; nil for all.
  private(set) var first: [Int]?
  /// The places of those they are held against; nil for all.
  private(set) var second: [Int]?
  /// How many records could not be read.
  private(set) var refused = 0

  init(session: Session, command: ScreenCommand) throws {
    let file =
      command.elements.isEmpty ? nil : try ElementFileSelection(paths: command.elements)
    refused = file?.refused ?? 0
    var names = command.objects
    if let query = command.query {
      names = try QuerySelection(session: session).names(
        answering: query, in: command.elements, file)
    }
    func pick(_ names: [String]) throws -> [SelectedObject] {
      if let file { return try file.pick(names, knownTo: session) }
      return try ObjectSelection(session: session).fromCatalog(names)
    }
    if names.isEmpty {
      objects = try everything(session, file)
      return
    }
    let chosen = try pick(names)
    let others = command.against.isEmpty ? try everything(session, file) : try pick(command.against)
    var places: [String: Int] = [:]
    func place(_ object: SelectedObject) -> Int {
      if let known = places[object.label] { return known }
      places[object.label] = objects.count
      objects.append(object)
      return objects.count - 1
    }
    // Those asked for come first: boxes and axes are theirs.
    first = Array(Set(chosen.map(place))).sorted()
    let all = others.map(place)
    second = command.against.isEmpty ? nil : Array(Set(all)).sorted()
  }

  /// Every object of the file, or every one of the catalogue that has element sets.
  private func everything(
    _ session: Session, _ file: ElementFileSelection?
  ) throws -> [SelectedObject] {
    if let file { return try file.pick([], knownTo: session) }
    let catalog = try session.catalog()
    let names = catalog.entries.filter {
      RecordKind.objects.contains($0.kind) && catalog.hasElementSets(for: $0.id)
    }
    guard !names.isEmpty else {
      throw CommandFailure("the catalogue has no element sets; give some with --elements FILE")
    }
    return try ObjectSelection(session: session).fromCatalog(names.map(\.id))
  }
}
