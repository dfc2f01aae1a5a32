// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Registry

/// What a query is put to: the catalogue, or files and folders instead.
struct QuerySource: ParsableArguments {
  @Option(
    name: .customLong("in"),
    help: ArgumentHelp(
      "Ask this file or folder instead of the catalogue: records, TLE, OMM, SATCAT or GCAT tables;"
        + " may be repeated.", valueName: "path"))
  var paths: [String] = []

  @OptionGroup(title: "Tables") var catalogOptions: CatalogOptions

  /// The engine that answers.
  func engine() throws -> QueryEngine {
    if paths.isEmpty {
      let session = Session(catalog: catalogOptions)
      let directory = try session.catalogDirectory()
      let imports = try? ImportList(catalog: directory)
      // Says what is wrong with a folder that is no catalogue; one may have imports alone.
      if imports?.entries.isEmpty ?? true { _ = try session.catalog() }
      return try Self.engine(of: [directory], options: catalogOptions)
    }
    return try Self.engine(of: paths, options: catalogOptions)
  }

  /// An engine for files and folders.
  static func engine(
    of paths: [String], options: CatalogOptions, importedOn day: String? = nil
  ) throws -> QueryEngine {
    var files: [InputFile] = []
    for path in paths {
      do throws(FileFailure) {
        files += try InputFile.gather(path, importedOn: day) { Talk.warning("\($0)") }
      } catch {
        throw CommandFailure("\(error)")
      }
    }
    let inventory = InventoryBuilder.build(files)
    guard
      !inventory.objects.isEmpty || !inventory.launches.isEmpty || !inventory.sites.isEmpty
        || !inventory.records.isEmpty || !inventory.organisations.isEmpty
        || !inventory.vehicles.isEmpty
    else {
      throw CommandFailure(
        "\(paths.joined(separator: ", ")): nothing to ask there; catalogues in YAML, TLE, OMM,"
          + " SATCAT and GCAT tables are read")
    }
    var codes = CodeTables(files)
    if codes.isEmpty, let directory = try? CatalogLocation.find(explicit: options.catalog) {
      codes = CodeTables(catalog: directory)
    }
    return QueryEngine(inventory, codes: codes)
  }
}
