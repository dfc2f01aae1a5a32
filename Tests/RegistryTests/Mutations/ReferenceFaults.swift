// SPDX-License-Identifier: Apache-2.0

import Registry
import TestSupport

extension MutationFamily {
  /// References to records that are not there, or to the wrong ones.
  static let referenceFaults: [MutationFamily] = [
    broken("launch", ["launch"]), broken("site", ["site"]), broken("vehicle", ["vehicle"]),
    broken("parent", ["parent"]),
    broken("maker", ["manufacturer", "payload_manufacturer"]),
    broken("operator", ["operator", "operator[]"]),
    broken("payload", ["payloads[]"]), broken("craft", ["flights[].launch_craft"]),
    broken("partner of a phase", ["phases[].with"]),
    make("reference", "parents in a circle", at: { $0.values(RecordKind.objects, ["parent"]) }) {
      site, unharmed, _ in
      guard let parent = unharmed.record(site.text), var text = unharmed.text(of: parent)
      else { return nil }
      let range = text.record(around: parent.location.line)
      text.lines.insert(
        "parent: \(site.record.id)",
        at: range.upperBound - (text.lines[range.upperBound - 1].isEmpty ? 1 : 0))
      return unharmed.mutant(
        "\(parent.id) a part of \(site.record.id)", text, of: parent, touching: [site.record.id])
    },
    make("reference", "source that is not there", at: { $0.sourceKeys }) {
      site, unharmed, generator in
      guard let source = site.assertion.source, let place = site.assertion.sourceLocation,
        var text = unharmed.text(of: site.record)
      else { return nil }
      let wrong = Self.misspelt(source, &generator)
      guard text.replace(source, with: wrong, at: place) else { return nil }
      return unharmed.mutant(
        "\(site.record.id) \(site.path): source \(source) -> \(wrong)", text, of: site.record,
        touching: [wrong])
    },
    make("reference", "source removed from the catalogue", at: { $0.records([.source]) }) {
      record, unharmed, _ in
      unharmed.without(record)
    },
    make("reference", "object removed from the catalogue", at: { $0.records(RecordKind.objects) }) {
      record, unharmed, _ in
      unharmed.without(record)
    },
    make("reference", "launch removed from the catalogue", at: { $0.records([.launch]) }) {
      record, unharmed, _ in
      unharmed.without(record)
    },
    make("reference", "object of another launch", at: { $0.values(RecordKind.objects, ["launch"]) })
    {
      site, unharmed, generator in
      let others = unharmed.records([.launch]).map(\.id).filter { $0 != site.text }
      guard let other = others.randomElement(using: &generator) else { return nil }
      return unharmed.setting(site, to: other)
    },
    make("reference", "payload of a launch left out", at: { $0.values([.launch], ["payloads[]"]) })
    {
      site, unharmed, _ in
      guard var text = unharmed.text(of: site.record) else { return nil }
      let line = site.assertion.location.line
      let isOnly = site.record["payloads"]?.elements.count == 1
      if isOnly {
        text.lines.removeSubrange(line - 2..<line)
      } else {
        text.lines.remove(at: line - 1)
      }
      return unharmed.mutant(
        "\(site.record.id) without payload \(site.text)", text, of: site.record,
        touching: [site.text])
    },
  ]

  private static func broken(_ what: String, _ shapes: Set<String>) -> MutationFamily {
    make("reference", "\(what) that is not there", at: { $0.references(shapes) }) {
      site, unharmed, generator in
      let wrong = misspelt(site.text, &generator)
      // Another record may be called just so.
      return unharmed.setting(site, to: unharmed.record(wrong) == nil ? wrong : site.text + "x")
    }
  }

  /// An id with two letters exchanged or one left out.
  private static func misspelt(_ id: String, _ generator: inout SeededGenerator) -> String {
    var letters = Array(id)
    let places = letters.indices.dropLast().filter {
      letters[$0] != letters[$0 + 1] && letters[$0] != "-" && letters[$0 + 1] != "-"
    }
    guard let place = places.randomElement(using: &generator) else { return id + "x" }
    letters.swapAt(place, place + 1)
    let wrong = String(letters)
    return wrong.hasPrefix("-") ? id + "x" : wrong
  }
}

extension Unharmed {
  /// Values that name a record which is there.
  fileprivate func references(_ shapes: Set<String>) -> [ValueSite] {
    values([], shapes).filter { record($0.text) != nil }
  }

  /// One value for each place that names a source.
  fileprivate var sourceKeys: [ValueSite] {
    var seen: Set<SourceLocation> = []
    return values.filter { site in
      guard let place = site.assertion.sourceLocation, site.assertion.source != nil else {
        return false
      }
      return seen.insert(place).inserted
    }
  }

  /// The catalogue without a record.
  fileprivate func without(_ record: Record) -> Mutant? {
    guard var text = text(of: record) else { return nil }
    let range = text.record(around: record.location.line)
    // Records that name it are where it shows.
    let isNamed =
      !(citedBy[record.id] ?? []).isEmpty || hasElements(record.id)
      || rows.contains { $0["SOURCE"] == record.id }
    let excuse = isNamed ? nil : "the removal of a record that nothing else names"
    let isAlone = range.lowerBound == 1 && range.upperBound == text.lines.count
    if isAlone {
      return Mutant(
        title: "no \(record.id)", changes: [text.path: nil], touched: [record.id], places: [:],
        excuse: excuse, changed: [record.id])
    }
    let from = range.lowerBound == 1 ? 0 : range.lowerBound - 2
    let to = range.lowerBound == 1 ? range.upperBound + 1 : range.upperBound
    text.lines.removeSubrange(from..<to)
    return Mutant(
      title: "no \(record.id)", changes: [text.path: text.input], touched: [record.id], places: [:],
      excuse: excuse, changed: [record.id])
  }
}
