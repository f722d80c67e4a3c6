#include "mentor/calendar_change_dialog.h"

#include <QVBoxLayout>

#include "mentor/calendar_rules.h"
#include "net/field_words.h"
#include "net/problem.h"
#include "widgets/announce.h"
#include "widgets/label.h"
#include "widgets/text_field.h"

namespace mc::mentor {

using widgets::TextField;

CalendarChangeDialog::CalendarChangeDialog(const protocol::CalendarSource& source, QWidget* over)
    : Dialog(tr("Change “%1”").arg(QString::fromStdString(source.name)), over),
      m_version(source.version),
      m_passwordNeeded(source.health == domain::CalendarHealth::wrong_password),
      m_name(new TextField(tr("Name"))),
      m_rules(new CalendarRules),
      m_refusal(new widgets::Label({}, widgets::TextRole::detail, widgets::Token::dangerText)) {
    setObjectName(QStringLiteral("calendarChangeDialog"));
    if (source.kind == domain::CalendarKind::caldav) addPassword(source);
    m_name->setInputName(QStringLiteral("calendarName"));
    m_name->setCounter(kLongestCalendarName);
    m_name->setText(QString::fromStdString(source.name));
    m_rules->set(source.tentativeIsBusy, source.whenItFails);
    m_rules->setKind(source.kind);
    m_refusal->setObjectName(QStringLiteral("calendarRefusal"));
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    body()->addWidget(m_name);
    body()->addWidget(m_rules);
    body()->addWidget(m_refusal);
    setSafe(tr("Cancel"));
    m_save = setDeed(tr("Save"));
    m_save->setObjectName(QStringLiteral("confirmChangeCalendar"));
    connect(m_name, &TextField::textChanged, this, &CalendarChangeDialog::judge);
    connect(this, &Dialog::deed, this, &CalendarChangeDialog::send);
    judge();
}

void CalendarChangeDialog::addPassword(const protocol::CalendarSource& source) {
    addSentence(tr("%1 knows you as “%2”. A new password counts for all calendars you added with it.")
                    .arg(QString::fromStdString(source.host), QString::fromStdString(source.user)));
    m_password = new TextField(tr("New app password"));
    m_password->setInputName(QStringLiteral("calendarPassword"));
    m_password->setPassword(true);
    if (!m_passwordNeeded) m_password->setLabelNote(tr("optional"));
    body()->addWidget(m_password);
    connect(m_password, &TextField::textChanged, this, &CalendarChangeDialog::judge);
}

void CalendarChangeDialog::judge() {
    m_refusal->hide();
    const bool hasPassword = !m_passwordNeeded || m_password == nullptr || !m_password->text().isEmpty();
    m_save->setEnabled(hasPassword && !m_name->text().trimmed().isEmpty());
}

void CalendarChangeDialog::send() {
    m_save->setEnabled(false);
    protocol::CalendarSourceChange change{m_version, m_name->text().trimmed().toStdString(), m_rules->tentativeIsBusy(),
                                          m_rules->whenItFails()};
    if (m_password != nullptr && !m_password->text().isEmpty()) change.password = m_password->text().toStdString();
    emit wanted(change);
}

void CalendarChangeDialog::showRefusal(const domain::Error& error) {
    m_save->setEnabled(true);
    m_refusal->setText(net::words(error));
    m_refusal->show();
    widgets::announce(*this, m_refusal->text());
}

}  // namespace mc::mentor
