#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes a close approach, messages with covariances of it, and its probabilities.

    Scripts/truth/conjunctions.py Tests/Fixtures/conjunctions

Needs the PyPI packages sgp4 2.27, pyerfa 2.0.1.5, numpy and scipy 1.17. Two objects that do not exist
meet on 2026-05-04; states are python-sgp4's, TEME is turned into EME2000 by the equation of the
equinoxes of 1994, IAU 2006/2000A precession and nutation, and the frame bias. The probability is the
integral of the normal density over the disk in the plane square to the relative velocity, by adaptive
quadrature over polar coordinates: no code and no formula is shared with the program.
"""

import sys

import erfa
import numpy as np
from scipy.integrate import dblquad
from scipy.optimize import least_squares, minimize_scalar
from sgp4.api import WGS72, Satrec
from sgp4.exporter import export_tle

folder = sys.argv[1]
day0 = 2461164.5  # 2026-05-04T00:00 UTC
meeting = 0.5  # days after day0


def satellite(number, letter, inclination, node, mean, motion):
    sat = Satrec()
    sat.sgp4init(WGS72, "i", number, day0 - 2433281.5, 2e-5, 0.0, 0.0, 0.001, 0.3,
                 inclination, mean % (2 * np.pi), motion, node % (2 * np.pi))
    sat.classification, sat.intldesg = "U", "26900" + letter
    sat.elnum, sat.revnum, sat.ephtype = 1, 1, 0
    return sat


def state(sat, seconds):
    error, r, v = sat.sgp4(day0 + meeting, seconds / 86400)
    assert error == 0
    return 1e3 * np.array(r), 1e3 * np.array(v)


def rounded(sat):
    """The satellite as its two lines have it."""
    lines = export_tle(sat)
    return Satrec.twoline2rv(*lines), lines


one, one_lines = rounded(satellite(90001, "A", np.radians(51.6), np.radians(40), 1.0, 0.0661))


def gap(x):
    r2, _ = state(satellite(90002, "B", np.radians(97.5), *x), 0)
    return (r2 - state(one, 0)[0] - np.array([60.0, 90.0, -40.0])) / 1e3


fits = [least_squares(gap, [node, mean, 0.0661], bounds=([-7, -7, 0.063], [14, 14, 0.068]), x_scale=[1, 1, 1e-4])
        for node in np.arange(0, 6.3, 0.7) for mean in np.arange(0, 6.3, 0.7)]
best = min(fits, key=lambda fit: fit.cost)
two, two_lines = rounded(satellite(90002, "B", np.radians(97.5), *best.x))
distance = lambda t: np.linalg.norm(state(two, t)[0] - state(one, t)[0])  # noqa: E731
tca = minimize_scalar(distance, bounds=(-20, 20), method="bounded", options={"xatol": 1e-9}).x


def axes(r, v):
    radial = r / np.linalg.norm(r)
    normal = np.cross(r, v)
    normal /= np.linalg.norm(normal)
    return np.array([radial, np.cross(normal, radial), normal])


def matrix(terms):
    rr, tr, tt, nr, nt, nn = terms
    return np.array([[rr, tr, nr], [tr, tt, nt], [nr, nt, nn]])


def probability(c1, c2, radius):
    """c1, c2: covariances along radial, transverse, normal of each, m2."""
    (r1, v1), (r2, v2) = state(one, tca), state(two, tca)
    a1, a2 = axes(r1, v1), axes(r2, v2)
    total = a1.T @ c1 @ a1 + a2.T @ c2 @ a2
    along = (v2 - v1) / np.linalg.norm(v2 - v1)
    d = r2 - r1
    d -= d @ along * along
    x = d / np.linalg.norm(d)
    frame = np.array([x, np.cross(along, x)])
    plane = frame @ total @ frame.T
    inverse, size = np.linalg.inv(plane), np.sqrt(np.linalg.det(plane))
    miss = np.linalg.norm(d)

    def density(angle, s):
        p = np.array([s * np.cos(angle) - miss, s * np.sin(angle)])
        return s * np.exp(-0.5 * p @ inverse @ p) / (2 * np.pi * size)

    return dblquad(density, 0, radius, 0, 2 * np.pi, epsabs=0, epsrel=1e-10)[0]


def stamp(seconds):
    """UTC text of a time in seconds from the meeting; the day has no leap second."""
    total = round((43200 + seconds) * 1e6)
    s, us = divmod(total, 10**6)
    return f"2026-05-04T{s // 3600:02d}:{s // 60 % 60:02d}:{s % 60:02d}.{us:06d}"


def teme_to_eme2000(seconds):
    utc = day0 + meeting, seconds / 86400
    tt = erfa.taitt(*erfa.utctai(*utc))
    true = erfa.rz(-erfa.eqeq94(*tt), np.eye(3))  # TEME -> true equator and equinox
    bpn = erfa.pnm06a(*tt)  # GCRS -> true equator and equinox
    bias, _, _ = erfa.bp06(2400000.5, 51544.5)
    return bias @ bpn.T @ true


sets = {"first": (900.0, -2100.0, 40000.0, 30.0, 120.0, 400.0),
        "second": (2500.0, 6000.0, 90000.0, -50.0, 700.0, 1600.0)}
c1, c2 = (matrix(t) for t in sets.values())

with open(f"{folder}/pair.tle", "w") as f:
    for name, lines in (("FIRST", one_lines), ("SECOND", two_lines)):
        f.write(f"0 {name}\n" + "\n".join(lines) + "\n")

AXES = ["R", "T", "N", "RDOT", "TDOT", "NDOT"]


def cdm(terms):
    """A message of both objects; their states are not read by the program, only the covariances."""
    text = ("CCSDS_CDM_VERS = 1.0\nCREATION_DATE = 2026-05-03T00:00:00.000\nORIGINATOR = TRUTH\n"
            f"MESSAGE_ID = 1\nTCA = {stamp(tca)}\nMISS_DISTANCE = {distance(tca):.3f} [m]\n")
    turn = teme_to_eme2000(tca)
    for number, (sat, c) in enumerate(zip((one, two), terms), 1):
        r, v = state(sat, tca)
        r, v = turn @ r / 1e3, turn @ v / 1e3
        letter = "AB"[number - 1]
        text += (f"OBJECT = OBJECT{number}\nOBJECT_DESIGNATOR = 9000{number}\nCATALOG_NAME = SATCAT\n"
                 f"OBJECT_NAME = {'FIRST' if number == 1 else 'SECOND'}\n"
                 f"INTERNATIONAL_DESIGNATOR = 2026-900{letter}\nEPHEMERIS_NAME = NONE\n"
                 "COVARIANCE_METHOD = CALCULATED\nMANEUVERABLE = N/A\nREF_FRAME = EME2000\n")
        for key, value in zip(("X", "Y", "Z"), r):
            text += f"{key} = {value:.9f} [km]\n"
        for key, value in zip(("X_DOT", "Y_DOT", "Z_DOT"), v):
            text += f"{key} = {value:.12f} [km/s]\n"
        whole = np.zeros((6, 6))
        whole[:3, :3] = c
        for axis, variance in zip((3, 4, 5), (0.04, 0.001, 0.0004)):
            whole[axis, axis] = variance
        for row in range(6):
            for column in range(row + 1):
                unit = ("m**2", "m**2/s", "m**2/s**2")[(row > 2) + (column > 2)]
                text += f"C{AXES[row]}_{AXES[column]} = {whole[row, column]:.9e} [{unit}]\n"
    return text


with open(f"{folder}/pair.cdm.kvn", "w") as f:
    f.write(cdm((c1, c2)))


def oem(name, given):
    """An ephemeris of the first object in TEME or EME2000 with covariances along some axes.

    Five minutes before the meeting the terms are half as great as in the message of both, fifteen
    minutes after one and a half times; a line between them gives three quarters at the meeting.
    """
    kind, frame = given
    text = ("CCSDS_OEM_VERS = 2.0\nCREATION_DATE = 2026-05-03T00:00:00\nORIGINATOR = TRUTH\n\nMETA_START\n"
            f"OBJECT_NAME = FIRST\nOBJECT_ID = 2026-900A\nCENTER_NAME = EARTH\nREF_FRAME = {frame}\n"
            f"TIME_SYSTEM = UTC\nSTART_TIME = {stamp(-1200)}\nSTOP_TIME = {stamp(1200)}\n"
            "INTERPOLATION = HERMITE\nINTERPOLATION_DEGREE = 7\nMETA_STOP\n")
    turn = {t: teme_to_eme2000(t) if frame == "EME2000" else np.eye(3) for t in range(-1200, 1201, 60)}
    for t in range(-1200, 1201, 60):
        r, v = (turn[t] @ x / 1e3 for x in state(one, t))
        text += stamp(t) + "".join(f" {x:.12f}" for x in (*r, *v)) + "\n"
    text += "COVARIANCE_START\n"
    for t, factor in ((-300, 0.5), (900, 1.5)):
        r, v = (turn[t] @ x for x in state(one, t))
        a = axes(r, v)
        whole = np.zeros((6, 6))
        whole[:3, :3] = factor * c1
        whole[3:, 3:] = np.diag([0.04, 0.001, 0.0004])
        if kind == "inertial":
            turned = np.kron(np.eye(2), a)
            whole = turned.T @ whole @ turned
        elif kind == "TNW":
            t_axis = v / np.linalg.norm(v)
            w_axis = np.cross(r, v) / np.linalg.norm(np.cross(r, v))
            tnw = np.array([t_axis, np.cross(w_axis, t_axis), w_axis])
            turned = np.kron(np.eye(2), a @ tnw.T)
            whole = turned.T @ whole @ turned
        text += f"EPOCH = {stamp(t)}\n"
        if kind != "inertial":
            text += f"COV_REF_FRAME = {kind}\n"
        for row in range(6):
            text += " ".join(f"{1e-6 * whole[row, c]:.15e}" for c in range(row + 1)) + "\n"
    text += "COVARIANCE_STOP\n"
    with open(f"{folder}/{name}", "w") as f:
        f.write(text)


oem("first-rtn.oem", ("RTN", "TEME"))
oem("first-inertial.oem", ("inertial", "EME2000"))
oem("first-tnw.oem", ("TNW", "TEME"))

share = (tca + 300) / 1200
interpolated = (0.5 + share) * c1
with open(f"{folder}/probabilities.csv", "w") as f:
    f.write("case,radius_m,probability,tca_s,miss_m\n")
    for case, a, b in (("cdm", c1, c2), ("oem", interpolated, c2),
                       ("given", np.diag([1e4, 9e4, 1e4]), np.diag([1e4, 9e4, 1e4])),
                       ("cdm+given", c1, np.diag([1e4, 9e4, 1e4]))):
        for radius in (10.0, 60.0):
            f.write(f"{case},{radius:g},{probability(a, b, radius):.12e},{43200 + tca:.6f},{distance(tca):.6f}\n")
