#include "mentor/day_off_dialogs.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "mentor/availability_controller.h"
#include "mentor/days_off_model.h"
#include "mentor/month_grid.h"
#include "mentor/windows_editor.h"
#include "text/dates.h"
#include "widgets/choice.h"
#include "widgets/flow_layout.h"
#include "widgets/fold.h"
#include "widgets/label.h"
#include "widgets/text_field.h"

namespace mc::mentor {

using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kLongestNote = 120;  // Limits<DayException>

QString dayWords(domain::CivilDate date) {
    return text::dateText(date, text::DateForm::longYear);
}

}  // namespace

QWidget* monthWithHead(MonthGrid* grid, QWidget* leading) {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* head = new widgets::FlowLayout(nullptr, 4);
    head->setEnds(true);
    if (leading) head->addWidget(leading);
    auto* arrows = new QWidget;
    auto* row = new QHBoxLayout(arrows);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    auto* before = new widgets::Button(widgets::Icon::chevronLeft, MonthGrid::tr("Previous month"));
    auto* after = new widgets::Button(widgets::Icon::chevronRight, MonthGrid::tr("Next month"));
    auto* name = new Label(grid->monthName(), TextRole::strong);
    for (auto* arrow : {before, after})
        arrow->setSize(widgets::Button::Size::small);
    before->setObjectName(QStringLiteral("previousMonth"));
    after->setObjectName(QStringLiteral("nextMonth"));
    row->addWidget(before);
    row->addWidget(name);
    row->addWidget(after);
    head->addWidget(arrows);
    column->addLayout(head);
    column->addWidget(grid);
    QObject::connect(before, &widgets::Button::clicked, grid, [grid] { grid->moveMonth(-1); });
    QObject::connect(after, &widgets::Button::clicked, grid, [grid] { grid->moveMonth(1); });
    QObject::connect(grid, &MonthGrid::monthChanged, name, [grid, name] { name->setText(grid->monthName()); });
    return box;
}

ExceptionDialog::ExceptionDialog(const domain::DayException& exception, std::vector<domain::DayWindow> usual,
                                 const QString& typed, QWidget* over)
    : Dialog(dayWords(exception.date), over),
      m_exception(exception),
      m_usual(std::move(usual)),
      m_closed(new widgets::RadioRow(tr("Closed all day"))),
      m_open(new widgets::RadioRow(tr("Other times than usual"))),
      m_times(new QWidget),
      m_windows(new WindowsEditor(QStringLiteral("exception"), dayWords(exception.date))),
      m_error(new Label({}, TextRole::detail, Token::dangerText)),
      m_note(new widgets::TextField(tr("Note"))) {
    setObjectName(QStringLiteral("exceptionDialog"));
    m_closed->setObjectName(QStringLiteral("exceptionClosed"));
    m_open->setObjectName(QStringLiteral("exceptionOpen"));
    body()->addWidget(m_closed);
    body()->addWidget(m_open);
    buildTimes();
    m_note->setInputName(QStringLiteral("exceptionNote"));
    m_note->setLabelNote(tr("only you see it"));
    m_note->setCounter(kLongestNote);
    m_note->setText(typed.isEmpty() ? QString::fromStdString(exception.note) : typed);
    body()->addWidget(m_note);
    setSafe(tr("Cancel"));
    setDeed(tr("Apply"));
    (exception.windows.empty() ? m_closed : m_open)->setChecked(true);
    m_windows->setWindows(exception.windows);
    connect(m_open, &QRadioButton::toggled, this, &ExceptionDialog::showChoice);
    connect(m_note, &widgets::TextField::textChanged, this, &ExceptionDialog::noteTyped);
    connect(this, &Dialog::deed, this, &ExceptionDialog::apply);
    showChoice();
}

void ExceptionDialog::buildTimes() {
    auto* column = new QVBoxLayout(m_times);
    column->setContentsMargins(24, 0, 0, 0);
    column->setSpacing(8);
    auto* add = new widgets::Button(tr("Add a time"), widgets::Button::Kind::soft);
    add->setObjectName(QStringLiteral("exceptionAdd"));
    add->setSize(widgets::Button::Size::small);
    add->setGlyph(widgets::Icon::plus);
    m_error->setObjectName(QStringLiteral("exceptionError"));
    widgets::keepPlace(*m_error);
    m_error->hide();
    column->addWidget(m_windows);
    column->addWidget(m_error);
    column->addWidget(add, 0, Qt::AlignLeft);
    body()->addWidget(m_times);
    connect(add, &widgets::Button::clicked, m_windows, &WindowsEditor::addWindow);
    connect(m_windows, &WindowsEditor::changed, m_error, &QWidget::hide);
}

void ExceptionDialog::showChoice() {
    const bool open = m_open->isChecked();
    if (open && m_windows->windows().empty()) {
        m_windows->setWindows(m_usual);
        if (m_usual.empty()) m_windows->addWindow();
    }
    m_times->setVisible(open);
}

void ExceptionDialog::apply() {
    m_exception.windows = m_open->isChecked() ? m_windows->windows() : std::vector<domain::DayWindow>();
    m_exception.note = m_note->text().trimmed().toStdString();
    domain::Availability alone;
    alone.exceptions = {m_exception};
    if (const auto errors = domain::validate(alone); !errors.empty()) {
        m_error->setText(fieldSentence(errors.list().front()));
        m_error->show();
        return;
    }
    emit applied(m_exception);
    finish();
}

VacationDialog::VacationDialog(domain::CivilDate today, QWidget* over)
    : Dialog(tr("Add a vacation"), over),
      m_grid(new MonthGrid),
      m_words(new Label(tr("Choose the first day away."), TextRole::body, Token::text2)) {
    setObjectName(QStringLiteral("vacationDialog"));
    m_grid->setObjectName(QStringLiteral("vacationMonth"));
    m_grid->setAccessibleName(tr("Days of the vacation"));
    m_grid->setToday(today);
    m_words->setWordWrap(true);
    body()->addWidget(monthWithHead(m_grid, m_words));
    setSafe(tr("Cancel"));
    m_button = setDeed(tr("Add vacation"));
    m_button->setEnabled(false);
    connect(m_grid, &MonthGrid::dayChosen, this, &VacationDialog::choose);
    connect(this, &Dialog::deed, this, [this] {
        if (m_range) emit applied(*m_range);
        finish();
    });
}

void VacationDialog::choose(domain::CivilDate date) {
    const bool closes = m_open && date >= m_range->first;
    if (closes)
        m_range->last = date;
    else
        m_range = domain::Vacation{date, date};
    m_open = !closes;
    m_grid->setRange(m_range);
    const auto days = domain::toDays(m_range->last) - domain::toDays(m_range->first) + 1;
    const QString dates = datesWords(m_range->first, m_range->last);
    m_words->setText(tr("%1: %n day(s)", nullptr, static_cast<int>(days)).arg(dates));
    m_button->setEnabled(true);
}

}  // namespace mc::mentor
