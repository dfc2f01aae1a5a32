// SPDX-License-Identifier: Apache-2.0

/// KazSat-2 with an element set of 2026, cut down to what ORB-008 and ORB-009 ask for.
enum SlotExample {
  static func files(
    longitude: String, status: String, meanMotion: String = "1.00270772"
  ) -> [(path: String, text: String)] {
    [
      (
        "objects/kazsat-2.yaml",
        """
        kind: satellite
        id: kazsat-2
        name: KazSat-2
        source: gcat-psatcat
        norad: 37749
        status: \(status)
        regime: GEO
        geo_longitude_deg: \(longitude)
        """
      ),
      (
        "elements/kazsat-2.csv",
        """
        OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,\
        ARG_OF_PERICENTER,MEAN_ANOMALY,EPHEMERIS_TYPE,CLASSIFICATION_TYPE,NORAD_CAT_ID,\
        ELEMENT_SET_NO,REV_AT_EPOCH,BSTAR,MEAN_MOTION_DOT,MEAN_MOTION_DDOT,SOURCE,ROUGH
        KazSat-2,2011-035B,2024-07-05T01:58:42.580992Z,\(meanMotion),0.0001662,0.0323,150.0201,\
        31.7746,217.9440,0,U,37749,999,4624,0,-0.00000200,0,elsets-public-code,

        """
      ),
    ]
  }
}
