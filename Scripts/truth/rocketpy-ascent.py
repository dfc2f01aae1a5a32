#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes Tests/Truth/ascent/vertical.csv and vertical_states.csv: vertical flights by rocketpy 1.13.0.

    Scripts/truth/rocketpy-ascent.py Tests/Truth/ascent

Needs the PyPI package rocketpy 1.13.0. The pad is the north pole at sea level, so that the Earth's
turning plays no part; gravity is GM/r2. The air is the US Standard Atmosphere 1976: its layers below
86 km, reckoned here, and rounded values of its published table above. Metres, seconds, newtons, kg.
"""

import csv
import math
import sys

from rocketpy import Environment, Flight, Rocket
from rocketpy.motors import GenericMotor

GM, POLAR_RADIUS = 3.986004418e14, 6356752.314245
G0, SEA_LEVEL = 9.80665, 101325.0
GAS = 8314.32 / 28.9644
# rocketpy's own gas constant, by which it gets the density from pressure and temperature.
ROCKETPY_GAS = 287.05287

# Name, vacuum thrust, sea-level thrust, specific impulse, dry mass, propellant, reference area.
VEHICLES = [
    ("light", 9000.0, 8200.0, 240.0, 90.0, 110.0, 0.05),
    ("sounding", 42000.0, 36000.0, 265.0, 620.0, 1300.0, 0.20),
    ("heavy", 300000.0, 260000.0, 239.0, 4000.0, 8800.0, 2.14),
]
DRAG = [(0, 0.30), (0.6, 0.30), (0.9, 0.38), (1.1, 0.62), (1.5, 0.52), (2.5, 0.36), (4, 0.27), (8, 0.22)]

LAYERS = [(0, -0.0065), (11000, 0), (20000, 0.001), (32000, 0.0028), (47000, 0), (51000, -0.0028), (71000, -0.002)]
# Above 86 km: height in km, density in kg/m3 (table of the standard, rounded).
TAIL = [(90, 3.416e-6), (95, 1.393e-6), (100, 5.604e-7), (110, 9.708e-8), (120, 2.222e-8), (150, 2.076e-9), (200, 2.541e-10), (300, 1.916e-11)]


def standard(height):
    """Molecular temperature (K) and pressure (Pa) below 86 km."""
    potential = 6356766.0 * height / (6356766.0 + height)
    temperature, pressure = 288.15, SEA_LEVEL
    for index, (foot, slope) in enumerate(LAYERS):
        top = LAYERS[index + 1][0] if index + 1 < len(LAYERS) else 1e9
        up = min(potential, top) - foot
        if slope == 0:
            pressure *= math.exp(-G0 * up / (GAS * temperature))
        else:
            pressure *= (1 + slope * up / temperature) ** (-G0 / (GAS * slope))
            temperature += slope * up
        if potential <= top:
            return temperature, pressure


def drag(mach):
    """Linear between the points; a list of them rocketpy would join by a spline."""
    for (low, first), (high, last) in zip(DRAG, DRAG[1:]):
        if mach < high:
            return first + (mach - low) / (high - low) * (last - first)
    return DRAG[-1][1]


def environment():
    heights = [50.0 * k for k in range(1720)]
    temperatures, pressures = [], []
    for height in heights:
        temperature, pressure = standard(height)
        temperatures.append((height, temperature))
        # So that p/(R T) is the density of the standard.
        pressures.append((height, pressure * ROCKETPY_GAS / GAS))
    cold = standard(85999.0)[0]
    for height, density in TAIL:
        temperatures.append((1000.0 * height, cold))
        pressures.append((1000.0 * height, density * ROCKETPY_GAS * cold))
    env = Environment(latitude=90, longitude=0, elevation=0)
    # Before, gravity would be tabulated to 80 km only and constant above.
    env.max_expected_height = 300000
    env.gravity = env.set_gravity_model(lambda h: GM / (POLAR_RADIUS + h) ** 2)
    env.set_atmospheric_model(
        type="custom_atmosphere", pressure=pressures, temperature=temperatures, wind_u=0, wind_v=0)
    return env


def fly(env, vehicle):
    name, vacuum, sea_level, impulse, dry, propellant, area = vehicle
    burn = propellant * impulse * G0 / vacuum
    motor = GenericMotor(
        thrust_source=sea_level, burn_time=burn, chamber_radius=0.5, chamber_height=2,
        chamber_position=1, propellant_initial_mass=propellant,
        nozzle_radius=math.sqrt((vacuum - sea_level) / SEA_LEVEL / math.pi), dry_mass=0.001,
        dry_inertia=(1e-3, 1e-3, 1e-3), nozzle_position=0, reference_pressure=SEA_LEVEL)
    rocket = Rocket(
        radius=math.sqrt(area / math.pi), mass=dry - 0.001, inertia=(1e4, 1e4, 1e3),
        power_off_drag=drag, power_on_drag=drag,
        center_of_mass_without_motor=5, coordinate_system_orientation="tail_to_nose")
    rocket.add_motor(motor, position=0)
    flight = Flight(
        rocket=rocket, environment=env, rail_length=1, inclination=90, heading=0,
        terminate_on_apogee=True, max_time=2000, max_time_step=0.1, rtol=1e-9)
    return burn, flight


def main():
    folder = sys.argv[1]
    env = environment()
    with open(f"{folder}/vertical.csv", "w", newline="") as head, \
            open(f"{folder}/vertical_states.csv", "w", newline="") as body:
        rows = csv.writer(head, lineterminator="\n")
        states = csv.writer(body, lineterminator="\n")
        rows.writerow([
            "vehicle", "vacuum_thrust_n", "sea_level_thrust_n", "specific_impulse_s", "dry_kg",
            "propellant_kg", "area_m2", "burn_s", "apogee_m", "apogee_s", "max_speed_m_s",
            "max_speed_s", "max_q_pa", "max_q_s", "max_mach"])
        states.writerow(["vehicle", "time_s", "height_m", "speed_m_s", "q_pa", "mach"])
        for vehicle in VEHICLES:
            burn, flight = fly(env, vehicle)
            rows.writerow([*vehicle, *(f"{x:.9g}" for x in (
                burn, flight.apogee, flight.apogee_time, flight.max_speed, flight.max_speed_time,
                flight.max_dynamic_pressure, flight.max_dynamic_pressure_time,
                flight.max_mach_number))])
            step = 1 if vehicle[0] == "light" else 5
            for t in range(0, int(flight.apogee_time), step):
                states.writerow([vehicle[0], t, *(f"{x:.9g}" for x in (
                    flight.z(t), flight.vz(t), flight.dynamic_pressure(t), flight.mach_number(t)))])


if __name__ == "__main__":
    main()
