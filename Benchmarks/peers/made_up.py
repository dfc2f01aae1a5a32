# SPDX-License-Identifier: Apache-2.0
"""Catalogues that nobody has observed, the same on every machine: made_up.py COUNT OUT [CATALOGUE].

With a catalogue each object is one of its own with another node, perigee and place in its orbit, and with
inclination and mean motion moved by a little, so that shells stay shells. Without one, orbits are drawn by
class. Catalogue numbers begin at 100000, which a TLE writes as A0000 (Alpha-5)."""
import random
import sys

LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ"


def number(value):
    return f"{value:05d}" if value < 100000 else f"{LETTERS[value // 10000 - 10]}{value % 10000:04d}"


def checked(line):
    """A line of 68 characters with the digit that ends it."""
    return line + str(sum(int(c) if c.isdigit() else c == "-" for c in line) % 10)


def tle(value, epoch, bstar, inclination, node, eccentricity, perigee, anomaly, motion):
    first = f"1 {number(value)}U 24001A   {epoch} +.00000000  00000+0 {bstar} 0  999"
    second = (
        f"2 {number(value)} {inclination:8.4f} {node % 360:8.4f} {round(eccentricity * 1e7):07d} "
        f"{perigee % 360:8.4f} {anomaly % 360:8.4f} {motion:11.8f}    1")
    return checked(first), checked(second)


def drawn(count, kinds=("low", "low", "low", "low", "twelve hours", "one day", "transfer")):
    """Element sets of these kinds in turn, with epochs in the day before 2024-07-05."""
    source = random.Random(20240705)
    found = []
    for k in range(count):
        kind = kinds[k % len(kinds)]
        inclination, eccentricity, bstar = source.uniform(40, 99), source.uniform(0.0002, 0.01), " 10000-3"
        if kind == "low":
            motion = source.uniform(13.2, 15.4)
        elif kind == "twelve hours":
            motion, inclination = source.uniform(1.98, 2.03), source.uniform(52, 66)
            if k % 2:
                eccentricity = source.uniform(0.6, 0.72)
        elif kind == "one day":
            motion, inclination, eccentricity = source.uniform(0.998, 1.008), source.uniform(0.1, 12), 0.0003
        else:
            motion, inclination, eccentricity = source.uniform(2.2, 3), source.uniform(5, 63), source.uniform(0.6, 0.7)
        found.append(tle(
            100000 + k, f"24186.{source.randrange(10 ** 8):08d}", bstar if kind == "low" else " 00000-0",
            inclination, source.uniform(0, 359), eccentricity, source.uniform(0, 359), source.uniform(0, 359),
            motion))
    return found


def varied(sets, count):
    """Objects like those of a catalogue of (line 1, line 2)."""
    source = random.Random(20240705)
    found = []
    for k in range(count):
        first, second = sets[k % len(sets)]
        inclination = float(second[8:16]) + source.uniform(-0.05, 0.05)
        motion = float(second[52:63]) * (1 + source.uniform(-5e-4, 5e-4))
        turn = [source.uniform(0, 359) for _ in range(3)]
        head, tail = f"1 {number(100000 + k)}{first[7:68]}", second[63:68]
        body = (
            f"2 {number(100000 + k)} {min(max(inclination, 0.001), 179.999):8.4f} {turn[0]:8.4f} "
            f"{second[26:33]} {turn[1]:8.4f} {turn[2]:8.4f} {motion:11.8f}{tail}")
        found.append((checked(head), checked(body)))
    return found


def write(path, sets):
    with open(path, "w") as file:
        file.writelines(f"{a}\n{b}\n" for a, b in sets)


if __name__ == "__main__":
    import data

    amount = int(sys.argv[1])
    write(sys.argv[2], varied(data.sets(sys.argv[3]), amount) if len(sys.argv) > 3 else drawn(amount))
