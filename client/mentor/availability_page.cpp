#include "mentor/availability_page.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QShortcut>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "mentor/availability_skeleton.h"
#include "mentor/away_dialog.h"
#include "mentor/busy_week.h"
#include "mentor/calendars_card.h"
#include "mentor/day_off_dialogs.h"
#include "mentor/month_grid.h"
#include "mentor/rules_card.h"
#include "mentor/weekday_row.h"
#include "mentor/zone_card.h"
#include "mentor/zone_dialog.h"
#include "net/problem.h"
#include "widgets/clock.h"
#include "widgets/flow_layout.h"
#include "widgets/fold.h"
#include "widgets/card.h"
#include "widgets/choice.h"
#include "widgets/format.h"
#include "widgets/icon_label.h"
#include "widgets/label.h"
#include "widgets/scroll_area.h"
#include "widgets/states.h"
#include "widgets/tab_order.h"

namespace mc::mentor {

using widgets::Button;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kLeastAvailability = 520;
using widgets::kRetryAfter;
constexpr int kShownDays = 5;     // Of the list, before it scrolls.
constexpr int kMarkedDays = 800;  // Further ahead nobody can book.

}  // namespace

AvailabilityPage::AvailabilityPage(net::ApiClient& api, net::Drafts& drafts, QWidget* parent)
    : Page(parent), m_api(api), m_controller(api, drafts), m_busy(new BusyWeek(api, this)) {
    setObjectName(QStringLiteral("availabilityPage"));
    m_states = new widgets::StatePage(buildContent(), makeAvailabilitySkeleton());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_states);
    m_states->showLoading();
    auto* save = new QShortcut(QKeySequence::Save, this);
    connect(save, &QShortcut::activated, &m_controller, &AvailabilityController::save);
    auto* undo = new QShortcut(QKeySequence::Undo, this);
    connect(undo, &QShortcut::activated, &m_controller, &AvailabilityController::undo);
    listen();
}

AvailabilityPage::~AvailabilityPage() {
    delete m_bar;
}

void AvailabilityPage::listen() {
    connect(&m_controller, &AvailabilityController::stateChanged, this, &AvailabilityPage::showState);
    connect(&m_controller, &AvailabilityController::draftChanged, this, &AvailabilityPage::showDraft);
    connect(&m_controller, &AvailabilityController::savingChanged, this, &AvailabilityPage::showBar);
    connect(&m_controller, &AvailabilityController::outdatedChanged, this, &AvailabilityPage::showDraft);
    connect(&m_controller, &AvailabilityController::saved, this,
            [this] { emit toast(widgets::Tone::success, tr("Saved. Students see the new times now.")); });
    connect(&m_controller, &AvailabilityController::refused, this, &AvailabilityPage::showRefusal);
    connect(&m_controller, &AvailabilityController::affects, this, &AvailabilityPage::askAboutSessions);
    connect(&m_controller, &AvailabilityController::answersSent, this, &AvailabilityPage::tellOfAnswers);
    connect(m_states, &widgets::StatePage::retryRequested, &m_controller, &AvailabilityController::load);
    connect(m_rules, &RulesCard::changed, &m_controller, &AvailabilityController::setRules);
    connect(m_accepting, &widgets::Switch::clicked, &m_controller, &AvailabilityController::setAccepting);
    connect(m_calendars, &CalendarsCard::toast, this, &Page::toast);
    connect(&m_calendars->controller(), &CalendarsController::changed, this, [this] { m_busy->load(m_zone); });
    connect(m_busy, &BusyWeek::changed, this, &AvailabilityPage::showBusy);
    connect(m_month, &MonthGrid::dayChosen, this, &AvailabilityPage::editException);
    connect(m_list, &ActionList::acted, this, [this](const QModelIndex& index, int) { removeDay(index); });
    connect(m_list, &ActionList::opened, this, [this](const QModelIndex& index) {
        const DayOff& day = m_daysOff.day(index.row());
        if (day.exception) editException(day.exception->date);
    });
}

QString AvailabilityPage::titleDetail() const {
    if (m_controller.state() != net::LoadState::ready) return {};
    return QStringLiteral("%1, %2").arg(QString::fromStdString(m_controller.current().timeZone.value),
                                        widgets::zoneAbbreviation(m_zone, m_controller.now()));
}

