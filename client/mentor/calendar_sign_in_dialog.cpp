#include "mentor/calendar_sign_in_dialog.h"

#include <QHostAddress>
#include <QUrlQuery>
#include <QVBoxLayout>
#include <algorithm>

#include "mentor/calendar_choice.h"
#include "mentor/calendar_rules.h"
#include "mentor/calendars_card.h"
#include "net/field_words.h"
#include "net/problem.h"
#include "widgets/announce.h"
#include "widgets/label.h"

namespace mc::mentor {

using domain::CalendarKind;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

/// With TLS; on this machine without, where a server is tried out.
bool mayBeOpened(const QUrl& address) {
    return address.scheme() == u"https" || (address.scheme() == u"http" && QHostAddress(address.host()).isLoopback());
}

}  // namespace

CalendarSignInDialog::CalendarSignInDialog(CalendarKind kind, const QString& again, OpenUrl open, QWidget* over)
    : Dialog(tr("Calendars of %1").arg(nameOf(kind)), over),
      m_kind(kind),
      m_again(again),
      m_open(std::move(open)),
      m_words(new Label({}, TextRole::body, Token::text2)),
      m_refusal(new Label({}, TextRole::detail, Token::dangerText)) {
    setObjectName(QStringLiteral("calendarSignInDialog"));
    m_words->setObjectName(QStringLiteral("signInWords"));
    m_words->setWordWrap(true);
    m_refusal->setObjectName(QStringLiteral("signInRefusal"));
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    body()->addWidget(m_words);
    body()->addWidget(m_refusal);
    setSafe(tr("Cancel"));
    m_goOn = setDeed({});
    m_goOn->setObjectName(QStringLiteral("signInGoOn"));
    connect(this, &Dialog::deed, this, &CalendarSignInDialog::goOn);
    connect(&m_listener, &LoopbackListener::came, this, [this](const QString& code) {
        enter(Step::reading);
        emit codeCame({m_state.toStdString(), code.toStdString()});
    });
    connect(&m_listener, &LoopbackListener::refused, this,
            [this] { refuse(tr("Nothing was allowed there, so that nothing can be read.")); });
    enter(Step::asking);
}

QString CalendarSignInDialog::nameOf(CalendarKind kind) {
    return kind == CalendarKind::google ? QStringLiteral("Google") : QStringLiteral("Microsoft 365");
}

void CalendarSignInDialog::start() {
    enter(Step::asking);
    if (!m_listener.listen()) return refuse(tr("This computer does not let the application wait for your browser."));
    emit addressWanted({m_kind, m_listener.redirect().toStdString()});
}

void CalendarSignInDialog::go(const protocol::CalendarSignIn& signIn) {
    if (m_step != Step::asking) return;  // Asked by a dialog that was closed meanwhile.
    m_address = QUrl(QString::fromStdString(signIn.address), QUrl::StrictMode);
    m_state = QUrlQuery(m_address).queryItemValue(QStringLiteral("state"));
    if (!mayBeOpened(m_address) || m_state.isEmpty())
        return refuse(tr("The server sent an address that cannot be opened."));
    m_listener.expect(m_state);
    if (!m_open(m_address)) return refuse(tr("Your browser did not open."));
    enter(Step::away);
}

void CalendarSignInDialog::enter(Step step) {
    m_step = step;
    m_refusal->hide();
    m_words->setText(words());
    m_words->setVisible(!m_words->text().isEmpty());
    if (step == Step::away)
        m_goOn->setText(tr("Open the browser again"));
    else if (step == Step::refused)
        m_goOn->setText(tr("Try again"));
    else
        m_goOn->setText(m_choice != nullptr ? tr("Add them") : tr("Please wait …"));
    judge();
}

QString CalendarSignInDialog::words() const {
    switch (m_step) {
        case Step::asking:
        case Step::away:
            return tr("Sign in to %1 in your browser and allow your calendars to be read. Only when you are busy is "
                      "kept, and your password stays there.")
                .arg(nameOf(m_kind));
        case Step::reading:
            return tr("Asking %1 for your calendars …").arg(nameOf(m_kind));
        case Step::choosing:
        case Step::adding:
        case Step::refused:
            break;
    }
    return {};
}

void CalendarSignInDialog::judge() {
    const bool isChosen = m_step == Step::choosing && !m_choice->chosen().empty();
    m_goOn->setEnabled(isChosen || m_step == Step::away || m_step == Step::refused);
}

void CalendarSignInDialog::goOn() {
    if (m_step == Step::away) {
        m_open(m_address);
    } else if (m_step == Step::refused) {
        start();
    } else {
        choose();
    }
}

void CalendarSignInDialog::choose() {
    protocol::NewSignedInSources sources;
    sources.account = m_found.account.value();
    for (const auto place : m_choice->chosen())
        sources.calendars.push_back({m_found.items[place].id, m_found.items[place].name});
    sources.tentativeIsBusy = m_choice->rules().tentativeIsBusy();
    sources.whenItFails = m_choice->rules().whenItFails();
    enter(Step::adding);
    emit wanted(sources);
}

void CalendarSignInDialog::offer(const protocol::SignedInCalendars& found) {
    if (m_step != Step::reading) return;  // Asked by a dialog that was closed meanwhile.
    if (found.health != domain::CalendarHealth::good) return refuse(CalendarsCard::fault(found.health, m_kind));
    if (!found.account) return refuse(CalendarsCard::fault(domain::CalendarHealth::unreadable, m_kind));
    const bool isRenewed = std::ranges::any_of(found.items, &protocol::SignedInCalendar::isConnected);
    if (!m_again.isEmpty() && isRenewed) return emit renewed();
    if (!m_again.isEmpty()) return refuse(tr("That is another account: sign in there as %1.").arg(m_again));
    if (std::ranges::all_of(found.items, &protocol::SignedInCalendar::isConnected))
        return refuse(tr("All calendars of this account are connected already."));
    m_found = found;
    std::vector<OfferedCalendar> offered;
    for (const auto& calendar : found.items)
        offered.push_back({QString::fromStdString(calendar.name),
                           QColor::fromString(QString::fromStdString(calendar.color)), calendar.isMain,
                           calendar.isConnected});
    m_choice = new CalendarChoice(offered, QStringLiteral("signInCalendar"));
    m_choice->rules().setKind(m_kind);
    connect(m_choice, &CalendarChoice::changed, this, &CalendarSignInDialog::judge);
    body()->insertWidget(0, m_choice);
    enter(Step::choosing);
    m_choice->focusFirst();
}

void CalendarSignInDialog::showRefusal(const domain::Error& error) {
    if (error.code == domain::ErrorCode::challenge_expired)
        return refuse(tr("That took too long, or was answered already."));
    const QString field = net::fieldWords(error, QStringLiteral("calendars"));
    const bool isChoosing = m_step == Step::adding;
    if (isChoosing) enter(Step::choosing);
    refuse(field.isEmpty() ? net::words(error) : field);
}

void CalendarSignInDialog::refuse(const QString& sentence) {
    if (m_step != Step::choosing) enter(Step::refused);
    m_refusal->setText(sentence);
    m_refusal->show();
    widgets::announce(*this, sentence);
}

}  // namespace mc::mentor
