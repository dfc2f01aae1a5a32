// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// The output formats of commands that print one small table.
enum SmallFormat: String, ExpressibleByArgument, CaseIterable {
  case table, json, csv
}