QWidget* AvailabilityPage::barActions() {
    if (m_bar) return m_bar;
    m_bar = new QWidget;
    auto* row = new QHBoxLayout(m_bar);
    row->setContentsMargins(0, 0, 8, 0);
    row->setSpacing(8);
    m_changes = new Label({}, TextRole::detail, Token::text2);
    m_changes->setObjectName(QStringLiteral("unsavedChanges"));
    m_undo = new Button(tr("Undo"), Button::Kind::ghost);
    m_undo->setObjectName(QStringLiteral("undoAvailability"));
    m_undo->setGlyph(widgets::Icon::undo);
    m_save = new Button(tr("Save"), Button::Kind::primary);
    m_save->setObjectName(QStringLiteral("saveAvailability"));
    m_save->setKeyHint(tr("Ctrl S"));
    row->addWidget(m_changes);
    row->addWidget(m_undo);
    row->addWidget(m_save);
    connect(m_undo, &Button::clicked, &m_controller, &AvailabilityController::undo);
    connect(m_save, &Button::clicked, &m_controller, &AvailabilityController::save);
    showBar();
    return m_bar;
}

QWidget* AvailabilityPage::buildContent() {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(widgets::metrics::kInset, 20, widgets::metrics::kInset - 10, widgets::metrics::kInset);
    column->setSpacing(widgets::metrics::kGap);
    column->addWidget(buildBanner());
    auto* main = new QWidget;
    auto* week = new QVBoxLayout(main);
    week->setContentsMargins(0, 0, 0, 0);
    week->addWidget(buildWeek());
    week->addStretch(1);
    auto* aside = new QWidget;
    auto* side = new QVBoxLayout(aside);
    side->setContentsMargins(0, 0, 0, 0);
    side->setSpacing(widgets::metrics::kGap);
    m_rules = new RulesCard;
    m_calendars = new CalendarsCard(m_api);
    side->addWidget(buildDaysOff());
    m_zoneCard = new ZoneCard;
    connect(m_zoneCard, &ZoneCard::changeWanted, this, &AvailabilityPage::chooseZone);
    side->addWidget(m_zoneCard);
    side->addWidget(m_calendars);
    side->addWidget(m_rules);  // What is wrong with a rule is said below it, where nothing gives way.
    side->addStretch(1);
    column->addWidget(
        new widgets::SideBySide(main, aside, kAvailabilitySide, kLeastAvailability, widgets::metrics::kGap));
    column->addStretch(1);
    auto* scroll = new widgets::ScrollArea(content);
    scroll->keepRoomForBar();
    return scroll;
}

QWidget* AvailabilityPage::buildBanner() {
    m_banner = new widgets::Card;
    m_banner->setObjectName(QStringLiteral("conflictBanner"));
    m_banner->setGround(Token::warningSoft);
    m_banner->setInset(12);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(new widgets::IconLabel(widgets::Icon::warning, 18, Token::warningText));
    auto* words = new Label(tr("This was changed elsewhere since you opened it, so your changes cannot be saved. "
                               "Load the new state and make them again."),
                            TextRole::body, Token::warningText);
    words->setWordWrap(true);
    row->addWidget(words, 1);
    auto* load = new Button(tr("Load the new state"));
    load->setObjectName(QStringLiteral("reloadAvailability"));
    load->setSize(Button::Size::small);
    row->addWidget(load);
    m_banner->column()->addLayout(row);
    m_banner->setAccessibleName(words->text());
    m_banner->hide();
    connect(load, &Button::clicked, &m_controller, &AvailabilityController::reload);
    return m_banner;
}

