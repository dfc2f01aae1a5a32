// SPDX-License-Identifier: Apache-2.0

import Testing
import simctl

@Suite struct DurationTextTests {
  @Test(arguments: [
    ("90s", Duration.seconds(90)), ("10m", .seconds(600)), ("6h", .seconds(21_600)),
    ("1d", .seconds(86_400)), ("1d12h", .seconds(129_600)), ("PT90S", .seconds(90)),
    ("P1DT2H", .seconds(93_600)), ("0.1s", .milliseconds(100)), ("250ms", .milliseconds(250)),
    ("1.5h", .seconds(5_400)), ("-30s", .seconds(-30)), ("2w", .seconds(1_209_600)),
    ("0.000000000000000001s", Duration(secondsComponent: 0, attosecondsComponent: 1)),
  ])
  func holdsDurations(text: String, expected: Duration) {
    #expect(DurationText.parse(text) == expected)
  }

  @Test(arguments: [
    "", "s", "10", "10x", "P", "PT", "1.2.3s", "--1s", "1h-2m", "999999999999999999d",
  ])
  func holdsRefusals(text: String) {
    #expect(DurationText.parse(text) == nil)
  }
}
