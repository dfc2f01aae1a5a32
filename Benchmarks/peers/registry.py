# SPDX-License-Identifier: Apache-2.0
"""A made-up catalogue for the checker: registry.py OBJECTS SETS FOLDER.

Writes FOLDER/satcat.csv (CelesTrak's columns) and FOLDER/gp.csv (OMM as CSV). Orbits are drawn by
class, figures agree with each other to their last digit, and one object in a thousand has a fault
(apogee and perigee swapped, a period off by a twentieth), so that findings cost what they cost."""
import math
import random
import sys

MU, RADIUS = 398600.4418, 6378.137
OWNERS = ["US", "PRC", "CIS", "IND", "JPN", "FR", "UK", "ESA", "KAZ", "SKOR"]
SITES = ["AFETR", "TYMSC", "JSC", "PKMTR", "FRGUI", "SRILR", "TAISC", "XICLF", "WSC", "VOSTO"]


def orbit(source):
    """Perigee and apogee heights in km, and inclination in degrees, of one of the usual classes."""
    kind = source.random()
    if kind < 0.80:
        low = source.uniform(450, 1200)
        return low, low + source.uniform(0, 60), source.choice([53.0, 65.1, 74.0, 82.9, 97.6, 98.6])
    if kind < 0.86:
        return source.uniform(19000, 21000), source.uniform(21001, 22000), source.uniform(54, 65)
    if kind < 0.94:
        return source.uniform(35700, 35786), source.uniform(35787, 35860), source.uniform(0, 12)
    return source.uniform(250, 900), source.uniform(20000, 39500), source.uniform(5, 63)


def main(objects, sets, folder):
    source = random.Random(20261121)
    piece = lambda k: chr(65 + k % 24 + (k % 24 > 7) + (k % 24 > 12)) if k < 24 else None
    satcat = open(f"{folder}/satcat.csv", "w")
    gp = open(f"{folder}/gp.csv", "w")
    satcat.write(
        "OBJECT_NAME,OBJECT_ID,NORAD_CAT_ID,OBJECT_TYPE,OPS_STATUS_CODE,OWNER,LAUNCH_DATE,LAUNCH_SITE,"
        "DECAY_DATE,PERIOD,INCLINATION,APOGEE,PERIGEE,RCS,DATA_STATUS_CODE,ORBIT_CENTER,ORBIT_TYPE\n")
    gp.write(
        "OBJECT_NAME,OBJECT_ID,EPOCH,MEAN_MOTION,ECCENTRICITY,INCLINATION,RA_OF_ASC_NODE,"
        "ARG_OF_PERICENTER,MEAN_ANOMALY,EPHEMERIS_TYPE,CLASSIFICATION_TYPE,NORAD_CAT_ID,"
        "ELEMENT_SET_NO,REV_AT_EPOCH,BSTAR,MEAN_MOTION_DOT,MEAN_MOTION_DDOT\n")
    launches = objects // 12 + 1
    for k in range(objects):
        launch, part = divmod(k, 12)
        year = 1962 + launch * 62 // launches
        number = launch - (launch * 62 // launches) * launches // 62
        first = -(-(year - 1962) * launches // 62)
        number = launch - first + 1
        designator = f"{year}-{number:03d}{piece(part)}"
        day = 1 + number * 27 // (launches // 62 + 2)
        date = f"{year}-{1 + (number * 12) // (launches // 62 + 2):02d}-{day:02d}"
        kind = "PAY" if part == 0 else "R/B" if part == 1 else "DEB"
        name = f"MADE-UP {launch}" + ("" if part == 0 else f" {kind}")
        low, high, inclination = orbit(source)
        alive = k >= objects - 2 * sets and k % 2 == 0
        a = RADIUS + (low + high) / 2
        period = 2 * math.pi * math.sqrt(a ** 3 / MU) / 60
        decay = "" if alive or source.random() < 0.4 else f"{min(2025, year + source.randrange(1, 30))}-12-28"
        perigee, apogee = round(low), round(high)
        if source.random() < 0.0005:
            perigee, apogee = apogee, perigee
        shown = period * (1.05 if source.random() < 0.0005 else 1)
        status = "D" if decay else "+" if kind == "PAY" and alive else ""
        satcat.write(
            f"{name},{designator},{k + 1},{kind},{status},{OWNERS[launch % 10]},{date},{SITES[launch % 10]},"
            f"{decay},{shown:.2f},{inclination:.2f},{apogee},{perigee},,,EA,ORB\n")
        if not alive:
            continue
        # Kozai's mean motion of the same orbit, to first order in J2.
        e = (high - low) / (2 * a)
        cosine = math.cos(math.radians(inclination))
        gamma = 0.75 * 1.0826e-3 * (RADIUS / a) ** 2 * (3 * cosine ** 2 - 1) / (1 - e * e) ** 1.5
        motion = 1440 / period * (1 + gamma)
        seconds = source.random() * 86400
        epoch = f"2026-11-{18 + k % 3}T{int(seconds // 3600):02d}:{int(seconds // 60 % 60):02d}:{seconds % 60:09.6f}"
        revolution = source.randrange(100, 90000)
        gp.write(
            f"{name},{designator},{epoch},{motion:.8f},{e:.7f},{inclination:.4f},{source.random() * 360:.4f},"
            f"{source.random() * 360:.4f},{source.random() * 360:.4f},0,U,{k + 1},999,{revolution},"
            f"{source.choice([1e-4, 3.2e-5, 5e-5]):.8f},.00000120,0\n")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
