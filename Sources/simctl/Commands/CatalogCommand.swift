// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
public import Registry

/// `simctl catalog`: the registry.
struct CatalogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "catalog",
    abstract: "Ask the catalogue of objects, launches, sites, vehicles and organisations.",
    subcommands: [
      CatalogListCommand.self, CatalogShowCommand.self, CatalogSearchCommand.self,
      CatalogStatsCommand.self, CatalogDiffCommand.self, CatalogFieldsCommand.self,
      CatalogImportCommand.self, CatalogExportCommand.self, CatalogIndexCommand.self,
    ],
    defaultSubcommand: CatalogListCommand.self)
}

/// The output formats of lists.
enum ListFormat: String, ExpressibleByArgument, CaseIterable {
  case table, csv, json, jsonl
}

extension RecordKind: ExpressibleByArgument {}
