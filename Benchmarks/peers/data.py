# SPDX-License-Identifier: Apache-2.0
"""The element sets that the benchmarks run on."""
import os


def repository():
    return os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def peers(name):
    """A file of the peers' folder: that of ORBITS_PEERS, else one beside the repository; None without."""
    folders = [os.environ.get("ORBITS_PEERS"), os.path.join(repository(), "..", "shared", "peers")]
    for folder in folders:
        path = folder and os.path.join(folder, name)
        if path and os.path.exists(path):
            return os.path.abspath(path)
    return None


def catalog():
    """A large catalogue where one lies beside the repository, else the verification sets, and what it is."""
    path = peers("catalog.tle")
    if path:
        return path, "catalogue of 2024-07-05"
    return os.path.join(repository(), "Tests", "Truth", "sgp4", "SGP4-VER.TLE"), "verification sets"


def sets(path):
    """(line 1, line 2) of every set."""
    found, first = [], None
    with open(path, encoding="utf-8", errors="replace") as file:
        for line in file:
            line = line.rstrip("\r\n")
            if line.startswith("1 "):
                first = line[:69]
            elif line.startswith("2 ") and first:
                found.append((first, line[:69]))
                first = None
    return found