QWidget* AvailabilityPage::buildWeek() {
    auto* card = new widgets::Card;
    card->setInset(1);
    card->column()->setSpacing(0);
    auto* top = new QWidget;
    auto* head = new widgets::FlowLayout(top, 10);
    head->setEnds(true);
    head->setContentsMargins(15, 11, 15, 11);
    m_hours = new Label({}, TextRole::detail, Token::text2);
    m_hours->setObjectName(QStringLiteral("offeredHours"));
    m_accepting = new widgets::Switch(tr("Accepting bookings"));
    m_accepting->setObjectName(QStringLiteral("availabilityAccepting"));
    head->addWidget(new Label(tr("Every week"), TextRole::section));
    head->addWidget(m_hours);
    auto* accepting = new QWidget;
    auto* pair = new QHBoxLayout(accepting);
    pair->setContentsMargins(0, 0, 0, 0);
    pair->setSpacing(10);
    pair->addWidget(new Label(tr("Accepting bookings"), TextRole::body, Token::text2));
    pair->addWidget(m_accepting);
    head->addWidget(accepting);
    card->column()->addWidget(top);
    auto* preview = new Button(tr("As students see it"), Button::Kind::link);
    preview->setObjectName(QStringLiteral("seeAsStudents"));
    connect(preview, &Button::clicked, this, [this] { emit navigate(QStringLiteral("/availability/students")); });
    auto* line = new QHBoxLayout;
    line->setContentsMargins(15, 0, 15, 11);
    line->addWidget(preview);
    line->addStretch(1);
    card->column()->addLayout(line);
    for (int place = 0; place < 7; ++place) {
        const int weekday = widgets::weekdayAt(place);
        auto* row = new WeekdayRow(weekday);
        m_days[static_cast<std::size_t>(weekday - 1)] = row;
        card->column()->addWidget(new widgets::Divider);
        card->column()->addWidget(row);
        connect(row, &WeekdayRow::changed, &m_controller, &AvailabilityController::setDay);
    }
    m_otherErrors = new Label({}, TextRole::detail, Token::dangerText);
    m_otherErrors->setContentsMargins(15, 4, 15, 11);
    m_otherErrors->setWordWrap(true);
    m_otherErrors->hide();
    card->column()->addWidget(m_otherErrors);
    m_busyNote = new Label({}, TextRole::detail, Token::text2);
    m_busyNote->setObjectName(QStringLiteral("busyNote"));
    m_busyNote->setContentsMargins(15, 4, 15, 11);
    m_busyNote->setWordWrap(true);
    m_busyNote->hide();
    card->column()->addWidget(m_busyNote);
    return card;
}

QWidget* AvailabilityPage::buildDaysOff() {
    auto* card = new widgets::Card;
    card->setInset(1);
    card->column()->setSpacing(4);
    m_month = new MonthGrid;
    m_month->setObjectName(QStringLiteral("exceptionMonth"));
    m_month->setAccessibleName(tr("Choose a date to give it other times"));
    auto* holder = new QVBoxLayout;
    holder->setContentsMargins(11, 11, 11, 0);
    auto* title = new Label(tr("Exceptions"), TextRole::section);
    title->setContentsMargins(4, 0, 0, 0);
    holder->addWidget(monthWithHead(m_month, title));
    card->column()->addLayout(holder);
    m_list = new ActionList(tr("Exceptions and vacations"), new DayOffDelegate);
    m_list->setObjectName(QStringLiteral("exceptionsList"));
    auto* remove = new Button(widgets::Icon::close, tr("Remove"));
    remove->setObjectName(QStringLiteral("removeException"));
    m_list->addRowAction(remove, Qt::Key_Delete);
    m_list->setModel(&m_daysOff);
    card->column()->addWidget(m_list);
    auto* vacation = new Button(tr("Add a vacation"), Button::Kind::soft);
    vacation->setObjectName(QStringLiteral("addVacation"));
    vacation->setSize(Button::Size::small);
    vacation->setGlyph(widgets::Icon::sun);
    connect(vacation, &Button::clicked, this, &AvailabilityPage::addVacation);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(15, 8, 15, 15);
    foot->addWidget(vacation);
    foot->addStretch(1);
    card->column()->addLayout(foot);
    return card;
}

void AvailabilityPage::arrive(const widgets::PageLink& link) {
    m_toShow = link.value(QStringLiteral("show"));
    if (m_controller.state() == net::LoadState::ready) showPlace();
    reload();
}

void AvailabilityPage::reload() {
    m_controller.load();
    m_calendars->controller().load();
}

void AvailabilityPage::showPlace() {
    auto* place = m_toShow.isEmpty() ? nullptr : findChild<QWidget*>(std::exchange(m_toShow, {}));
    if (auto* area = place ? widgets::ScrollArea::around(place) : nullptr) area->lead(place);
}

bool AvailabilityPage::hasUnsaved() const {
    return m_controller.state() == net::LoadState::ready && m_controller.draft().changes() > 0;
}

void AvailabilityPage::mayLeave(Leaving how, std::function<void()> go) {
    if (how == Leaving::forGood && hasUnsaved()) return askToDiscard(std::move(go));
    go();
}

void AvailabilityPage::askToDiscard(std::function<void()> go) {
    if (m_question) m_question->finish();
    auto* dialog = new widgets::Dialog(tr("Leave without saving?"), this);
    m_question = dialog;
    dialog->addSentence(
        tr("%n change(s) of your availability are not saved.", nullptr, m_controller.draft().changes()));
    dialog->setSafe(tr("Stay"));
    auto* deed = dialog->setDeed(tr("Discard the changes"), Button::Kind::danger);
    deed->setObjectName(QStringLiteral("discardAvailability"));
    connect(dialog, &widgets::Dialog::deed, this, [this, dialog, go = std::move(go)] {
        dialog->finish();
        m_controller.discard();
        go();
    });
    dialog->open();
}

