"""Checks a workbook: cells become values, rows become the model, every problem is found at once."""
