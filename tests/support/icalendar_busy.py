"""When somebody is busy by calendars, as python3-recurring-ical-events has it.

A line in: {"ics": text, "from": seconds, "to": seconds, "zone": name of all-day and floating times}; a line out: sorted
[[begin, end], ...], or {"failed": why}. Ends with 77 where the library is not installed.
"""

import datetime
import json
import sys

try:
    import icalendar
    import pytz
    import recurring_ical_events
except ImportError:
    sys.exit(77)

MARGIN = datetime.timedelta(days=4)


def instant(time, zone):
    if not isinstance(time, datetime.datetime):
        time = datetime.datetime(time.year, time.month, time.day)
    if time.tzinfo is None:
        time = zone.localize(time)
    return int(time.timestamp())


def is_busy(event):
    return str(event.get("TRANSP", "")).upper() != "TRANSPARENT" and str(event.get("STATUS", "")).upper() != "CANCELLED"


def busy(asked):
    zone = pytz.timezone(asked["zone"])
    calendar = icalendar.Calendar.from_ical(asked["ics"])
    begin, end = (datetime.datetime.utcfromtimestamp(asked[key]) for key in ("from", "to"))
    ranges = []
    # Wider than asked, since it compares its edges with offsets that may be another season's.
    for event in recurring_ical_events.of(calendar).between(begin - MARGIN, end + MARGIN):
        if not is_busy(event):
            continue
        first = max(instant(event["DTSTART"].dt, zone), asked["from"])
        last = min(instant(event["DTEND"].dt, zone), asked["to"])
        if first < last:
            ranges.append([first, last])
    return sorted(ranges)


for line in sys.stdin:
    try:
        answer = busy(json.loads(line))
    except Exception as error:  # What it cannot expand is for the reader to judge.
        answer = {"failed": repr(error)}
    print(json.dumps(answer), flush=True)