void AvailabilityPage::showState() {
    switch (m_controller.state()) {
        case net::LoadState::loading:
            m_states->showLoading();
            break;
        case net::LoadState::error:
            m_states->showError(tr("Your availability could not be loaded"), net::words(m_controller.error()),
                                net::details(m_controller.error()), kRetryAfter);
            break;
        case net::LoadState::empty:
        case net::LoadState::ready:
            showZone();
            m_states->showReady();
            showPlace();
            break;
    }
    showBar();
    emit titleChanged();
}

void AvailabilityPage::showDraft() {
    if (m_controller.state() != net::LoadState::ready) return;
    showZone();
    showWeek();
    showDaysOff();
    m_rules->setRules(m_controller.current().rules);
    m_accepting->setChecked(m_controller.current().acceptingBookings);
    m_banner->setVisible(m_controller.isOutdated());
    showErrors();
    showBar();
}

void AvailabilityPage::showWeek() {
    int minutes = 0;
    for (int weekday = 1; weekday <= 7; ++weekday) {
        const auto windows = m_controller.draft().day(weekday);
        m_days[static_cast<std::size_t>(weekday - 1)]->setWindows(windows);
        for (const auto& window : windows)
            minutes += std::max(0, window.end.minutes - window.begin.minutes);
    }
    widgets::followTheEye(*this);  // Times come and go.
    m_hours->setText(minutes == 0 ? tr("No times yet: add one to be bookable")
                                  : tr("%1 h offered").arg(QLocale().toString(minutes / 60.0, 'g', 4)));
}

void AvailabilityPage::showBusy() {
    for (int weekday = 1; weekday <= 7; ++weekday)
        m_days[static_cast<std::size_t>(weekday - 1)]->setBusy(m_busy->on(weekday));
    m_busyNote->setText(
        m_busy->error()
            ? tr("When you are busy by your other calendars is not shown: %1").arg(net::words(*m_busy->error()))
            : tr("Hatched: when your other calendars say that you are busy in the next seven days."));
    m_busyNote->setVisible(m_busy->error() || !m_busy->isFree());
}

void AvailabilityPage::showZone() {
    const auto& zone = m_controller.current().timeZone;
    if (m_zone.name() == zone) return;
    m_zone = widgets::zoneTable(zone);
    m_zoneCard->setZone(m_zone, m_controller.now());
    m_busy->load(m_zone);
    emit titleChanged();
}

domain::CivilDate AvailabilityPage::today() const {
    return m_zone.dateAt(m_controller.now());
}

std::vector<DayOff> AvailabilityPage::daysOffNow() const {
    std::vector<DayOff> days;
    for (const auto& exception : m_controller.current().exceptions)
        days.push_back({exception, {}, {}});
    for (const auto& vacation : m_controller.current().vacations)
        days.push_back({{}, vacation, {}});
    for (const auto& error : m_controller.draft().errors()) {
        const int exception = indexIn(error.path, "exceptions");
        const int vacation = indexIn(error.path, "vacations");
        const auto first = static_cast<int>(m_controller.current().exceptions.size());
        const int at = exception >= 0 ? exception : vacation >= 0 ? first + vacation : -1;
        if (at >= 0 && at < static_cast<int>(days.size()))
            days[static_cast<std::size_t>(at)].error = fieldSentence(error);
    }
    std::stable_sort(days.begin(), days.end(), [](const DayOff& a, const DayOff& b) { return a.first() < b.first(); });
    return days;
}

void AvailabilityPage::showDaysOff() {
    std::map<domain::CivilDate, MonthGrid::Mark> marks;
    for (const auto& exception : m_controller.current().exceptions)
        marks[exception.date] = exception.windows.empty() ? MonthGrid::Mark::closed : MonthGrid::Mark::changed;
    const auto horizon = domain::addDays(today(), kMarkedDays);
    for (const auto& vacation : m_controller.current().vacations)
        for (auto date = std::max(vacation.first, today()); date <= std::min(vacation.last, horizon);
             date = domain::addDays(date, 1))
            marks[date] = MonthGrid::Mark::away;
    m_month->setToday(today());
    m_month->setMarks(std::move(marks));
    m_daysOff.set(daysOffNow());
    const int rows = std::min(kShownDays, m_daysOff.rowCount());
    m_list->setVisible(rows > 0);
    int height = 0;
    for (int row = 0; row < rows; ++row)
        height += m_list->sizeHintForRow(row);
    m_list->setFixedHeight(height);
}

