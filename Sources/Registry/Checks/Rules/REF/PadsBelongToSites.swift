// SPDX-License-Identifier: Apache-2.0

import Orbits

/// REF-002: the site and pad of a launch exist, belong together and have a position.
enum PadsBelongToSites: Check {
  static let rule = Rule(
    id: "REF-002",
    title: Bilingual(
      "the pad of a launch belongs to its site and has a position",
      "le pas de tir appartient au site et a une position"),
    severity: .error, certainty: .exact,
    rationale: """
      Without the position of the pad no plane can be worked out, and a pad of another site puts
      the launch on another continent. A site without a list of pads passes with its own position.
      Rows of tables are compared with tables only, and as a warning. Site codes of the SATCAT are
      compared with the catalogue's table of codes, once a code.
      """,
    formula: "site ∈ sites; pad ∈ pads(site); latitude and longitude of pad or site are known",
    reference: "GCAT sites and lp; CelesTrak SATCAT launch sites",
    bad: RuleExample("launches/l.yaml", Self.records(pad: "81/24")),
    good: RuleExample("launches/l.yaml", Self.records(pad: "200/39")))

  private static func records(pad: String) -> String {
    """
    kind: site
    id: baikonur
    name: Baikonur
    source: s
    pads:
      - id: 200/39
        latitude_deg: 46.0350
        longitude_deg: 63.0370
    ---
    kind: launch
    id: 2011-035
    name: L
    source: s
    site: baikonur
    pad: \(pad)
    """
  }

  static func examine(_ context: CheckContext, into report: inout CheckReport) {
    let inventory = context.inventory
    if !inventory.sites.isEmpty {
      let hasTable = inventory.sites.contains { $0.record == nil }
      for launch in inventory.launches where launch.record != nil || hasTable {
        judge(launch, inventory, &report)
      }
    }
    codes(context, &report)
  }

  private static func judge(
    _ launch: InventoryLaunch, _ inventory: Inventory, _ report: inout CheckReport
  ) {
    guard let name = launch.site.first else { return }
    report.exercised()
    let severity: Severity = launch.record == nil ? .warning : .error
    guard let (site, pad) = inventory.site(of: launch) else {
      report.report(
        severity, at: name.place, subject: launch.id, field: "site",
        Bilingual(
          "\(launch.id) leaves from the site `\(name.text)`, which is not there",
          "\(launch.id) part du site « \(name.text) », qui n'existe pas"),
        length: name.text.count, sources: [name.source])
      return
    }
    if let wanted = launch.pad.first, pad == nil, !site.pads.isEmpty, wanted.value != "-" {
      let owner = inventory.sites.first { $0.id != site.id && $0.pad(wanted.value) != nil }
      let english = owner.map { "; \($0.name) has one of this name" } ?? ""
      let french = owner.map { " ; \($0.name) en a un de ce nom" } ?? ""
      report.report(
        severity, at: wanted.place, subject: launch.id, field: "pad",
        Bilingual(
          "\(site.name) has no pad `\(wanted.text)`\(english)",
          "\(site.name) n'a pas de pas de tir « \(wanted.text) »\(french)"),
        length: wanted.text.count, sources: [wanted.source])
      return
    }
    let hasPosition =
      pad.map { !$0.latitude.isEmpty && !$0.longitude.isEmpty } ?? false
      || (!site.latitude.isEmpty && !site.longitude.isEmpty)
    guard !hasPosition, launch.record != nil else { return }
    report.report(
      at: name.place, subject: launch.id, field: "site",
      Bilingual(
        "neither the pad of \(launch.id) nor \(site.name) has a position",
        "ni le pas de tir de \(launch.id) ni \(site.name) n'ont de position"),
      length: name.text.count, sources: [name.source],
      related: [(site.place, Bilingual("the site is here", "le site est ici"))])
  }

  /// Site codes in the rows of a SATCAT.
  private static func codes(_ context: CheckContext, _ report: inout CheckReport) {
    let known = Set(
      context.codes.sites.filter { $0["scheme"] == "satcat" }.compactMap { $0["code"] })
    if known.isEmpty { return }
    var unknown: [String: (first: Cited<String>, object: String, count: Int)] = [:]
    for object in context.inventory.objects where object.record == nil {
      guard let site = object.site.first else { continue }
      report.exercised()
      if known.contains(site.value) { continue }
      unknown[site.value, default: (site, object.id, 0)].count += 1
    }
    for (code, use) in unknown.sorted(by: { $0.key < $1.key }) {
      report.report(
        .warning, at: use.first.place, subject: use.object, field: "site",
        Bilingual(
          "the site code `\(code)` is not in the table of codes; \(use.count) objects have it",
          "le code de site « \(code) » n'est pas dans la table des codes ; \(use.count) objets le"
            + " portent"),
        length: code.count, sources: [use.first.source])
    }
  }
}
