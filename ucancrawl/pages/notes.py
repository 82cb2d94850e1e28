"""Corrections and remarks of editors below a text."""

import re

NOTE = re.compile(
    r"\W?(?:(?:corrections?|clarification|editor['’]?s? note|koreksi|"
    r"ralat|catatan redaksi|đính chính|更正(?:启事|啟事)?|勘误|勘誤|编者按|編者按)"
    r"(?:, .{3,30}?)?\s*[:：]"
    r"|this (?:story|article|report|version)\b.{0,40}\b(?:was|has been) (?:updated|"
    r"corrected|amended|revised|changed)\b"
    r"|(?:some|all|the|certain) names (?:in this (?:story|article|report) )?(?:were|"
    r"have been) changed\b"
    r"|an earlier version of this (?:story|article|report)\b)",
    re.IGNORECASE,
)
"""How a note begins that corrects a text."""
