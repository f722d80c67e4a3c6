#include "mentor/caldav_dialog.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

#include "mentor/calendar_rules.h"
#include "mentor/calendars_card.h"
#include "net/field_words.h"
#include "net/problem.h"
#include "widgets/announce.h"
#include "widgets/choice.h"
#include "widgets/label.h"
#include "widgets/text_field.h"

namespace mc::mentor {

using domain::CalendarKind;
using protocol::CalDavCalendar;
using widgets::CheckRow;
using widgets::Label;
using widgets::TextField;
using widgets::TextRole;
using widgets::Token;

namespace {

QString shownText(const std::string& value) {
    return QString::fromStdString(value);
}

/// In which colour her calendar shows a calendar.
class ColorDot : public QWidget {
public:
    explicit ColorDot(const QColor& color) : m_color(color) { setFixedSize(kSize, kSize); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_color);
        painter.drawEllipse(rect());
    }

private:
    static constexpr int kSize = 10;
    QColor m_color;
};

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

QWidget* CalDavDialog::buildChoice(const std::vector<CalDavCalendar>& calendars) {
    auto* choice = new QWidget;
    auto* column = new QVBoxLayout(choice);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* words = new Label(tr("In which calendars do you keep what takes your time?"), TextRole::body, Token::text2);
    words->setWordWrap(true);
    column->addWidget(words);
    for (std::size_t place = 0; place < calendars.size(); ++place)
        column->addWidget(row(place, calendars[place]));
    m_rules = new CalendarRules;
    column->addSpacing(8);
    column->addWidget(m_rules);
    return choice;
}

QWidget* CalDavDialog::row(std::size_t place, const CalDavCalendar& calendar) {
    auto* check = new CheckRow(shownText(calendar.name));
    check->setObjectName(QStringLiteral("calDavCalendar%1").arg(place));
    check->setChecked(m_found.size() == 1);
    connect(check, &CheckRow::toggled, this, &CalDavDialog::judge);
    m_rows.push_back(check);
    auto* box = new QWidget;
    auto* line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(check, 1);
    if (!calendar.color.empty()) line->addWidget(new ColorDot(QColor(shownText(calendar.color))));
    return box;
}

std::vector<protocol::CalDavChoice> CalDavDialog::chosen() const {
    std::vector<protocol::CalDavChoice> choices;
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        if (m_rows[i]->isChecked()) choices.push_back({m_found[i].address, m_found[i].name});
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
        emit wanted({user, password, chosen(), m_rules->tentativeIsBusy(), m_rules->whenItFails()});
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
    m_choice = buildChoice(m_found);
    m_account->hide();
    body()->insertWidget(0, m_choice);
    m_goOn->setText(tr("Add them"));
    judge();
    m_rows.front()->setFocus();
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
