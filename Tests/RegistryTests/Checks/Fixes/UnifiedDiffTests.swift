// SPDX-License-Identifier: Apache-2.0

import Registry
import Testing

@Suite("Differences of texts")
struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String) -> String {
    UnifiedDiff.text(old: Array(old.utf8), new: Array(new.utf8), path: "x.txt")
  }

  @Test("changes have three lines around them")
  func holdsForOneChange() {
    #expect(diff("a\n", "a\n") == "")
    #expect(
      diff("1\n2\n3\n4\n5\n6\n7\n8\n", "1\n2\n3\n4\nX\n6\n7\n8\n") == """
        --- a/x.txt
        +++ b/x.txt
        @@ -2,7 +2,7 @@
         2
         3
         4
        -5
        +X
         6
         7
         8

        """)
  }

  @Test("lines put in or taken out, and a last line without end")
  func holdsForOtherLengths() {
    #expect(
      diff("a\nb", "a\nn\nb") == """
        --- a/x.txt
        +++ b/x.txt
        @@ -1,2 +1,3 @@
         a
        +n
         b
        \\ No newline at end of file

        """)
    #expect(diff("", "a\n") == "--- a/x.txt\n+++ b/x.txt\n@@ -0,0 +1,1 @@\n+a\n")
    let long = (0..<40).map { "\($0)\n" }
    let other = long.enumerated().map { [3, 30].contains($0.offset) ? "x\n" : $0.element }
    let text = diff(long.joined(), other.joined())
    #expect(text.split(separator: "\n").count { $0.hasPrefix("@@") } == 2)
  }
}
