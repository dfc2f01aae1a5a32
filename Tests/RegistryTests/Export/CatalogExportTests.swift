// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry
import Testing

/// What is exported reads back as it was.
struct CatalogExportTests {
  private static let sets = """
    SIM-KZ 1
    1 A0001U 26900A   26325.50000000  .00000120  00000-0  24100-4 0  9995
    2 A0001  51.8000 120.2500 0012000  45.0000 315.2000 15.20000000    19
    SIM-KZ 1
    1 A0001U 26900A   26326.50000000  .00000120  00000-0  24100-4 0  9996
    2 A0001  51.8000 114.2500 0012000  45.0000 315.2000 15.20000000   179

    """

  private func build(_ texts: String...) -> Inventory {
    InventoryBuilder.build(
      texts.enumerated().map { InputFile(path: "file-\($0.offset)", text: $0.element) })
  }

  private func export(
    _ inventory: Inventory, _ form: CatalogExport.Form, codes: CodeTables = CodeTables(),
    all: Bool = false
  ) -> CatalogExport.Outcome {
    var export = CatalogExport(inventory, codes: codes)
    export.writesAllSets = all
    return export.write(QueryEngine(inventory, codes: codes).entries, as: form)
  }

  private func text(_ outcome: CatalogExport.Outcome) -> String {
    String(decoding: outcome.text, as: UTF8.self)
  }

  @Test func holdsSATCATThroughItsOwnForm() {
    let inventory = build(TableFixtures.satcat)
    let outcome = export(inventory, .satcatCSV)
    #expect(outcome.count == 3)
    let again = build(text(outcome))
    #expect(again.files[0].form == "satcat-csv")
    #expect(again.remarks.isEmpty)
    #expect(EntryDigests(again).entries == EntryDigests(inventory).entries)
    // The same objects give the same bytes.
    #expect(text(export(again, .satcatCSV)) == text(outcome))
  }

  @Test func holdsGCATThroughItsOwnForm() {
    let inventory = build(TableFixtures.gcatSatcat)
    let outcome = export(inventory, .gcatTSV)
    #expect(outcome.count == 2)
    let again = build(text(outcome))
    #expect(again.files[0].form == "gcat-satcat")
    #expect(again.remarks.isEmpty)
    #expect(EntryDigests(again).entries == EntryDigests(inventory).entries)
  }

  @Test func holdsNumbersDatesAndOrbitsFromOneFormToAnother() throws {
    let codes = CodeTables([
      InputFile(path: "codes/states.csv", text: "code,name,gcat,satcat\nKZ,Kazakhstan,KZ,KAZ\n")
    ])
    let inventory = build(TableFixtures.gcatSatcat)
    let satcat = build(text(export(inventory, .satcatCSV, codes: codes)))
    #expect(satcat.objects.map { $0.catalogNumber.value } == [100_001, 100_002])
    let first = try #require(satcat.objects.first)
    // The owner is one of GCAT's; its State has a code in the SATCAT.
    #expect(first.owner.value == "KAZ")
    #expect(first.launchDate.value?.canonical == "2026-11-21")
    #expect(first.orbits.first?.inclination.first?.text == "51.80")
    // A day with a question mark is no day of the SATCAT.
    #expect(satcat.objects[1].end.isEmpty)
    let gcat = build(text(export(build(TableFixtures.satcat), .gcatTSV)))
    // By kinds, as queries list them: satellites, then stages.
    #expect(gcat.objects.map(\.id) == ["S000100001", "S000100003", "S000100002"])
    #expect(gcat.objects[0].launchDate.first?.text == "2026 Nov 21")
    #expect(gcat.objects[2].end.first?.text == "2026 Nov 25")
  }

