"""What python3-icalendar reads in calendar files: a JSON list of their texts on standard input, a list of what is in them on
standard output, as calendar_facts.js has it. With "mails" as the argument the texts are mails, read by Python's own parser:
each becomes {to, from, subject, parts: [{type, method, file, text}]}. Ends with 77 when that library is missing."""
import datetime
import email
import email.policy
import json
import sys

try:
    from icalendar import Calendar
except ImportError:
    sys.exit(77)


def instant(time):
    return time.dt.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def event_of(event):
    attendees = event.get("ATTENDEE", [])
    return {
        "uid": str(event["UID"]),
        "sequence": int(event["SEQUENCE"]),
        "start": instant(event["DTSTART"]),
        "end": instant(event["DTEND"]),
        "stamp": instant(event["DTSTAMP"]),
        "summary": str(event["SUMMARY"]),
        "status": str(event["STATUS"]),
        "organizer": str(event.get("ORGANIZER", "")),
        "attendees": [str(one) for one in (attendees if isinstance(attendees, list) else [attendees])],
    }


def calendar_of(text):
    calendar = Calendar.from_ical(text)
    return {
        "method": str(calendar.get("METHOD", "")),
        "name": str(calendar.get("X-WR-CALNAME", "")),
        "events": [event_of(event) for event in calendar.walk("VEVENT")],
    }


def part_of(part):
    return {
        "type": part.get_content_type(),
        "method": part.get_param("method", ""),
        "file": part.get_filename() or "",
        "text": part.get_payload(decode=True).decode(),
    }


def mail_of(text):
    mail = email.message_from_string(text, policy=email.policy.default)
    return {
        "to": mail["To"].addresses[0].addr_spec,
        "from": mail["From"].addresses[0].addr_spec,
        "subject": mail["Subject"],
        "parts": [part_of(part) for part in mail.walk() if not part.is_multipart()],
    }


read = mail_of if "mails" in sys.argv[1:] else calendar_of
print(json.dumps([read(text) for text in json.load(sys.stdin)]))
