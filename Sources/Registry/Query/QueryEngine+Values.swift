// SPDX-License-Identifier: Apache-2.0

import Orbits
import Synchronization

extension QueryEngine {
  /// The values of a field of an entry, the one to use first; none where nothing is known.
  public func values(of field: QueryField, for entry: QueryEntry) -> [QueryValue] {
    switch field {
    case .id: return [.text(entry.id)]
    case .kind: return [.text(entry.kind.rawValue)]
    case .file: return location(of: entry).map { [.text($0.file)] } ?? []
    case .source: return sources(of: entry)
    default: break
    }
    switch entry.position {
    case .object(let position):
      return values(of: field, for: inventory.objects[position], at: position)
    case .launch(let position): return values(of: field, for: inventory.launches[position])
    case .site(let position): return values(of: field, for: inventory.sites[position], entry)
    case .vehicle(let position):
      let vehicle = inventory.vehicles[position]
      switch field {
      case .name: return Self.name(vehicle.name)
      case .aliases: return vehicle.aliases.map { .text($0) }
      default: return recorded(field, for: entry)
      }
    case .organisation(let position):
      let body = inventory.organisations[position]
      switch field {
      case .name: return Self.name(body.name)
      case .aliases: return body.aliases.map { .text($0) }
      case .state: return Self.texts(body.state)
      case .ended: return Self.dates(body.closed)
      default: return recorded(field, for: entry)
      }
    case .record: return recorded(field, for: entry)
    }
  }

  private func values(
    of field: QueryField, for object: InventoryObject, at position: Int
  ) -> [QueryValue] {
    switch field {
    case .name: return Self.name(object.name)
    case .aliases: return object.aliases.map { .text($0.value) }
    case .norad: return object.catalogNumber.all.map { .number(Double($0.value), "\($0.value)") }
    case .cospar: return Self.texts(object.designator)
    case .owner: return Self.texts(object.owner.isEmpty ? object.state : object.owner)
    case .state: return Self.texts(object.state)
    case .operator: return Self.texts(object.operators)
    case .manufacturer: return Self.texts(object.manufacturers)
    case .status: return Self.texts(object.status)
    case .role: return object.role.map { [.text($0.rawValue)] } ?? []
    case .launch:
      if !object.launch.isEmpty { return Self.texts(object.launch) }
      return inventory.launch(of: object).map { [.text($0.id)] } ?? []
    case .launched:
      if !object.launchDate.isEmpty { return Self.dates(object.launchDate) }
      return inventory.launch(of: object).map { Self.dates($0.liftOff) } ?? []
    case .site where !object.site.isEmpty: return Self.texts(object.site)
    case .site, .pad, .vehicle, .serial, .outcome:
      return inventory.launch(of: object).map { values(of: field, for: $0) } ?? []
    case .ended: return Self.dates(object.end)
    case .parent: return Self.texts(object.parent)
    case .regime: return regime(of: object, at: position)
    case .longitude: return Self.numbers(object.longitude)
    case .mass: return Self.numbers(object.mass)
    case .center: return Self.texts(object.center)
    case .perigee: return Self.list(figures(at: position)?.perigee)
    case .apogee: return Self.list(figures(at: position)?.apogee)
    case .inclination: return Self.list(figures(at: position)?.inclination)
    case .period: return Self.list(figures(at: position)?.period)
    case .eccentricity:
      return figures(at: position)?.eccentricity.map { [.figure($0, decimals: 7)] } ?? []
    case .epoch:
      guard let newest = object.elementSets.last else { return [] }
      let epoch = inventory.elementSets[newest].elements.epoch
      return (try? VagueDate(epoch.iso8601(fractionDigits: 0))).map { [.date($0)] } ?? []
    case .sets:
      let count = object.elementSets.count
      return [.number(Double(count), String(count))]
    case .elements: return [.text(object.elementSets.isEmpty ? "no" : "yes")]
    case .registry: return object.registration.map { Self.texts($0.state) } ?? []
    case .document: return object.registration.map { Self.texts($0.document) } ?? []
    case .id, .kind, .file, .source, .payloads, .latitude: return []
    }
  }

