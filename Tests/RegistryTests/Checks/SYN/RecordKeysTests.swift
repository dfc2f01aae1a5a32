// SPDX-License-Identifier: Apache-2.0

import Foundation
import Registry
import Testing

@Suite("The keys of records")
struct RecordKeysTests {
  @Test("are those of the schema", arguments: RecordKind.allCases.map { RecordKeys.name(of: $0) })
  func holdsForKeysOfSchema(name: String) throws {
    let file = URL(fileURLWithPath: OwnCatalog.directory).appending(path: "schema/\(name).json")
    let schema = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    let properties = try #require(schema["properties"] as? [String: Any])
    let known = try #require(RecordKeys.top[name]).union(RecordKeys.common)
    #expect(Set(properties.keys).subtracting(known) == [])
    #expect(known.subtracting(properties.keys).isSubset(of: RecordKeys.common))
  }
}
