"""Workbooks of the divisions → the office's: what they sent, which is whose, what is new."""
