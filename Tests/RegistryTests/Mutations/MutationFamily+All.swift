// SPDX-License-Identifier: Apache-2.0

extension MutationFamily {
  /// All families, by what they harm.
  static let all: [MutationFamily] =
    identityFaults + orbitFaults + timeFaults + siteFaults + referenceFaults + codeFaults
    + crewFaults + vehicleFaults + elementFaults + elementRowFaults + textFaults + claimFaults
    + harmlessEdits
}
