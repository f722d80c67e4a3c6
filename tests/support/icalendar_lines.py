"""Reads a calendar file from standard input as python3-icalendar understands it, and prints `NAME=value` lines, a
component's parameters as `NAME;PARAMETER=value`. Ends with 77 when that library is missing."""
import sys

try:
    from icalendar import Calendar
except ImportError:
    sys.exit(77)


def text(value):
    return value.to_ical().decode() if hasattr(value, "to_ical") else str(value)


def show(prefix, component):
    for name, value in component.property_items(recursive=False):
        if name in ("BEGIN", "END"):
            continue
        words = str(value) if name in ("SUMMARY", "DESCRIPTION") else text(value)
        print(f"{prefix}{name}={words!r}")
        for key, parameter in getattr(value, "params", {}).items():
            print(f"{prefix}{name};{key}={str(parameter)!r}")
    for inner in component.subcomponents:
        show(f"{prefix}{inner.name}.", inner)


show("", Calendar.from_ical(sys.stdin.buffer.read()))
