// SPDX-License-Identifier: Apache-2.0

extension InputFile {
  /// The folders of a catalogue that hold nothing to take stock of.
  private static let passedOver: Set<String> = ["models", "schema", "raw"]
  /// The endings of files that a folder is searched for.
  private static let endings: Set<String> = [
    "yaml", "yml", "csv", "tsv", "txt", "tle", "2le", "3le", "json", "xml", "kvn", "omm", "oem",
    "cdm", "gz",
  ]

  /// Reads the files that a path stands for: the file itself, or all of a folder in order of names.
  ///
  /// Of a catalogue (a folder with `catalog.yaml`) the models and the schema are passed over, and of
  /// the raw files those are read that the list of imports names; of any other folder, files whose
  /// ending is none of a known form are passed over. Gzip is unpacked. A path of `-` is standard
  /// input.
  /// - Parameters:
  ///   - path: a file or a folder.
  ///   - day: of what was imported into a catalogue, what counted on that day; nil for all days.
  ///   - unreadable: told of each file in a folder that cannot be read.
  /// - Throws: ``FileFailure`` where the path itself cannot be read.
  public static func gather(
    _ path: String, importedOn day: String? = nil,
    unreadable: (FileFailure) -> Void = { _ in }
  ) throws(FileFailure) -> [InputFile] {
    guard path != "-", CatalogFiles.isFolder(path) else {
      return [InputFile(path: path == "-" ? "<stdin>" : path, bytes: try FileBytes.read(path))]
    }
    let isCatalog = CatalogFiles.exists("\(path)/catalog.yaml")
    var files: [InputFile] = []
    for relative in try CatalogFiles.files(
      in: path, except: isCatalog ? passedOver : [],
      where: { name in
        name != "README.md"
          && endings.contains(String(name.split(separator: ".").last ?? "").lowercased())
      })
    {
      do throws(FileFailure) {
        files.append(
          InputFile(path: "\(path)/\(relative)", bytes: try FileBytes.read("\(path)/\(relative)")))
      } catch {
        unreadable(error)
      }
    }
    if isCatalog {
      files += imported(into: path, on: day) { failure in
        if case .file(let cause) = failure {
          unreadable(cause)
        } else {
          unreadable(.damaged(path: "\(path)/\(ImportList.path)", reason: "\(failure)"))
        }
      }
    }
    return files
  }
}
