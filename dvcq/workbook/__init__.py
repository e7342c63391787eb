"""Reads and writes spreadsheets after the schema; the only package that knows their format."""
