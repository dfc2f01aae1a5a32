// SPDX-License-Identifier: Apache-2.0

public import ArgumentParser
public import Registry

/// The output formats of findings.
enum CheckFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json, jsonl, sarif, junit, markdown, csv
}

extension CheckProfile: ExpressibleByArgument {}

extension Severity: ExpressibleByArgument {}

/// From which severity on findings make the exit code 1.
enum FailOn: String, ExpressibleByArgument, CaseIterable {
  case error, warning, info, never

  /// Whether a finding counts.
  func counts(_ severity: Severity) -> Bool {
    switch self {
    case .error: severity >= .error
    case .warning: severity >= .warning
    case .info: true
    case .never: false
    }
  }
}
