#include "mentor/preview_page.h"

#include <QSignalBlocker>
#include <QVBoxLayout>
#include <array>
#include <utility>

#include "booking/week_card.h"
#include "mentor/slot_words.h"
#include "mentor/windows_editor.h"
#include "net/problem.h"
#include "text/dates.h"
#include "widgets/button.h"
#include "widgets/fold.h"
#include "widgets/format.h"
#include "widgets/label.h"
#include "widgets/scroll_area.h"
#include "widgets/select.h"
#include "widgets/skeleton.h"
#include "widgets/states.h"
#include "widgets/week_calendar.h"

namespace mc::mentor {

using net::LoadState;
using widgets::Button;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kAside = 320;
constexpr int kLeastPreview = 560;
using widgets::kRetryAfter;
constexpr int kEvening = 18 * 60;
constexpr std::array kPreviewLengths{15, 30, 45, 60, 90, 120};

QWidget* makeSkeleton() {
    return new widgets::Skeleton([](const widgets::Skeleton::Boxes& boxes, const QSize& size) {
        const double left = size.width() - kAside - 64.0;
        boxes.card(QRectF(24, 20, left, 420));
        boxes.card(QRectF(left + 40, 20, kAside, 280));
    });
}

/// She may give away what she keeps; others than those with Premium may not have it.
widgets::CalendarSlot cellOf(const protocol::Slot& slot, const std::optional<protocol::FirstDay>& firstDay) {
    using State = widgets::CalendarSlotState;
    const bool isKept = firstDay && firstDay->keeps(slot.startsAt) && slot.state != protocol::SlotState::booked;
    if (isKept) return {slot.startsAt, State::premium, slot.freeMinutes, {}};
    const auto state = slot.state == protocol::SlotState::free        ? State::free
                       : slot.state == protocol::SlotState::too_short ? State::tooShort
                                                                      : State::booked;
    return {slot.startsAt, state, slot.freeMinutes, {}};
}

}  // namespace

PreviewPage::PreviewPage(net::ApiClient& api, domain::UserId self, QWidget* parent)
    : Page(parent), m_preview(api, self) {
    setObjectName(QStringLiteral("previewPage"));
    m_states = new widgets::StatePage(makeContent(), makeSkeleton(), nullptr, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_states);
    bind();
}

QWidget* PreviewPage::makeContent() {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(widgets::metrics::kInset, 20, widgets::metrics::kInset, widgets::metrics::kInset);
    m_week = new booking::WeekCard(tr("Free times"));
    m_week->calendar().setAsking(true);
    auto* aside = new QWidget;
    auto* side = new QVBoxLayout(aside);
    side->setContentsMargins(0, 0, 0, 0);
    side->addWidget(makeQuestion());
    side->addStretch(1);
    column->addWidget(new widgets::SideBySide(m_week, aside, kAside, kLeastPreview, widgets::metrics::kGap));
    column->addStretch(1);
    return new widgets::ScrollArea(content);
}

QWidget* PreviewPage::makeQuestion() {
    auto* card = new widgets::Card;
    card->column()->setSpacing(10);
    auto* title = new Label(tr("Why is a time not free?"), TextRole::section, Token::text, card);
    title->setWordWrap(true);
    card->column()->addWidget(title);
    m_length = new widgets::SelectField(tr("Length of the session"), card);
    m_length->select()->setObjectName(QStringLiteral("previewLength"));
    for (const int minutes : kPreviewLengths)
        m_length->select()->addItem(tr("%n minutes", nullptr, minutes), minutes);
    m_length->select()->setCurrentIndex(m_length->select()->findData(m_preview.minutes()));
    m_day = new widgets::SelectField(tr("Day"), card);
    m_day->select()->setObjectName(QStringLiteral("whyDay"));
    m_time = new TimeSelect(tr("Time"), TimeSelect::Side::begin, card);
    m_time->setObjectName(QStringLiteral("whyTime"));
    m_time->setTime({kEvening});
    auto* ask = new Button(tr("Why is it not free?"), Button::Kind::secondary, card);
    ask->setObjectName(QStringLiteral("whyAsk"));
    m_answer = new Label({}, TextRole::body, Token::text, card);
    m_answer->setObjectName(QStringLiteral("whyAnswer"));
    m_answer->setWordWrap(true);
    m_cause = new Button({}, Button::Kind::link, card);
    m_cause->setObjectName(QStringLiteral("whyCause"));
    auto* note = new Label(tr("This is what is saved, by your own clock."), TextRole::detail, Token::text2, card);
    note->setWordWrap(true);
    for (QWidget* part : std::initializer_list<QWidget*>{m_length, m_day})
        card->column()->addWidget(part);
    auto* time = new Label(tr("Time"), TextRole::label, Token::text2, card);
    time->setBuddy(m_time);
    card->column()->addWidget(time);
    card->column()->addWidget(m_time, 0, Qt::AlignLeft);
    for (QWidget* part : std::initializer_list<QWidget*>{ask, m_answer})
        card->column()->addWidget(part);
    card->column()->addWidget(m_cause, 0, Qt::AlignLeft);
    card->column()->addWidget(note);
    connect(ask, &QAbstractButton::clicked, this, &PreviewPage::ask);
    return card;
}

