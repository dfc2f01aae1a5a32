// SPDX-License-Identifier: Apache-2.0

import Registry

/// Differences between catalogues, written out.
struct DifferenceSheet {
  let differences: [CatalogDifference]

  /// How many there are of each.
  var summary: String {
    if differences.isEmpty { return "nothing differs" }
    let counts = CatalogDifference.Change.allCases.map { change in
      "\(differences.count { $0.change == change }) \(change.rawValue)"
    }
    return counts.joined(separator: ", ")
  }

  /// For people: `+` added, `-` removed, `~` changed with both values of each field.
  func text() -> String {
    var text = ""
    for item in differences {
      let title =
        "\(item.kind.rawValue) \(item.id)" + (item.name == item.id ? "" : "  \(item.name)")
      switch item.change {
      case .added: text += Style.paint("+ \(title)", .green, stream: 1) + "\n"
      case .removed: text += Style.paint("- \(title)", .red, stream: 1) + "\n"
      case .changed:
        text += "~ \(title)\n"
        for field in item.fields {
          text += "    \(field.name): \(Self.values(field.before)) → \(Self.values(field.after))\n"
        }
      }
    }
    return text
  }

  private static func values(_ values: [String]) -> String {
    values.isEmpty ? "nothing" : values.joined(separator: "; ")
  }

  /// As JSON, one object an entry.
  func json() -> JSONValue {
    .array(
      differences.map { item in
        .object([
          ("change", .string(item.change.rawValue)), ("kind", .string(item.kind.rawValue)),
          ("id", .string(item.id)), ("name", .string(item.name)),
          (
            "fields",
            .array(
              item.fields.map { field in
                .object([
                  ("field", .string(field.name)),
                  ("before", .array(field.before.map(JSONValue.string))),
                  ("after", .array(field.after.map(JSONValue.string))),
                ])
              })
          ),
        ])
      })
  }

  /// As CSV, one row a field.
  func csv() -> String {
    var sheet = TableSheet(columns: ["change", "kind", "id", "name", "field", "before", "after"])
    for item in differences {
      let head = [item.change.rawValue, item.kind.rawValue, item.id, item.name]
      if item.fields.isEmpty { sheet.rows.append((head + ["", "", ""]).map { TableCell($0) }) }
      for field in item.fields {
        sheet.rows.append(
          (head + [
            field.name, field.before.joined(separator: "; "), field.after.joined(separator: "; "),
          ]).map { TableCell($0) })
      }
    }
    return sheet.rendered(.csv)
  }
}
