#include <QHBoxLayout>
#include <QVBoxLayout>

#include "sheets.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/dialog.h"
#include "widgets/focus_ring.h"
#include "widgets/format.h"
#include "widgets/hold_timer.h"
#include "widgets/label.h"
#include "widgets/select.h"
#include "widgets/skeleton.h"
#include "widgets/stat.h"
#include "widgets/states.h"
#include "widgets/stepper.h"
#include "widgets/toast.h"
#include "widgets/week_calendar.h"

using namespace mc;
using namespace mc::widgets;

namespace {

domain::UtcTime at(const char* iso) {
    return *domain::parseIso(iso);
}

Card* boxed(QWidget* widget) {
    auto* card = new Card;
    card->column()->addWidget(widget);
    return card;
}

QWidget* week() {
    auto* calendar = new WeekCalendar;
    calendar->setZones(zoneTable({"Asia/Kathmandu"}), zoneTable({"Europe/London"}));
    calendar->setNow(at("2026-11-18T11:12:00Z"));
    calendar->setWeek({2026, 11, 16});
    calendar->setDuration(60);
    using State = CalendarSlotState;
    calendar->setSlots({{at("2026-11-18T03:15:00Z"), State::free, 60, {}},
                        {at("2026-11-18T13:00:00Z"), State::free, 60, {}},
                        {at("2026-11-18T13:30:00Z"), State::tooShort, 30, {}},
                        {at("2026-11-19T13:00:00Z"), State::booked, 0, {}},
                        {at("2026-11-19T13:30:00Z"), State::free, 60, {}},
                        {at("2026-11-19T14:00:00Z"), State::free, 60, {}},
                        {at("2026-11-21T13:30:00Z"), State::held, 60, at("2026-11-18T11:24:48Z")},
                        {at("2026-11-22T14:00:00Z"), State::free, 60, {}}});
    calendar->setChosen(at("2026-11-19T13:30:00Z"));
    return boxed(calendar);
}

QWidget* flow() {
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    auto* stepper = new Stepper({QStringLiteral("Time"), QStringLiteral("Details"), QStringLiteral("Payment")});
    stepper->setDetail(0, QStringLiteral("Thu 19 Nov, 19:00"));
    stepper->setDetail(1, QStringLiteral("Duration, topic, agenda"));
    stepper->setCurrent(1);
    row->addWidget(stepper);
    auto* timer = new HoldTimer;
    timer->setClock([] { return at("2026-11-18T11:12:00Z"); });
    timer->start(at("2026-11-18T11:09:48Z"), at("2026-11-18T11:24:48Z"));
    row->addWidget(timer, 1, Qt::AlignTop);
    return box;
}

QWidget* overlays() {
    auto* stage = new QWidget;
    stage->setFixedHeight(420);
    auto* dialog = new Dialog(QStringLiteral("Cancel this session?"), stage);
    dialog->addSentence(QStringLiteral("Cancel now and get ₹500.00 back. After 18:00 today it is ₹250.00."));
    auto* reason = new SelectField(QStringLiteral("Reason"));
    reason->select()->addItem(QStringLiteral("My interview moved"));
    dialog->body()->addWidget(reason);
    dialog->setSafe(QStringLiteral("Keep it"));
    dialog->setDeed(QStringLiteral("Cancel session"), Button::Kind::danger);
    dialog->setParent(stage);
    dialog->setGeometry(0, 0, 604, 300);
    dialog->open();
    auto* toasts = new ToastHost(stage);
    toasts->post(Tone::success, QStringLiteral("Ananya accepted, Thu 19 Nov, 19:00"), QStringLiteral("Open"));
    toasts->post(Tone::error, QStringLiteral("Payment did not go through; your time is held 09:31"),
                 QStringLiteral("Try again"));
    toasts->setGeometry(100, 300, 420, 120);
    return stage;
}

}  // namespace

QWidget* compositeSheet() {
    auto* page = new QWidget;
    page->setFixedWidth(760);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(28, 24, 28, 24);
    column->setSpacing(14);
    column->addWidget(week());
    column->addWidget(flow());
    auto* empty = new EmptyState(Icon::inbox, QStringLiteral("No requests"), QStringLiteral("New ones appear here."));
    empty->addAction(QStringLiteral("Share profile"));
    empty->setFixedHeight(210);
    auto* states = new QHBoxLayout;
    states->addWidget(empty);
    states->addWidget(Skeleton::rows(3));
    column->addLayout(states);
    column->addWidget(overlays());
    return page;
}