  @Test(arguments: [
    CatalogExport.Form.ommCSV, .ommJSON, .ommXML, .ommKVN, .tle,
  ])
  func holdsElementSetsThroughEachForm(form: CatalogExport.Form) {
    let inventory = build(TableFixtures.satcat, Self.sets)
    let outcome = export(inventory, form, all: true)
    #expect(outcome.count == 2)
    let again = build(text(outcome))
    #expect(again.elementSets.map(\.elements) == inventory.elementSets.map(\.elements))
    let latest = build(text(export(inventory, form)))
    #expect(latest.elementSets.map(\.elements) == inventory.elementSets.suffix(1).map(\.elements))
  }

  @Test(arguments: [CatalogExport.Form.json, .jsonl])
  func holdsAllValuesAndSourcesThroughJSON(form: CatalogExport.Form) throws {
    let launch = TableFixtures.gcat(
      TableFixtures.launchColumns,
      [
        [
          "Launch_Tag": "2026-900", "Launch_Date": "2026 Nov 21 0437:43", "LV_Type": "Soyuz-FG",
          "Launch_Site": "GIK-5", "Launch_Pad": "LC1", "Launch_Code": "OS",
        ]
      ])
    let inventory = build(TableFixtures.satcat, TableFixtures.gcatSatcat, launch)
    let outcome = export(inventory, form)
    #expect(outcome.count == 4)
    let again = build(text(outcome))
    #expect(again.files[0].form == "entries-json")
    #expect(again.remarks.isEmpty)
    #expect(EntryDigests(again).entries == EntryDigests(inventory).entries)
    let owner = try #require(again.objects.first?.owner)
    #expect(owner.all.map { again.sourceName($0.source) ?? "" } == ["satcat", "gcat-satcat"])
    #expect(again.objects.first?.mass.first?.confidence == .estimated)
    #expect(text(export(again, form)) == text(outcome))
  }

  @Test func holdsBadLinesOfJSONBack() {
    let good = text(export(build(TableFixtures.satcat), .jsonl))
    let bad = "{\"entry\":\"object\",\"id\":\"x\",\"name\":\"\",\"norad\":[{\"value\":\"abc\"}]}"
    let inventory = build(good + bad + "\n{\"entry\"\n")
    #expect(inventory.objects.count == 3)
    #expect(inventory.quarantine.map(\.code) == ["json.value", "json.syntax"])
    let rows = inventory.quarantine.map {
      String(decoding: inventory.files[0].bytes[$0.span], as: UTF8.self)
    }
    #expect(rows == [bad, "{\"entry\""])
    #expect(inventory.quarantine.map { $0.place.line } == [4, 5])
  }

  @Test func holdsTheEndOfUseApartFromADecay() {
    func record(_ id: String, _ rest: String) -> InputFile {
      InputFile(
        path: "objects/\(id).yaml",
        text: "kind: satellite\nid: \(id)\nname: \(id)\nsource: press\n\(rest)\n")
    }
    let inventory = InventoryBuilder.build([
      record("a", "norad: 100001\nstatus: retired\nend: 2027-01-02"),
      record("b", "norad: 100002\nstatus: decayed\nend: 2027-01-03"),
      record(
        "c", "norad: 100003\nstatus: decayed\nphases:\n  - phase: decayed\n    date: 2027-01-04"),
    ])
    let again = build(text(export(inventory, .satcatCSV)))
    #expect(again.objects.map { $0.end.value?.text } == [nil, "2027-01-03", "2027-01-04"])
    let gcat = build(text(export(inventory, .gcatTSV)))
    #expect(gcat.objects.map { $0.status.value } == ["O", "R", "R"])
  }

  @Test func holdsWhatHasNoPlaceInAForm() {
    let row = ["JCAT": "A00012", "Type": "P", "Name": "Sim Aux"]
    let inventory = build(TableFixtures.gcat(TableFixtures.satcatColumns, [row]))
    let outcome = export(inventory, .satcatCSV)
    #expect(outcome.count == 0)
    #expect(outcome.leftOut.map(\.id) == ["A00012"])
  }
}
