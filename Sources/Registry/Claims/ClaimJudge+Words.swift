// SPDX-License-Identifier: Apache-2.0

extension ClaimJudge {
  typealias Compared = (value: ClaimLookup.Value, result: ClaimComparison)

  /// A record's name in both languages; a launch goes by its payload, what is a title is quoted.
  func name(_ record: Record) -> Bilingual {
    switch record.kind {
    case .launch:
      let payload = Self.payload(record.name)
      let craft = only(payload, among: RecordKind.objects)
      return Bilingual(
        payload, craft.flatMap { catalog.record(id: $0)?.value("name_fr") } ?? payload)
    case .agreement, .programme:
      return Bilingual(
        "\u{201C}\(record.name)\u{201D}", "« \(record.value("name_fr") ?? record.name) »")
    default:
      return Bilingual(record.name, record.value("name_fr") ?? record.name)
    }
  }

  private static func payload(_ name: String) -> String {
    let prefix = "Launch of "
    return name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name
  }

  /// What a part is about: the lift-off of KazSat-2; with the item of a list that it is in.
  func label(_ path: String, of record: Record) -> Bilingual {
    var name = self.name(record)
    if let open = path.firstIndex(of: "["), let close = path.firstIndex(of: "]"), open < close {
      let item = String(path[path.index(after: open)..<close])
      if Int(item) == nil {
        let shown = catalog.record(id: item).map { self.name($0) } ?? Bilingual(same: item)
        name = Bilingual("\(name.english) (\(shown.english))", "\(name.french) (\(shown.french))")
      }
    }
    return FieldLabels.label(path, of: name)
  }

  /// A value for people: the name of the record it refers to, or a word.
  func display(_ value: String) -> Bilingual {
    guard let entry = catalog.entry(id: value), !entry.kind.isTestimony else {
      return ClaimWords.both(value)
    }
    return catalog.record(entry).map { name($0) } ?? ClaimWords.both(entry.name)
  }

  /// The values of comparisons, each once, with their unit.
  func shown(_ compared: [Compared]) -> Bilingual {
    var texts: [Bilingual] = []
    for one in compared {
      let unit = FieldLabels.unit(one.value.field).map { " \($0)" } ?? ""
      let plain = display(one.value.text)
      let text =
        one.result.found ?? Bilingual("\(plain.english)\(unit)", "\(plain.french)\(unit)")
      if !texts.contains(text) { texts.append(text) }
    }
    if compared.allSatisfy({ Self.isDateField($0.value.field) }) {
      return Bilingual(
        texts.map(\.english).joined(separator: " or "),
        texts.map(\.french).joined(separator: " ou "))
    }
    return Bilingual.joined(texts, separator: ", ")
  }

  /// What a part states, in words.
  func stated(_ part: ClaimPart) -> Bilingual {
    let value = display(part.stated ?? "")
    let unit = FieldLabels.unit(part.field).map { " \($0)" } ?? ""
    return part.relation.phrase(
      Bilingual("\(value.english)\(unit)", "\(value.french)\(unit)"))
  }

  /// `LABEL is OBJECT`, in the number of the label.
  static func clause(_ field: String, _ label: Bilingual, _ object: Bilingual) -> ClaimClause {
    let verb = FieldLabels.isPlural(field) ? "are" : "is"
    return ClaimClause(Bilingual("\(label.english) \(verb)", "\(label.french) :"), object)
  }
}
