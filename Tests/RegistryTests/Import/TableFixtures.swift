// SPDX-License-Identifier: Apache-2.0

/// Small tables in the published layouts, with rows of invented objects (launch 900 of a year never
/// occurs).
enum TableFixtures {
  static let satcatHeader =
    "OBJECT_NAME,OBJECT_ID,NORAD_CAT_ID,OBJECT_TYPE,OPS_STATUS_CODE,OWNER,LAUNCH_DATE,LAUNCH_SITE,"
    + "DECAY_DATE,PERIOD,INCLINATION,APOGEE,PERIGEE,RCS,DATA_STATUS_CODE,ORBIT_CENTER,ORBIT_TYPE"

  static let satcat =
    satcatHeader + "\r\n"
    + "SIM-KZ 1,2026-900A,100001,PAY,+,KAZ,2026-11-21,TTMTR,,94.74,51.80,514,498,,,EA,ORB\r\n"
    + "\"SIM, \"\"STAGE\"\"\",2026-900B,100002,R/B,D,CIS,2026-11-21,TTMTR,2026-11-25,,,,,,NCE,EA,IMP\r\n"
    + "SIM-MOON,2026-901A,100003,PAY,+,PRC,2026-11-22,WSC,,,,,,,NEA,MO,ORB\r\n"

  static let satcatColumns = [
    "JCAT", "Satcat", "Launch_Tag", "Piece", "Type", "Name", "PLName", "LDate", "Parent", "SDate",
    "Primary", "DDate", "Status", "Dest", "Owner", "State", "Manufacturer", "Bus", "Motor", "Mass",
    "MassFlag", "DryMass", "DryFlag", "TotMass", "TotFlag", "Length", "LFlag", "Diameter", "DFlag",
    "Span", "SpanFlag", "Shape", "ODate", "Perigee", "PF", "Apogee", "AF", "Inc", "IF", "OpOrbit",
    "OQUAL", "AltNames",
  ]

  static let payloadColumns = [
    "JCAT", "Piece", "Name", "LDate", "TLast", "TOp", "TDate", "TF", "Program", "Plane", "Att",
    "Mvr", "Class", "Category", "Result", "Control", "Discipline", "UNState", "UNReg", "UNPeriod",
    "UNPerigee", "UNApogee", "UNInc", "DispEpoch", "DispPeri", "DispApo", "DispInc", "Comment",
  ]

  static let launchColumns = [
    "Launch_Tag", "Launch_JD", "Launch_Date", "LV_Type", "Variant", "Flight_ID", "Flight",
    "Mission", "FlightCode", "Platform", "Launch_Site", "Launch_Pad", "Ascent_Site", "Ascent_Pad",
    "Apogee", "Apoflag", "Range", "RangeFlag", "Dest", "OrbPay", "Agency", "Launch_Code", "Group",
    "Category", "LTCite", "Cite", "Notes",
  ]

  static let launchLogColumns = [
    "Launch_Tag", "Launch_Date", "Piece", "Type", "Name", "PLName", "JCAT", "SatOwner", "SatState",
    "LV_Type", "Flight_ID", "Platform", "Launch_Site", "Launch_Pad", "Ascent_Site", "Ascent_Pad",
    "Agency", "LVState", "Launch_Code", "LTCite",
  ]

  static let siteColumns = [
    "Site", "Code", "UCode", "Type", "StateCode", "TStart", "TStop", "ShortName", "Name",
    "Location", "Longitude", "Latitude", "Error", "Parent", "ShortEName", "EName", "Group", "UName",
  ]

  static let organisationColumns = [
    "Code", "UCode", "StateCode", "Type", "Class", "TStart", "TStop", "ShortName", "Name",
    "Location", "Longitude", "Latitude", "Error", "Parent", "ShortEName", "EName", "UName",
  ]

  static let vehicleColumns = [
    "LV_Name", "LV_Family", "LV_Manufacturer", "LV_Variant", "LV_Alias", "LV_Min_Stage",
    "LV_Max_Stage", "Length", "LFlag", "Diameter", "DFlag", "Launch_Mass", "MFlag", "LEO_Capacity",
    "GTO_Capacity", "TO_Thrust", "Class", "Apogee", "Range",
  ]

  /// A table of GCAT: fields that a row does not give are `-`, and all are padded.
  static func gcat(_ columns: [String], _ rows: [[String: String]]) -> String {
    var text = "#" + columns.joined(separator: "\t") + "\n# Updated 2026 Nov 20  1200:00\n"
    for row in rows {
      let fields = columns.map { (row[$0] ?? "-") + " " }
      text += fields.joined(separator: "\t") + "\n"
    }
    return text
  }

  static let gcatSatcat = gcat(
    satcatColumns,
    [
      [
        "JCAT": "S100001", "Satcat": "100001", "Launch_Tag": "2026-900", "Piece": "2026-900A",
        "Type": "P", "Name": "Sim-KZ 1", "PLName": "Sim No. 1", "LDate": "2026 Nov 21",
        "Primary": "Earth", "Status": "O", "Owner": "KAZK", "State": "KZ", "Manufacturer": "KHRU",
        "Mass": "820", "MassFlag": "?", "ODate": "2026 Nov 22", "Perigee": "498", "Apogee": "514",
        "Inc": "51.80", "OpOrbit": "LLEO/I", "AltNames": "Sim-A,Sim-B",
      ],
      [
        "JCAT": "S100002", "Satcat": "100002", "Launch_Tag": "2026-900", "Piece": "2026-900B",
        "Type": "R2", "Name": "Sim Stage", "LDate": "2026 Nov 21", "Primary": "Earth",
        "DDate": "2026 Nov 25?", "Status": "R", "Owner": "RVSN", "State": "RU",
        "Perigee": "190", "Apogee": "Inf", "Inc": "51.81",
      ],
    ])
}
