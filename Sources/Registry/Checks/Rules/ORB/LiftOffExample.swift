// SPDX-License-Identifier: Apache-2.0

/// The launch of Soyuz TMA-18M to the Space Station, cut down to what ORB-005 asks for.
enum LiftOffExample {
  static func files(liftOff: String) -> [(path: String, text: String)] {
    [
      (
        "sites/baikonur.yaml",
        """
        kind: site
        id: baikonur
        name: Baikonur
        source: gcat-lp
        pads:
          - id: 1/5
            latitude_deg: 45.9203
            longitude_deg: 63.3423
            height_m: 90
        """
      ),
      (
        "launches/2015-043.yaml",
        """
        kind: launch
        id: 2015-043
        name: Launch of Soyuz TMA-18M
        source: gcat-launchlog
        lift_off: \(liftOff)
        site: baikonur
        pad: 1/5
        rendezvous_target: iss
        """
      ),
      (
        "objects/iss.yaml",
        """
        kind: station
        id: iss
        name: ISS
        source: gcat-psatcat
        norad: 25544
        """
      ),
      ("elements/iss.csv", elements),
    ]
  }

  private static let elements = """
    OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,\
    ARG_OF_PERICENTER,MEAN_ANOMALY,EPHEMERIS_TYPE,CLASSIFICATION_TYPE,NORAD_CAT_ID,\
    ELEMENT_SET_NO,REV_AT_EPOCH,BSTAR,MEAN_MOTION_DOT,MEAN_MOTION_DDOT,SOURCE,ROUGH
    ISS,1998-067A,2015-08-27T09:49:27.458112Z,15.55497522,0.0001595,51.6452,88.4122,95.9665,\
    324.8493,0,U,25544,999,95912,0.00018683,0.00012538,0,elsets-public-code,
    ISS,1998-067A,2015-09-13T18:21:36.685152Z,15.55194220,0.0001021,51.6468,1.7516,349.4970,\
    110.1741,0,U,25544,999,96182,0.00062367,0.00042673,0,elsets-public-code,

    """
}
