#include "mentor/times_step.h"

#include <QVBoxLayout>

#include "account/zone_list.h"
#include "mentor/weekday_row.h"
#include "text/clock.h"
#include "widgets/label.h"
#include "widgets/select.h"

namespace mc::mentor {

using protocol::ApplicationForm;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

TimesStep::TimesStep(const domain::ZoneName& zone, QWidget* parent) : ApplicationStep(parent), m_windows(7) {
    auto* column = makeColumn(
        tr("The hours of a usual week in which you could be booked. You can change them at any time later."));
    m_zone = new widgets::SelectField(tr("Time zone"));
    m_zone->select()->setObjectName(QStringLiteral("applyZone"));
    account::fillZones(*m_zone->select(), zone);
    column->addWidget(m_zone);
    connect(m_zone->select(), &QComboBox::currentIndexChanged, this, &ApplicationStep::edited);
    m_days.resize(7);
    for (int place = 0; place < 7; ++place) {
        const int weekday = text::weekdayAt(place);
        auto* row = new WeekdayRow(weekday);
        m_days[static_cast<std::size_t>(weekday - 1)] = row;
        column->addWidget(row);
        connect(row, &WeekdayRow::changed, this, [this, row](int day, const auto& windows) {
            m_windows[static_cast<std::size_t>(day - 1)] = windows;
            row->setWindows(windows);
            emit edited();
        });
    }
    m_error = new Label({}, TextRole::detail, Token::dangerText);
    m_error->setWordWrap(true);
    m_error->hide();
    column->addWidget(m_error);
}

void TimesStep::fill(const ApplicationForm& form) {
    if (form.timeZone) account::chooseZone(*m_zone->select(), *form.timeZone);
    for (auto& day : m_windows)
        day.clear();
    for (const auto& window : form.windows)
        m_windows[static_cast<std::size_t>(window.weekday - 1)].push_back({window.begin, window.end});
    for (std::size_t day = 0; day < m_days.size(); ++day)
        m_days[day]->setWindows(m_windows[day]);
}

void TimesStep::read(ApplicationForm& form) const {
    form.timeZone = account::chosenZone(*m_zone->select());
    form.windows.clear();
    for (std::size_t day = 0; day < m_windows.size(); ++day)
        for (const auto& window : m_windows[day])
            form.windows.push_back({static_cast<int>(day) + 1, window.begin, window.end});
}

bool TimesStep::showErrors(const domain::Error& error) {
    auto words = wordsAbout(error, "form.windows");
    if (words.isEmpty()) words = wordsAbout(error, "form.timeZone");
    m_error->setText(words);
    m_error->setVisible(!words.isEmpty());
    return !words.isEmpty();
}

QStringList TimesStep::missing(const ApplicationForm& form) const {
    return emptyOnes(form, {{"windows", tr("Hours of a usual week")}});
}

}  // namespace mc::mentor
