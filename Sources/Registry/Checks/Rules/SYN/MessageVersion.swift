// SPDX-License-Identifier: Apache-2.0

import Orbits

/// SYN-012: the version of a CCSDS message is one that exists.
enum MessageVersion: RemarkCheck {
  static let rule = Rule(
    id: "SYN-012",
    title: Bilingual(
      "versions of messages are known",
      "les versions des messages sont connues"),
    severity: .warning, certainty: .exact,
    rationale: """
      A later version may give a keyword another meaning; an earlier one may lack units. OMM has
      2.0 and 3.0, OEM 1.0, 2.0 and 3.0, CDM 1.0. The message is read as the nearest version that
      is known.
      """,
    formula: """
      CCSDS_OMM_VERS ∈ {2.0, 3.0}; CCSDS_OEM_VERS ∈ {1.0, 2.0, 3.0}; CCSDS_CDM_VERS ∈ {1.0, 2.0}
      """,
    reference: "CCSDS 502.0-B-3, 508.0-B-1",
    bad: RuleExample(
      "a.kvn",
      """
      CCSDS_OMM_VERS = 4.0
      CREATION_DATE = 2026-08-11T00:00:00
      ORIGINATOR = TEST
      OBJECT_NAME = VANGUARD 1
      OBJECT_ID = 1958-002B
      CENTER_NAME = EARTH
      REF_FRAME = TEME
      TIME_SYSTEM = UTC
      MEAN_ELEMENT_THEORY = SGP4
      EPOCH = 2000-06-27T18:50:19.733568
      MEAN_MOTION = 10.82419157
      ECCENTRICITY = 0.1859667
      INCLINATION = 34.2682
      RA_OF_ASC_NODE = 348.7242
      ARG_OF_PERICENTER = 331.7664
      MEAN_ANOMALY = 19.3264
      EPHEMERIS_TYPE = 0
      CLASSIFICATION_TYPE = U
      NORAD_CAT_ID = 5
      ELEMENT_SET_NO = 999
      REV_AT_EPOCH = 41366
      BSTAR = 2.8098e-05
      MEAN_MOTION_DOT = .00000023
      MEAN_MOTION_DDOT = 0
      """),
    good: RuleExample(
      "a.kvn",
      """
      CCSDS_OMM_VERS = 2.0
      CREATION_DATE = 2026-08-11T00:00:00
      ORIGINATOR = TEST
      OBJECT_NAME = VANGUARD 1
      OBJECT_ID = 1958-002B
      CENTER_NAME = EARTH
      REF_FRAME = TEME
      TIME_SYSTEM = UTC
      MEAN_ELEMENT_THEORY = SGP4
      EPOCH = 2000-06-27T18:50:19.733568
      MEAN_MOTION = 10.82419157
      ECCENTRICITY = 0.1859667
      INCLINATION = 34.2682
      RA_OF_ASC_NODE = 348.7242
      ARG_OF_PERICENTER = 331.7664
      MEAN_ANOMALY = 19.3264
      EPHEMERIS_TYPE = 0
      CLASSIFICATION_TYPE = U
      NORAD_CAT_ID = 5
      ELEMENT_SET_NO = 999
      REV_AT_EPOCH = 41366
      BSTAR = 2.8098e-05
      MEAN_MOTION_DOT = .00000023
      MEAN_MOTION_DDOT = 0
      """))

  static let forms = ["omm-kvn", "omm-xml", "oem", "cdm"]
}
