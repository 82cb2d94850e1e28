"""Examples of Hypothesis without a clock: first calls load models."""

from hypothesis import settings

settings.register_profile("patient", deadline=None)
settings.load_profile("patient")
