#include "mentor/zone_dialog.h"

#include <QVBoxLayout>
#include <cstdlib>

#include "account/zone_list.h"
#include "mentor/zone_shift.h"
#include "text/sentences.h"
#include "widgets/button.h"
#include "widgets/format.h"
#include "widgets/label.h"
#include "widgets/select.h"

namespace mc::mentor {

using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

/// "Mon 23 Nov, 18:00 – 20:00"
QString rangeWords(const domain::ZoneTable& zone, const domain::UtcRange& range) {
    return QStringLiteral("%1, %2").arg(widgets::shortDate(zone, range.begin),
                                        widgets::clockRange(zone, range.begin, range.end));
}

}  // namespace

ZoneDialog::ZoneDialog(domain::ZoneName zone, std::vector<domain::WeeklyWindow> windows, domain::UtcTime now,
                       QWidget* over)
    : Dialog(tr("Time zone of your weekly times"), over, Width::wide),
      m_before(widgets::zoneTable(zone)),
      m_windows(std::move(windows)),
      m_now(now),
      m_zone(new widgets::SelectField(tr("Time zone"))),
      m_means(new Label({}, TextRole::body, Token::text2)),
      m_moves(new Label({}, TextRole::body)) {
    setObjectName(QStringLiteral("zoneDialog"));
    m_zone->select()->setObjectName(QStringLiteral("zoneChoice"));
    account::fillZones(*m_zone->select(), zone);
    body()->addWidget(m_zone);
    m_means->setObjectName(QStringLiteral("zoneMeans"));
    m_moves->setObjectName(QStringLiteral("zoneMoves"));
    for (auto* label : {m_means, m_moves}) {
        label->setWordWrap(true);
        body()->addWidget(label);
    }
    setSafe(tr("Cancel"));
    m_use = setDeed(tr("Use this time zone"));
    m_use->setObjectName(QStringLiteral("useZone"));
    connect(m_zone->select(), &QComboBox::currentIndexChanged, this, &ZoneDialog::showChoice);
    connect(this, &Dialog::deed, this, [this] {
        emit chosen(account::chosenZone(*m_zone->select()));
        finish();
    });
    showChoice();
}

void ZoneDialog::showChoice() {
    const auto zone = account::chosenZone(*m_zone->select());
    const bool other = zone != m_before.name();
    m_use->setEnabled(other);
    m_moves->setVisible(other && !m_windows.empty());
    if (other) return showMoves(widgets::zoneTable(zone));
    m_means->setText(
        tr("Your weekly times, exceptions and vacations are read by the clock of %1.").arg(widgets::zoneCity(zone)));
}

void ZoneDialog::showMoves(const domain::ZoneTable& after) {
    const auto shifted = shiftedWindows(m_windows, m_before, after, m_before.dateAt(m_now));
    const auto kept =
        tr("Exceptions and vacations go by the new clock as well. Sessions that are booked keep their moment.");
    if (shifted.empty()) return m_means->setText(kept);
    const auto shift = shifted.front().shift();
    const QString much = widgets::durationWords(std::abs(shift));
    const QString moves = shift == 0  ? tr("Your times stay where they are for now.")
                          : shift > 0 ? tr("Your times come %1 later for everybody.").arg(much)
                                      : tr("Your times come %1 earlier for everybody.").arg(much);
    m_means->setText(text::sentences({moves, kept}));
    QStringList lines;
    for (const auto& window : shifted)
        lines << tr("%1 becomes %2", "weekly times")
                     .arg(rangeWords(m_before, window.before), rangeWords(m_before, window.after));
    lines << tr("By the clock of %1, as you know it now.").arg(widgets::zoneCity(m_before.name()));
    m_moves->setText(lines.join(QLatin1Char('\n')));
}

}  // namespace mc::mentor