  private func values(of field: QueryField, for launch: InventoryLaunch) -> [QueryValue] {
    switch field {
    case .name: Self.name(launch.name)
    case .cospar: Self.texts(launch.designator)
    case .launch: [.text(launch.id)]
    case .launched: Self.dates(launch.liftOff)
    case .site: Self.texts(launch.site)
    case .pad: Self.texts(launch.pad)
    case .vehicle: Self.texts(launch.vehicle)
    case .serial: Self.texts(launch.serial)
    case .payloads: launch.payloads.map { .text($0.value) }
    case .outcome: Self.texts(launch.outcome)
    default: []
    }
  }

  private func values(
    of field: QueryField, for site: InventorySite, _ entry: QueryEntry
  ) -> [QueryValue] {
    switch field {
    case .name: Self.name(site.name)
    case .aliases: site.aliases.map { .text($0) }
    case .state: Self.texts(site.state)
    case .latitude: Self.numbers(site.latitude)
    case .longitude: Self.numbers(site.longitude)
    case .ended: Self.dates(site.closed)
    default: recorded(field, for: entry)
    }
  }

  /// The class of an orbit as stated, else as the figures have it.
  private func regime(of object: InventoryObject, at position: Int) -> [QueryValue] {
    if !object.regime.isEmpty { return Self.texts(object.regime) }
    guard let figures = figures(at: position)?.figures,
      let regime = OrbitRegime.computed(from: figures)
    else { return [] }
    return [.text(regime.rawValue)]
  }

  /// The figures of an object's orbit; worked out once.
  func figures(at position: Int) -> QueryFigures? {
    if let known = memory.withLock({ $0.figures[position] }) { return known }
    let found = QueryFigures(inventory.objects[position], in: inventory)
    memory.withLock { $0.figures[position] = .some(found) }
    return found
  }

  /// Where an entry begins; nil where no file has it.
  public func location(of entry: QueryEntry) -> SourceLocation? {
    if let record = inventory.record(entry.record) { return record.location }
    let place: Place? =
      switch entry.position {
      case .object(let position): inventory.objects[position].place
      case .launch(let position): inventory.launches[position].place
      case .site(let position): inventory.sites[position].place
      case .vehicle(let position): inventory.vehicles[position].place
      case .organisation(let position): inventory.organisations[position].place
      case .record: nil
      }
    return place.map { inventory.location(of: $0) }
  }

  private func sources(of entry: QueryEntry) -> [QueryValue] {
    var names: [String] = []
    if let record = inventory.record(entry.record) {
      if let source = record.source { names.append(source) }
      for field in record.fields {
        for source in field.assertions.compactMap(\.source) where !names.contains(source) {
          names.append(source)
        }
      }
    } else if case .object(let position) = entry.position {
      let object = inventory.objects[position]
      let cited: [Int32] =
        [object.catalogNumber.first?.source, object.designator.first?.source].compactMap(\.self)
        + object.elementSets.map { inventory.elementSets[$0].source }
      for name in cited.compactMap({ inventory.sourceName($0) }) where !names.contains(name) {
        names.append(name)
      }
    }
    return names.map { .text($0) }
  }

  private func recorded(_ field: QueryField, for entry: QueryEntry) -> [QueryValue] {
    guard let record = inventory.record(entry.record) else { return [] }
    switch field {
    case .name: return Self.name(record.name)
    case .aliases: return record.aliases.map { .text($0) }
    case .cospar: return record.cospar.map { [.text($0)] } ?? []
    default: return record.assertions(field.recordPath).compactMap(\.value).map { .text($0) }
    }
  }

  // MARK: - Values as a query sees them

  private static func name(_ text: String) -> [QueryValue] { text.isEmpty ? [] : [.text(text)] }

  private static func list(_ value: QueryValue?) -> [QueryValue] { value.map { [$0] } ?? [] }

  private static func texts(_ values: Values<String>) -> [QueryValue] {
    values.all.map { .text($0.value) }
  }

  private static func numbers(_ values: Values<Double>) -> [QueryValue] {
    values.all.map { .number($0.value, $0.text) }
  }

  private static func dates(_ values: Values<VagueDate>) -> [QueryValue] {
    values.all.map { .date($0.value) }
  }
}
