// SPDX-License-Identifier: Apache-2.0

public import Orbits

/// All that a set of files says about objects, launches, sites, vehicles and bodies, in one form.
///
/// Curated records, GCAT, SATCAT and plain element sets all end up here, so that one set of rules
/// and one query language serve them. Built by ``InventoryBuilder``.
public struct Inventory: Sendable {
  /// A file that was taken stock of.
  public struct File: Sendable, Hashable {
    /// The path as messages show it.
    public var path: String
    /// What the file turned out to be, such as `record`, `tle`, `omm-csv`, `satcat-csv`.
    public var form: String
    /// The content; messages quote lines of it.
    public var bytes: [UInt8]
    /// The name of the data set it belongs to, where it is known; else its form tells.
    public var source: String?

    /// Makes a file.
    public init(path: String, form: String, bytes: [UInt8], source: String? = nil) {
      self.path = path
      self.form = form
      self.bytes = bytes
      self.source = source
    }
  }

  /// The files, in the order of reading.
  public var files: [File] = []
  /// Who says something: ids of source records and names of imported data sets.
  public var sources: [String] = []
  /// The objects.
  public var objects: [InventoryObject] = []
  /// The launches.
  public var launches: [InventoryLaunch] = []
  /// The launch sites.
  public var sites: [InventorySite] = []
  /// The launch vehicles.
  public var vehicles: [InventoryVehicle] = []
  /// The agencies, operators and makers.
  public var organisations: [InventoryOrganisation] = []
  /// The element sets, in the order of reading.
  public var elementSets: [InventoryElementSet] = []
  /// The curated records of all kinds, with every field and source.
  public var records: [Record] = []
  /// The curated records as a catalogue; empty where the files have none.
  public var catalog: Catalog
  /// What readers had to say.
  public var remarks: [ReaderRemark] = []
  /// Rows and records that could not be used, with the places of their bytes.
  public var quarantine: [QuarantinedRow] = []
  /// The date up to which the data are kept, where they say.
  public var asOf: VagueDate?
  /// How strictly element sets were read.
  public var reading = ReadingProfile.asServed
  /// Where to find what; made by ``finish()``.
  public private(set) var index = InventoryIndex()
  /// What rules have in common; made again by ``finish()``.
  private(set) var digest = InventoryDigest()
  private var sourcePositions: [String: Int32] = [:]

  /// Makes an inventory of nothing.
  public init(catalog: Catalog = Catalog(files: [])) { self.catalog = catalog }

  /// The place as file, line and column.
  public func location(of place: Place) -> SourceLocation {
    let file = Int(place.file)
    return SourceLocation(
      file: files.indices.contains(file) ? files[file].path : "?",
      line: Int(place.line), column: Int(place.column))
  }

  /// The name of a source by its position; nil where nobody is named.
  public func sourceName(_ position: Int32) -> String? {
    sources.indices.contains(Int(position)) ? sources[Int(position)] : nil
  }

  /// The position of a source, added where it is not known yet.
  public mutating func position(ofSource name: String) -> Int32 {
    if let known = sourcePositions[name] { return known }
    let position = Int32(sources.count)
    sources.append(name)
    sourcePositions[name] = position
    return position
  }

  /// Gives each object its element sets in order of epoch, and makes the index.
  ///
  /// To be called when everything has been read; element sets whose `object` is nil are given to
  /// the object of their catalogue number or designator.
  public mutating func finish() {
    index = InventoryIndex(self)
    digest = InventoryDigest()
    for position in objects.indices { objects[position].elementSets = [] }
    for position in elementSets.indices {
      if elementSets[position].object == nil {
        elementSets[position].object = index.object(of: elementSets[position].elements)
      }
      if let object = elementSets[position].object {
        objects[object].elementSets.append(position)
      }
    }
    for position in objects.indices where objects[position].elementSets.count > 1 {
      objects[position].elementSets.sort {
        (elementSets[$0].elements.epoch, $0) < (elementSets[$1].elements.epoch, $1)
      }
    }
  }
}
