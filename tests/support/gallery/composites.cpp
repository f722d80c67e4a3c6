#include <QHBoxLayout>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include "sheets.h"
#include "widgets/bar_chart.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/dialog.h"
#include "widgets/focus_ring.h"
#include "widgets/format.h"
#include "widgets/hold_timer.h"
#include "widgets/label.h"
#include "widgets/mini_month.h"
#include "widgets/pill.h"
#include "widgets/select.h"
#include "widgets/skeleton.h"
#include "widgets/stat.h"
#include "widgets/states.h"
#include "widgets/stepper.h"
#include "widgets/table_delegate.h"
#include "widgets/toast.h"
#include "widgets/week_calendar.h"
#include "widgets/week_template_editor.h"

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

QWidget* availability() {
    auto* editor = new WeekTemplateEditor;
    using Kind = TemplateBlock::Kind;
    editor->setWindows({{1, {600}, {1080}}, {3, {540}, {780}}, {4, {540}, {900}}, {6, {540}, {840}}});
    editor->setBlocks({{1, {600}, {720}, Kind::busy, QStringLiteral("Busy"), QStringLiteral("Google")},
                       {3, {600}, {660}, Kind::booked, QStringLiteral("Ishaan V."), QStringLiteral("10:00")},
                       {3, {660}, {675}, Kind::buffer, {}, {}},
                       {4, {720}, {780}, Kind::requested, QStringLiteral("Arjun P."), QStringLiteral("asked")},
                       {2, {480}, {1080}, Kind::closed, QStringLiteral("Closed"), QStringLiteral("Holiday")}});
    editor->setWeek(domain::CivilDate{2026, 11, 23});
    editor->setFixedHeight(300);
    auto* card = new Card;
    card->setInset(0);
    card->column()->addWidget(editor);
    return card;
}

QWidget* table() {
    auto* model = new QStandardItemModel(3, 4);
    model->setHorizontalHeaderLabels(
        {QStringLiteral("Invoice"), QStringLiteral("Mentor"), QStringLiteral("State"), QStringLiteral("Amount")});
    const char* rows[][4] = {{"MC/26-27/000412", "Ananya Krishnan", "Paid", "₹1,239.10"},
                             {"MC/26-27/000398", "Farah Siddiqui", "Refunded", "₹699.00"},
                             {"MC/26-27/000371", "Rohan Mehta", "Refund pending", "₹1,00,499.00"}};
    const PillTone tones[] = {PillTone::success, PillTone::neutral, PillTone::warning};
    for (int row = 0; row < 3; ++row) {
        for (int column = 0; column < 4; ++column)
            model->setItem(row, column, new QStandardItem(QString::fromUtf8(rows[row][column])));
        model->item(row, 1)->setData(QStringLiteral("m%1").arg(row), TableAvatarRole);
        model->item(row, 2)->setData(static_cast<int>(tones[row]), TableToneRole);
        model->item(row, 3)->setTextAlignment(Qt::AlignRight);
    }
    auto* view = new QTableView;
    model->setParent(view);
    prepareTable(*view);
    view->setModel(model);
    view->setFixedHeight(158);
    for (int column = 0; column < 3; ++column)
        view->setColumnWidth(column, 160);
    view->selectRow(2);
    auto* card = new Card;
    card->setInset(0);
    card->column()->addWidget(view);
    return card;
}

QWidget* chart() {
    auto* bars = new BarChart(QStringLiteral("Earnings"));
    bars->setBars({{QStringLiteral("Jul"), 14900, QStringLiteral("₹14,900 July"), false},
                   {QStringLiteral("Aug"), 14200, QStringLiteral("₹14,200 August"), false},
                   {QStringLiteral("Sep"), 15800, QStringLiteral("₹15,800 September"), false},
                   {QStringLiteral("Oct"), 16826, QStringLiteral("₹16,826.94 October"), false},
                   {QStringLiteral("Nov"), 8600, QStringLiteral("₹8,600 November so far"), true}});
    bars->setAxis([](double value) { return moneyShort(domain::rupees(static_cast<std::int64_t>(value))); });
    return boxed(bars);
}

QWidget* month() {
    auto* view = new MiniMonth;
    view->setToday({2026, 11, 18});
    view->setMarks({{{2026, 11, 24}, MiniMonth::Mark::closed}, {{2026, 11, 28}, MiniMonth::Mark::replaced}});
    return boxed(view);
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
    column->addWidget(availability());
    auto* pair = new QHBoxLayout;
    pair->addWidget(chart(), 1);
    pair->addWidget(month());
    column->addLayout(pair);
    column->addWidget(table());
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
