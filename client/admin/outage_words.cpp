#include "admin/outage_words.h"

#include "text/format.h"
#include "text/sentences.h"

namespace mc::admin {

using protocol::OutageFate;

QString OutageWords::span(const domain::ZoneTable& zone, const domain::UtcRange& span) {
    if (zone.dateAt(span.begin) == zone.dateAt(span.end))
        return tr("%1, %2", "day, times")
            .arg(text::shortDate(zone, span.begin), text::clockRange(zone, span.begin, span.end));
    return tr("%1 – %2", "from, until").arg(text::dateAndTime(zone, span.begin), text::dateAndTime(zone, span.end));
}

QString OutageWords::fault(const domain::FieldError& error) {
    const bool isLow = error.rule == "minimum";
    if (error.path == "until")
        return isLow ? tr("It was over more than 30 days ago.") : tr("It has to be over by now.");
    return isLow ? tr("It may last 7 days at most.") : tr("It has to last 5 minutes at least.");
}

QString OutageWords::outlook(const protocol::OutagePreview& preview) {
    if (preview.sessions == 0) return tr("No session was affected.");
    const int cleared = preview.sessions - preview.choices - preview.refunds;
    QStringList all{tr("%n session(s) affected.", nullptr, preview.sessions)};
    if (preview.choices > 0)
        all << tr("%n student(s) choose another time or everything back, within 7 days.", nullptr, preview.choices);
    if (preview.refunds > 0) all << tr("For %n everything goes back at once.", "sessions", preview.refunds);
    if (cleared > 0) all << tr("%n no longer count(s) as missed.", "sessions", cleared);
    if (preview.atMost) all << tr("At most %1 goes back.").arg(text::moneyShort(*preview.atMost));
    all << (preview.mayMark ? tr("Nobody has a strike or a no-show of it, and both are told.")
                            : tr("One of them is your own: somebody else has to mark this outage."));
    return text::sentences(all);
}

QString OutageWords::fate(OutageFate fate, const domain::Money& total) {
    const QString amount = text::moneyShort(total);
    switch (fate) {
        case OutageFate::choice:
            return total.isZero() ? tr("Another time, or called off") : tr("Another time, or %1 back").arg(amount);
        case OutageFate::refund:
            return tr("%1 goes back").arg(amount);
        case OutageFate::cleared:
        case OutageFate::untouched:
            break;
    }
    return tr("No longer counts as missed");
}

QString OutageWords::progress(const protocol::Outage& outage) {
    if (outage.sessions == 0) return tr("No session was affected.");
    return text::sentences({tr("%n session(s) affected.", nullptr, outage.sessions),
                            outage.open > 0 ? tr("%n student(s) still choose.", nullptr, outage.open) : QString()});
}

}  // namespace mc::admin
