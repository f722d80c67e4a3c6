#include "admin/move_dialog.h"

#include <QVBoxLayout>

#include "net/problem.h"
#include "text/dates.h"
#include "text/format.h"
#include "widgets/label.h"
#include "widgets/select.h"

namespace mc::admin {

using widgets::Button;

MoveDialog::MoveDialog(const domain::ZoneTable& zone, const QString& sentence, QWidget* over)
    : Dialog(tr("Move this session?"), over), m_zone(zone) {
    addSentence(sentence);
    m_note = addSentence(tr("Looking for free times …"));
    const auto field = [this](const QString& label, const char* name) {
        auto* whole = new widgets::SelectField(label);
        whole->select()->setObjectName(QLatin1String(name));
        body()->addWidget(whole);
        return whole->select();
    };
    m_day = field(tr("Day"), "moveDay");
    m_time = field(tr("Time"), "moveTime");
    setSafe(tr("Not yet"));
    m_move = setDeed(tr("Move the session"));
    m_move->setObjectName(QStringLiteral("decideMove"));
    m_move->setEnabled(false);
    connect(m_day, &QComboBox::currentIndexChanged, this, &MoveDialog::showDay);
    connect(this, &Dialog::deed, this, [this] {
        const auto& times = m_days[static_cast<std::size_t>(m_day->currentIndex())].second;
        emit chosen(times[static_cast<std::size_t>(m_time->currentIndex())]);
    });
}

void MoveDialog::setTimes(const domain::Result<protocol::SlotList>& times, int minutes) {
    if (!times) return m_note->setText(net::words(times.error()));
    for (const auto& slot : times->items) {
        if (slot.state == protocol::SlotState::booked || slot.freeMinutes < minutes) continue;
        const auto date = m_zone.dateAt(slot.startsAt);
        if (m_days.empty() || m_days.back().first != date) m_days.push_back({date, {}});
        m_days.back().second.push_back(slot.startsAt);
    }
    m_note->setText(m_days.empty() ? tr("No time of this length is free in the next four weeks.")
                                   : tr("Free times, in %1:").arg(text::zoneCity(m_zone.name())));
    for (const auto& [date, free] : m_days)
        m_day->addItem(text::dateText(date, text::DateForm::weekdayYear));
}

void MoveDialog::showDay(int index) {
    m_time->clear();
    if (index < 0) return;
    for (const auto at : m_days[static_cast<std::size_t>(index)].second)
        m_time->addItem(text::clockTime(m_zone, at));
    m_move->setEnabled(true);
}

}  // namespace mc::admin
