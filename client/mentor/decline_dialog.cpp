#include "mentor/decline_dialog.h"

#include <QVBoxLayout>

#include "widgets/choice.h"
#include "widgets/text_area.h"

namespace mc::mentor {
namespace {

constexpr int kLongestReason = 500;  // Limits<EndBooking>

}  // namespace

DeclineDialog::DeclineDialog(const QString& student, const QString& when, const QString& kept, bool paused,
                             QWidget* over)
    : Dialog(tr("Decline %1’s request?").arg(student), over),
      m_reason(new widgets::TextArea(tr("Reason"))),
      m_pause(new widgets::CheckRow(tr("And pause my bookings for now"))) {
    setObjectName(QStringLiteral("declineDialog"));
    addSentence(tr("%1. The time becomes free again and %2 gets the whole price back.").arg(when, student));
    m_reason->setInputName(QStringLiteral("declineReason"));
    m_reason->setPlaceholder(tr("%1 will read this").arg(student));
    m_reason->setCounter(kLongestReason);
    m_reason->setRows(3);
    m_reason->setErrorPlace(true);
    body()->addWidget(m_reason);
    m_pause->setObjectName(QStringLiteral("declinePause"));
    m_pause->setVisible(!paused);
    body()->addWidget(m_pause);
    setSafe(tr("Keep it"));
    m_button = setDeed(tr("Decline request"), widgets::Button::Kind::danger);
    m_button->setEnabled(false);
    connect(m_reason, &widgets::TextArea::textChanged, this, [this] {
        m_button->setEnabled(!m_reason->text().trimmed().isEmpty());
        m_reason->setError({});
        emit reasonChanged(m_reason->text());
    });
    m_reason->setText(kept);
    connect(this, &Dialog::deed, this, &DeclineDialog::send);
}

void DeclineDialog::send() {
    const QString reason = m_reason->text().trimmed();
    if (reason.isEmpty()) return;
    m_button->setEnabled(false);
    emit declineWanted(reason, m_pause->isChecked());
}

void DeclineDialog::showRefusal(const QString& sentence) {
    m_button->setEnabled(true);
    m_reason->setError(sentence);
}

}  // namespace mc::mentor
