// SPDX-License-Identifier: Apache-2.0

import Registry
import Testing

/// How the text of a query is read.
@Suite struct QueryParserTests {
  private func operands(_ text: String) throws -> [Query.Operand] {
    try #require(Query(text).terms.first).alternatives.map(\.operand)
  }

  @Test func holdsEachFormOfATerm() throws {
    let query = try Query("kazsat owner:KZ,RU -status:decayed launched:2010..2015 mass>=1000")
    #expect(query.terms.map(\.field) == [nil, "owner", "status", "launched", "mass"])
    #expect(query.terms.map(\.isNegated) == [false, false, true, false, false])
    #expect(query.terms[1].alternatives.count == 2)
    #expect(query.terms[3].alternatives[0].operand == .range("2010", "2015"))
    #expect(query.terms[4].comparison == .greaterOrEqual)
    #expect(!query.isPlain)
    #expect(try Query("kaz sat").isPlain)
  }

  @Test func holdsOpenRangesAndQuotes() throws {
    #expect(try operands("mass:1000..") == [.range("1000", nil)])
    #expect(try operands("mass:..1000") == [.range(nil, "1000")])
    #expect(try operands("mass:1…2") == [.range("1", "2")])
    #expect(try operands("launched:\"2010 Jan\"..\"2011 Feb\"") == [.range("2010 Jan", "2011 Feb")])
    #expect(try operands("name:\"a..b|c\"") == [.value("a..b|c", isQuoted: true)])
    #expect(try operands("\"long march\"") == [.value("long march", isQuoted: true)])
  }

  @Test func holdsPathsWithBracketsAndSlashes() throws {
    let query = try Query("pads[1/5].latitude_deg>45 operator/state:RU")
    #expect(query.terms.map(\.field) == ["pads[1/5].latitude_deg", "operator/state"])
  }

  @Test func holdsWordsWithApostrophesAndHyphens() throws {
    let query = try Query("Chang'e-5 RD-180")
    #expect(query.terms.allSatisfy { $0.field == nil && !$0.isNegated })
    #expect(query.terms.count == 2)
  }

  @Test(arguments: [
    ("mass>", 5), ("owner:", 6), ("name:\"open", 5), ("a - b", 2), ("mass>1,2", 0),
    ("mass>1..2", 0), ("mass:..", 0),
  ])
  func holdsThePlaceOfWhatIsWrong(text: String, column: Int) {
    let failure = #expect(throws: QueryFailure.self) { try Query(text) }
    #expect(failure?.place.lowerBound == column)
    #expect(failure?.description.contains("^") == true)
  }

  /// Whatever is typed, the answer is a query or a place within it.
  @Test func holdsAnyTextIsReadOrRefused() {
    var state: UInt64 = 42
    let alphabet = Array("ab:=<>!-|,.\"'*[]/ é…0")
    for _ in 0..<5000 {
      var text = ""
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text.append(alphabet[Int(state >> 33) % alphabet.count])
      }
      do throws(QueryFailure) {
        _ = try Query(text)
      } catch {
        #expect(error.place.lowerBound <= text.unicodeScalars.count, "\(text)")
        #expect(!error.reason.isEmpty)
      }
    }
  }
}
