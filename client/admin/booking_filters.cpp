#include "admin/booking_filters.h"

#include <QVBoxLayout>

#include "admin/desk_words.h"
#include "admin/own_days.h"
#include "text/format.h"
#include "widgets/button.h"
#include "widgets/flow_layout.h"
#include "widgets/fold.h"
#include "widgets/select.h"
#include "widgets/text_field.h"

namespace mc::admin {

using domain::MoneyState;
using domain::NoShowState;
using protocol::BookingStatus;
using Filter = BookingDeskController::Filter;

namespace {

constexpr int kBookingSearch = 260;
using widgets::kTypingPause;

constexpr BookingStatus kStatuses[] = {BookingStatus::held,      BookingStatus::requested, BookingStatus::confirmed,
                                       BookingStatus::completed, BookingStatus::cancelled, BookingStatus::declined,
                                       BookingStatus::expired,   BookingStatus::no_show};
constexpr MoneyState kMoney[] = {MoneyState::unpaid, MoneyState::paid, MoneyState::refunding, MoneyState::refund_failed,
                                 MoneyState::refunded};
constexpr NoShowState kAbsences[] = {NoShowState::reported, NoShowState::contested, NoShowState::upheld,
                                     NoShowState::rejected};
constexpr domain::Party kParties[] = {domain::Party::student, domain::Party::mentor};
constexpr int kLengths[] = {15, 30, 45, 60, 75, 90, 105, 120};  ///< Decision 17: every one that may be sold.

/// Days around now, in the order of the choices; the first is any time, and the last are one's own.
struct Around {
    int before;
    int after;
};
constexpr Around kAround[] = {{0, 0}, {0, 7}, {1, 1}, {7, 0}, {30, 0}, {365, 0}};
constexpr int kOwn = static_cast<int>(std::size(kAround));

/// What was chosen of a list whose first entry is everything.
template <class Value, std::size_t count>
std::optional<Value> chosenOf(const widgets::Select& select, const Value (&values)[count]) {
    const int index = select.currentIndex() - 1;
    return index >= 0 && index < static_cast<int>(count) ? std::optional(values[index]) : std::nullopt;
}

}  // namespace

BookingFilters::BookingFilters(const BookingDeskController& controller, const domain::ZoneName& zone, QWidget* parent)
    : QWidget(parent), m_controller(controller), m_zone(text::zoneTable(zone)), m_row(new QWidget) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    new widgets::FlowLayout(m_row, 12);
    column->addWidget(m_row);
    addSearch();
    m_as =
        addSelect("deskAs", tr("Whose name"), {tr("Either’s name"), tr("The student’s name"), tr("The mentor’s name")});
    QStringList items{tr("Every state")};
    for (const auto status : kStatuses)
        items << DeskWords::status(status);
    m_status = addSelect("deskStatus", tr("State"), items);
    m_when = addSelect("deskWhen", tr("Start"),
                       {tr("Any time"), tr("In the next 7 days"), tr("A day before or after now"),
                        tr("In the last 7 days"), tr("In the last 30 days"), tr("In the last year"), tr("Own dates")});
    items = {tr("Any money")};
    for (const auto money : kMoney)
        items << DeskWords::money(money);
    m_money = addSelect("deskMoney", tr("Money"), items);
    items = {tr("Absent or not")};
    for (const auto absence : kAbsences)
        items << DeskWords::absence(absence);
    m_absence = addSelect("deskAbsence", tr("Absence"), items);
    items = {tr("Any length")};
    for (const int minutes : kLengths)
        items << text::durationWords(minutes * domain::kMinute);
    m_length = addSelect("deskLength", tr("Length"), items);
    m_more = new widgets::Button({}, widgets::Button::Kind::link);
    m_more->setObjectName(QStringLiteral("moreFilters"));
    m_row->layout()->addWidget(m_more);
    connect(m_more, &widgets::Button::clicked, this, [this] {
        m_wantsAll = !m_wantsAll;
        showSeldom();
    });
    showSeldom();
    m_own = new OwnDays(QStringLiteral("desk"));
    m_own->hide();
    column->addWidget(m_own);
    connect(m_own, &OwnDays::chosen, this, [this](const Stretch& days) {
        m_days = days;
        narrow();
    });
    connect(m_when, &QComboBox::currentIndexChanged, this, &BookingFilters::changeStretch);
}

void BookingFilters::setRoomy(bool roomy) {
    m_roomy = roomy;
    showSeldom();
}

void BookingFilters::showSeldom() {
    for (auto* select : {m_as, m_money, m_absence, m_length})
        select->setVisible(m_roomy || m_wantsAll || select->currentIndex() > 0);
    m_more->setVisible(!m_roomy);
    m_more->setText(m_wantsAll ? tr("Fewer filters") : tr("More filters"));
}

void BookingFilters::addSearch() {
    m_search = new widgets::TextField;
    m_search->setInputName(QStringLiteral("deskSearch"));
    m_search->setPlaceholder(tr("Name or booking"));
    m_search->setGlyph(widgets::Icon::search);
    m_search->input()->setAccessibleName(tr("Search by name or booking"));
    widgets::setScaledWidth(*m_search, kBookingSearch);
    m_row->layout()->addWidget(m_search);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);
    connect(&m_typing, &QTimer::timeout, this, &BookingFilters::narrow);
    connect(m_search, &widgets::TextField::textChanged, &m_typing, qOverload<>(&QTimer::start));
}

widgets::Select* BookingFilters::addSelect(const char* name, const QString& label, const QStringList& items) {
    auto* select = new widgets::Select(label);
    select->setObjectName(QLatin1String(name));
    select->addItems(items);
    m_row->layout()->addWidget(select);
    if (name != QLatin1String("deskWhen"))
        connect(select, &QComboBox::currentIndexChanged, this, &BookingFilters::narrow);
    return select;
}

/// Own days are those that were typed last; until there are any, nothing is asked for.
void BookingFilters::changeStretch() {
    const bool own = m_when->currentIndex() == kOwn;
    m_own->setToday(m_zone.dateAt(m_controller.now()));
    m_own->setVisible(own);
    if (!own || m_days) narrow();
}

void BookingFilters::narrow() {
    m_typing.stop();
    emit changed();
}

Filter BookingFilters::wanted() const {
    Filter filter{.queue = protocol::DeskQueue::all};
    filter.text = m_search->text().trimmed();
    filter.as = chosenOf(*m_as, kParties);
    filter.status = chosenOf(*m_status, kStatuses);
    filter.money = chosenOf(*m_money, kMoney);
    filter.absence = chosenOf(*m_absence, kAbsences);
    filter.minutes = chosenOf(*m_length, kLengths).value_or(0);
    const int when = m_when->currentIndex();
    if (when == kOwn && m_days) {
        filter.from = m_zone.startOf(m_days->from);
        filter.until = m_zone.startOf(m_days->until);
    } else if (when > 0 && when < kOwn) {
        // Of a whole minute, so that choosing the same again asks for nothing new.
        const domain::UtcTime now{m_controller.now().seconds / domain::kMinute * domain::kMinute};
        filter.from = now - kAround[when].before * domain::kDay;
        filter.until = now + kAround[when].after * domain::kDay;
    }
    return filter;
}

void BookingFilters::focusSearch() {
    m_search->input()->setFocus(Qt::ShortcutFocusReason);
}

}  // namespace mc::admin
