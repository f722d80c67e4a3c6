#include "mentor/caldav_dialog.h"

#include <QVBoxLayout>

#include "mentor/calendar_choice.h"
#include "mentor/calendar_rules.h"
#include "mentor/calendars_card.h"
#include "net/field_words.h"
#include "net/problem.h"
#include "widgets/announce.h"
#include "widgets/label.h"
#include "widgets/text_field.h"

namespace mc::mentor {

using domain::CalendarKind;
using widgets::Label;
using widgets::TextField;
using widgets::TextRole;
using widgets::Token;

namespace {

QString shownText(const std::string& value) {
    return QString::fromStdString(value);
}

}  // namespace

CalDavDialog::CalDavDialog(QWidget* over)
    : Dialog(tr("Add from CalDAV"), over),
      m_address(new TextField(tr("Server"))),
      m_user(new TextField(tr("User name"))),
      m_password(new TextField(tr("App password"))),
      m_account(buildAccount()),
      m_refusal(new Label({}, TextRole::detail, Token::dangerText)) {
    setObjectName(QStringLiteral("calDavDialog"));
    m_refusal->setObjectName(QStringLiteral("calDavRefusal"));
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    body()->addWidget(m_account);
    body()->addWidget(m_refusal);
    setSafe(tr("Cancel"));
    m_goOn = setDeed(tr("Find calendars"));
    m_goOn->setObjectName(QStringLiteral("calDavGoOn"));
    connect(this, &Dialog::deed, this, &CalDavDialog::goOn);
    judge();
}

QWidget* CalDavDialog::buildAccount() {
    auto* account = new QWidget;
    auto* column = new QVBoxLayout(account);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto* words = new Label(
        tr("Nextcloud, iCloud, Fastmail, Radicale and others: with a password that you make for this application in "
           "their settings. It is kept encrypted and only used for reading."),
        TextRole::body, Token::text2);
    words->setWordWrap(true);
    column->addWidget(words);
    m_address->setInputName(QStringLiteral("calDavAddress"));
    m_address->setPlaceholder(QStringLiteral("cloud.example.org"));
    m_user->setInputName(QStringLiteral("calDavUser"));
    m_password->setInputName(QStringLiteral("calDavPassword"));
    m_password->setPassword(true);
    for (auto* field : {m_address, m_user, m_password}) {
        column->addWidget(field);
        connect(field, &TextField::textChanged, this, [this] {
            m_refusal->hide();
            judge();
        });
    }
    return account;
}

CalendarChoice* CalDavDialog::buildChoice() {
    std::vector<OfferedCalendar> offered;
    for (const auto& calendar : m_found)
        offered.push_back(
            {shownText(calendar.name), QColor::fromString(shownText(calendar.color)), m_found.size() == 1});
    auto* choice = new CalendarChoice(offered, QStringLiteral("calDavCalendar"));
    connect(choice, &CalendarChoice::changed, this, &CalDavDialog::judge);
    return choice;
}

std::vector<protocol::CalDavChoice> CalDavDialog::chosen() const {
    std::vector<protocol::CalDavChoice> choices;
    for (const auto place : m_choice->chosen())
        choices.push_back({m_found[place].address, m_found[place].name});
    return choices;
}

void CalDavDialog::judge() {
    const auto given = [](const TextField* field) { return !field->text().trimmed().isEmpty(); };
    const bool whole =
        m_choice != nullptr ? !chosen().empty() : given(m_address) && given(m_user) && !m_password->text().isEmpty();
    m_goOn->setEnabled(whole && !m_asking);
}

void CalDavDialog::goOn() {
    m_asking = true;
    m_refusal->hide();
    const auto user = m_user->text().trimmed().toStdString();
    const auto password = m_password->text().toStdString();
    if (m_choice != nullptr) {
        emit wanted({user, password, chosen(), m_choice->rules().tentativeIsBusy(), m_choice->rules().whenItFails()});
    } else {
        m_account->setEnabled(false);
        m_goOn->setText(tr("Asking the server …"));
        emit searchWanted({m_address->text().trimmed().toStdString(), user, password});
    }
    judge();
}

void CalDavDialog::offer(const protocol::CalDavCalendars& found) {
    if (!m_asking) return;  // Asked by a dialog that was closed meanwhile.
    if (found.health != domain::CalendarHealth::good)
        return refuse(CalendarsCard::fault(found.health, CalendarKind::caldav),
                      found.health == domain::CalendarHealth::wrong_password ? m_password : m_address);
    if (found.items.empty()) return refuse(tr("This user has no calendar there."), m_user);
    m_asking = false;
    m_found = found.items;
    m_choice = buildChoice();
    m_account->hide();
    body()->insertWidget(0, m_choice);
    m_goOn->setText(tr("Add them"));
    judge();
    m_choice->focusFirst();
}

void CalDavDialog::showRefusal(const domain::Error& error) {
    const auto path = m_choice != nullptr ? QStringLiteral("calendars") : QStringLiteral("address");
    const QString field = net::fieldWords(error, path);
    refuse(field.isEmpty() ? net::words(error) : field, m_address);
}

void CalDavDialog::refuse(const QString& sentence, TextField* where) {
    m_asking = false;
    m_account->setEnabled(true);
    if (m_choice == nullptr) {
        m_goOn->setText(tr("Find calendars"));
        where->input()->setFocus();  // It went while nothing could be typed.
    }
    m_refusal->setText(sentence);
    m_refusal->show();
    widgets::announce(*this, sentence);
    judge();
}

}  // namespace mc::mentor