/// The first that is wrong has the focus, and is read with what is wrong with it.
void AvailabilityPage::showRefusal(const QString& sentence) {
    emit toast(widgets::Tone::error, sentence);
    showErrors();
    if (std::ranges::none_of(m_days, [](WeekdayRow* day) { return day->focusFault(); })) m_rules->focusFault();
}

void AvailabilityPage::showErrors() {
    for (WeekdayRow* row : m_days)
        row->setError({});
    m_rules->setError({}, {});
    QStringList others;
    const auto& windows = m_controller.current().windows;
    for (const auto& error : m_controller.draft().errors()) {
        const QString path = QString::fromStdString(error.path);
        const int window = indexIn(error.path, "windows");
        if (window >= 0 && window < static_cast<int>(windows.size()))
            m_days[static_cast<std::size_t>(windows[static_cast<std::size_t>(window)].weekday - 1)]->setError(
                fieldSentence(error));
        else if (path.startsWith(QLatin1String("rules.")))
            m_rules->setError(path.mid(6), fieldSentence(error));
        else if (indexIn(error.path, "exceptions") < 0 && indexIn(error.path, "vacations") < 0)
            others << fieldSentence(error);
    }
    m_otherErrors->setText(others.join(QLatin1Char('\n')));
    m_otherErrors->setVisible(!others.isEmpty());
}

void AvailabilityPage::showBar() {
    if (!m_bar) return;
    const bool ready = m_controller.state() == net::LoadState::ready;
    const int changes = ready ? m_controller.draft().changes() : 0;
    QString words;
    if (changes > 0) words = tr("%n unsaved change(s)", nullptr, changes);
    if (m_controller.isSaving()) words = tr("Saving …");
    m_changes->setText(words);
    m_undo->setEnabled(ready && m_controller.draft().canUndo());
    m_save->setEnabled(changes > 0 && !m_controller.isSaving() && !m_controller.isOutdated());
}

void AvailabilityPage::editException(domain::CivilDate date) {
    domain::DayException exception{date, {}, {}};
    for (const auto& known : m_controller.current().exceptions)
        if (known.date == date) exception = known;
    auto* dialog = new ExceptionDialog(exception, m_controller.draft().day(domain::isoWeekday(date)),
                                       m_controller.typedNote(date), this);
    connect(dialog, &ExceptionDialog::noteTyped, &m_controller,
            [this, date](const QString& note) { m_controller.keepNote(date, note); });
    connect(dialog, &ExceptionDialog::applied, &m_controller, &AvailabilityController::setException);
    dialog->open();
}

void AvailabilityPage::chooseZone() {
    auto* dialog =
        new ZoneDialog(m_controller.current().timeZone, m_controller.current().windows, m_controller.now(), this);
    connect(dialog, &ZoneDialog::chosen, &m_controller, &AvailabilityController::setTimeZone);
    dialog->open();
}

void AvailabilityPage::askAboutSessions(const protocol::AvailabilityImpact& impact) {
    auto* dialog = new AwayDialog(impact, m_controller.typedReason(), this);
    connect(dialog, &AwayDialog::reasonTyped, &m_controller, &AvailabilityController::keepReason);
    connect(dialog, &AwayDialog::answered, &m_controller,
            [this](const std::vector<AwayAnswer>& answers, const QString& reason) {
                m_controller.saveWith(answers, reason);
            });
    dialog->open();
}

void AvailabilityPage::tellOfAnswers(int done, const QStringList& names, const QString& why) {
    if (names.isEmpty()) return emit toast(widgets::Tone::success, tr("%n student(s) are told.", nullptr, done));
    emit toast(widgets::Tone::error,
               tr("Please look at the session with %1 again. %2").arg(widgets::listWords(names), why));
}

void AvailabilityPage::addVacation() {
    auto* dialog = new VacationDialog(today(), this);
    connect(dialog, &VacationDialog::applied, &m_controller, &AvailabilityController::addVacation);
    dialog->open();
}

void AvailabilityPage::removeDay(const QModelIndex& index) {
    const DayOff day = m_daysOff.day(index.row());
    if (day.exception)
        m_controller.removeException(day.exception->date);
    else
        m_controller.removeVacation(*day.vacation);
}

}  // namespace mc::mentor
