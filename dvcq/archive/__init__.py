"""The dated archive: append-only bags under ``outputs/<unit>/<year>/<date>_<nn>/``."""