void PreviewPage::bind() {
    connect(m_states, &widgets::StatePage::retryRequested, &m_preview, &PreviewController::open);
    connect(&m_preview, &PreviewController::stateChanged, this, &PreviewPage::showState);
    connect(&m_preview, &PreviewController::slotsChanged, this, &PreviewPage::showSlots);
    connect(&m_preview, &PreviewController::answerChanged, this, &PreviewPage::showAnswer);
    connect(m_week, &booking::WeekCard::weekWanted, &m_preview, &PreviewController::showWeek);
    connect(&m_week->calendar(), &widgets::WeekCalendar::slotChosen, this, &PreviewPage::askAbout);
    connect(m_length->select(), &QComboBox::currentIndexChanged, this,
            [this] { m_preview.setMinutes(m_length->select()->currentData().toInt()); });
    connect(m_cause, &QAbstractButton::clicked, this, [this] { emit navigate(m_causeLink); });
}

void PreviewPage::arrive(const widgets::PageLink&) {
    m_preview.open();
}

void PreviewPage::showState() {
    switch (m_preview.state()) {
        case LoadState::loading:
            return m_states->showLoading();
        case LoadState::error:
            return m_states->showError(tr("Your times could not be loaded"), net::words(m_preview.error()), {},
                                       kRetryAfter);
        case LoadState::empty:
        case LoadState::ready:
            break;
    }
    m_states->showReady();
    showSlots();
    showAnswer();
}

void PreviewPage::showSlots() {
    if (m_preview.state() != LoadState::ready) return;
    auto& calendar = m_week->calendar();
    std::vector<widgets::CalendarSlot> cells;
    for (const auto& slot : m_preview.slotList())
        cells.push_back(cellOf(slot, m_preview.firstDay()));
    calendar.setZones(m_preview.zone(), m_preview.zone());
    calendar.setNow(m_preview.now());
    m_week->setWeek(m_preview.week(), m_preview.today());
    calendar.setDuration(m_preview.minutes());
    calendar.setEmptyText(m_preview.slotsLoading() ? tr("Looking for free times …")
                                                   : tr("Students see no free time in this week."));
    calendar.setSlots(std::move(cells));
    showDays();
}

/// Made again only for another week: what is chosen stays.
void PreviewPage::showDays() {
    if (std::exchange(m_daysFrom, m_preview.week()) == m_preview.week()) return;
    auto* select = m_day->select();
    select->clear();
    for (int ahead = 0; ahead < 7; ++ahead) {
        const auto date = domain::addDays(m_preview.week(), ahead);
        select->addItem(text::dateText(date, text::DateForm::longWeekday), ahead);
    }
}

void PreviewPage::askAbout(domain::UtcTime at) {
    m_week->calendar().setChosen(std::nullopt);  // Nothing is booked here.
    const auto date = m_preview.zone().dateAt(at);
    m_day->select()->setCurrentIndex(static_cast<int>(domain::toDays(date) - domain::toDays(m_preview.week())));
    m_time->setTime(m_preview.zone().wallTimeAt(at));
    ask();
}

void PreviewPage::ask() {
    m_preview.ask(domain::addDays(m_preview.week(), m_day->select()->currentData().toInt()), m_time->time());
}

void PreviewPage::showAnswer() {
    SlotAnswer shown;
    if (m_preview.answer()) shown = SlotWords::answer(*m_preview.answer(), m_preview.zone());
    if (m_preview.askError()) shown.sentence = net::words(*m_preview.askError());
    if (m_preview.isAsking()) shown.sentence = tr("Looking it up …");
    m_answer->setText(shown.sentence);
    m_answer->setVisible(!shown.sentence.isEmpty());
    m_answer->setColor(m_preview.answer() && m_preview.answer()->free ? Token::successText : Token::text);
    m_causeLink = shown.link;
    m_cause->setText(shown.linkText);
    m_cause->setVisible(!shown.link.isEmpty());
}

}  // namespace mc::mentor
