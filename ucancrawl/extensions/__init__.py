"""Doors: begin and end of a run, progress, budgets, shutdown."""
