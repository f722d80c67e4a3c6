// What ical.js reads in calendar files: a JSON list of their texts on standard input, a list of what is in them on standard
// output, as calendar_facts.py has it. Ends with 77 when that library is missing.
"use strict";
const fs = require("node:fs");

const modulePath = process.argv[2];
if (!fs.existsSync(modulePath)) process.exit(77);
const ICAL = require(modulePath);

const instant = (time) => time.toJSDate().toISOString().replace(".000Z", "Z");
const eventOf = (component) => {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid,
    sequence: event.sequence,
    start: instant(event.startDate),
    end: instant(event.endDate),
    stamp: instant(component.getFirstPropertyValue("dtstamp")),
    summary: event.summary,
    status: component.getFirstPropertyValue("status"),
    organizer: event.organizer,
    attendees: event.attendees.map((one) => one.getFirstValue()),
  };
};
const calendarOf = (text) => {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return {
    method: calendar.getFirstPropertyValue("method"),
    name: calendar.getFirstPropertyValue("x-wr-calname") ?? "",
    events: calendar.getAllSubcomponents("vevent").map(eventOf),
  };
};
console.log(JSON.stringify(JSON.parse(fs.readFileSync(0, "utf8")).map(calendarOf)));
