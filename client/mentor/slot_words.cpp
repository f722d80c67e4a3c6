#include "mentor/slot_words.h"

#include "booking/booking_words.h"
#include "text/format.h"

namespace mc::mentor {

using domain::SlotReason;

namespace {

QString editorAt(const QString& place) {
    return QStringLiteral("/availability?show=") + place;
}

}  // namespace

SlotAnswer SlotWords::rule(const QString& sentence, const char* field) {
    return {sentence, editorAt(QLatin1String(field)), tr("Change the rule")};
}

SlotAnswer SlotWords::answer(const protocol::SlotExplanation& why, const domain::ZoneTable& zone) {
    const int limit = why.limit.value_or(0);
    switch (why.reason) {
        case SlotReason::free:
            return {tr("It is free: students can book it."), {}, {}};
        case SlotReason::not_accepting:
            return {tr("You take no bookings at the moment."), editorAt(QStringLiteral("availabilityAccepting")),
                    tr("Take bookings again")};
        case SlotReason::past:
            return {tr("It is over."), {}, {}};
        case SlotReason::notice:
            return rule(
                tr("Students have to book at least %1 ahead.").arg(text::durationWords(limit * domain::kMinute)),
                "minimumNoticeMinutes");
        case SlotReason::horizon:
            return rule(tr("Students can book %n day(s) ahead at most.", nullptr, limit), "horizonDays");
        case SlotReason::premium:
            return rule(
                tr("Only students with Premium can book it: it is the last day that can be booked. The others can "
                   "from your next midnight on."),
                "premiumFirstDay");
        case SlotReason::daily_cap:
            return rule(tr("You take %n session(s) a day, and that day has them.", nullptr, limit), "dailyCap");
        case SlotReason::vacation:
            return {tr("You are away on that day."), editorAt(QStringLiteral("exceptionMonth")), tr("Your vacations")};
        case SlotReason::gap:
            return {tr("That time does not exist: the clock is put forward over it."), {}, {}};
        case SlotReason::not_offered:
            return {tr("It is not among the times you offer, or not on their half hours."),
                    editorAt(QStringLiteral("day%1Add").arg(domain::isoWeekday(zone.dateAt(why.at)))),
                    tr("The times of that day")};
        case SlotReason::busy:
        case SlotReason::buffer:
        case SlotReason::too_short:
            break;
    }
    return taken(why, zone);
}

QString SlotWords::paused(const protocol::SlotExplanation& why) {
    return why.calendar ? tr("Your calendar “%1” cannot be read, so your bookings are paused.")
                              .arg(QString::fromStdString(*why.calendar))
                        : tr("A calendar of yours cannot be read, so your bookings are paused.");
}

SlotAnswer SlotWords::taken(const protocol::SlotExplanation& why, const domain::ZoneTable& zone) {
    const QString from = why.blockedFrom ? text::clockTime(zone, *why.blockedFrom) : QString();
    const bool session = why.booking.has_value();
    const bool elsewhere = !session && why.blockedBy == domain::BusyKind::other;
    SlotAnswer answer;
    if (session) answer = {{}, booking::linkTo(*why.booking), tr("The session")};
    if (elsewhere) answer = {{}, editorAt(QStringLiteral("calendarsCard")), tr("Your other calendars")};
    if (elsewhere && why.paused.value_or(false)) {
        answer.sentence = paused(why);
        return answer;
    }
    if (why.reason == SlotReason::too_short) {
        answer.sentence = tr("Only %n minute(s) are free from there.", nullptr, why.limit.value_or(0));
    } else if (why.reason == SlotReason::buffer) {
        answer.sentence = tr("Your buffers keep time free around what begins at %1.").arg(from);
        if (!session) return rule(answer.sentence, "bufferAfterMinutes");
    } else if (!session) {
        answer.sentence = why.calendar ? tr("Your calendar “%1” is busy from %2.", "name, time")
                                             .arg(QString::fromStdString(*why.calendar), from)
                                       : tr("Your calendar is busy from %1.").arg(from);
    } else if (why.blockedBy == domain::BusyKind::session) {
        answer.sentence = tr("A session of yours takes it, from %1.").arg(from);
    } else {
        answer.sentence = tr("You are in a session as a student, from %1.").arg(from);
    }
    return answer;
}

}  // namespace mc::mentor
