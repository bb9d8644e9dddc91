"""Random hands on the real window: nothing may break, warn or get lost.

``python -m tests.desk.monkey STEPS [SEED]`` runs for long; the suite runs a few hundred steps.
"""
