"""Corrections and remarks of editors below a text."""

import re

NOTE = re.compile(
    r"\W?(?:(?:corrections?|clarification|editor['’]?s? note|koreksi|"
    r"ralat|catatan redaksi|đính chính|更正(?:启事|啟事)?|勘误|勘誤|编者按|編者按)"
    r"(?:, .{3,30}?)?\s*[:：]"
    r"|this (?:story|article|report|version)\b(?! of\b).{0,40}\b(?:was|has been) "
    r"(?:updated|corrected|amended|revised|changed)\b"
    r"|(?:some|all|the|certain) names (?:in this (?:story|article|report)|(?:were|have "
    r"been) changed (?:at|on|to|for)\b.{0,40}\b(?:request|protect|safety|security|"
    r"reasons|privacy)\b)"
    r"|an earlier version of this (?:story|article|report)\b)",
    re.IGNORECASE,
)
"""How a note begins that corrects a text."""
