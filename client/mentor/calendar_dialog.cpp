#include "mentor/calendar_dialog.h"

#include <QVBoxLayout>

#include "mentor/calendar_rules.h"
#include "net/field_words.h"
#include "net/problem.h"
#include "widgets/text_field.h"

namespace mc::mentor {

CalendarDialog::CalendarDialog(QWidget* over)
    : Dialog(tr("Add a calendar"), over),
      m_address(new widgets::TextField(tr("Address of the calendar"))),
      m_name(new widgets::TextField(tr("Name"))),
      m_rules(new CalendarRules) {
    setObjectName(QStringLiteral("calendarDialog"));
    addSentence(
        tr("Google, Outlook, iCloud and Nextcloud each have a secret address for sharing a calendar, which ends "
           "in .ics. Nobody but you sees it."));
    m_address->setInputName(QStringLiteral("calendarAddress"));
    m_address->setPlaceholder(QStringLiteral("https://"));
    m_address->setErrorPlace(true);
    m_name->setInputName(QStringLiteral("calendarName"));
    m_name->setLabelNote(tr("optional"));
    m_name->setCounter(kLongestCalendarName);
    body()->addWidget(m_address);
    body()->addWidget(m_name);
    body()->addWidget(m_rules);
    setSafe(tr("Cancel"));
    m_add = setDeed(tr("Add it"));
    m_add->setObjectName(QStringLiteral("confirmAddCalendar"));
    m_add->setEnabled(false);
    connect(m_address, &widgets::TextField::textChanged, this, [this] {
        m_address->setError({});
        m_add->setEnabled(!m_address->text().trimmed().isEmpty());
    });
    connect(this, &Dialog::deed, this, &CalendarDialog::send);
}

void CalendarDialog::send() {
    m_add->setEnabled(false);
    emit wanted({m_address->text().trimmed().toStdString(), m_name->text().trimmed().toStdString(),
                 m_rules->tentativeIsBusy(), m_rules->whenItFails()});
}

void CalendarDialog::showRefusal(const domain::Error& error) {
    m_add->setEnabled(true);
    const QString field = net::fieldWords(error, QStringLiteral("address"));
    m_address->setError(field.isEmpty() ? net::words(error) : field);
}

}  // namespace mc::mentor
