#include "mentor/calendars_card.h"

#include <QDesktopServices>
#include <QVBoxLayout>
#include <algorithm>

#include "mentor/caldav_dialog.h"
#include "mentor/calendar_change_dialog.h"
#include "mentor/calendar_dialog.h"
#include "mentor/calendar_sign_in_dialog.h"
#include "mentor/sessions_target.h"
#include "net/problem.h"
#include "text/utf8.h"
#include "widgets/button.h"
#include "widgets/clock.h"
#include "widgets/flow_layout.h"
#include "widgets/format.h"
#include "widgets/label.h"

namespace mc::mentor {

using domain::CalendarHealth;
using domain::CalendarKind;
using protocol::CalendarSource;
using text::textOf;
using widgets::Button;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

CalendarsCard::CalendarsCard(net::ApiClient& api, QWidget* parent)
    : Card(parent),
      m_controller(api),
      m_words(new Label({}, TextRole::detail, Token::text2)),
      m_rows(new QVBoxLayout),
      m_open(&QDesktopServices::openUrl) {
    setObjectName(QStringLiteral("calendarsCard"));
    column()->addWidget(new Label(tr("Your other calendars"), TextRole::section));
    m_words->setObjectName(QStringLiteral("calendarsWords"));
    m_words->setWordWrap(true);
    column()->addWidget(m_words);
    m_rows->setSpacing(12);
    column()->addLayout(m_rows);
    auto* add = addingButton(tr("Add a calendar"), "addCalendar");
    setFocusProxy(add);  // Where links to the card lead.
    auto* calDav = addingButton(tr("Add from CalDAV"), "addCalDav");
    m_google = addingButton(tr("Add from Google"), "signInToGoogle");
    m_microsoft = addingButton(tr("Add from Microsoft 365"), "signInToMicrosoft");
    auto* adding = new widgets::FlowLayout;
    adding->addWidget(add);
    adding->addWidget(calDav);
    adding->addWidget(m_google);
    adding->addWidget(m_microsoft);
    column()->addLayout(adding);
    column()->addWidget(new SessionsTarget(m_controller));
    connect(add, &Button::clicked, this, &CalendarsCard::askForOne);
    connect(calDav, &Button::clicked, this, &CalendarsCard::askForAccount);
    connect(m_google, &Button::clicked, this, [this] { askToSignIn(CalendarKind::google, {}); });
    connect(m_microsoft, &Button::clicked, this, [this] { askToSignIn(CalendarKind::microsoft, {}); });
    connect(&m_controller, &CalendarsController::changed, this, &CalendarsCard::show);
    connect(&m_controller, &CalendarsController::refused, this,
            [this](const QString& sentence) { emit toast(widgets::Tone::error, sentence); });
    show();
}

Button* CalendarsCard::addingButton(const QString& text, const char* name) {
    auto* button = new Button(text, Button::Kind::soft);
    button->setObjectName(QString::fromLatin1(name));
    button->setSize(Button::Size::small);
    button->setGlyph(widgets::Icon::calendarPlus);
    return button;
}

void CalendarsCard::show() {
    const auto offers = [this](CalendarKind kind) {
        return std::ranges::find(m_controller.signIns(), kind) != m_controller.signIns().end();
    };
    m_google->setVisible(offers(CalendarKind::google));
    m_microsoft->setVisible(offers(CalendarKind::microsoft));
    const bool failed = m_controller.state() == net::LoadState::error;
    m_words->setText(failed
                         ? net::words(m_controller.error())
                         : tr("Times when you are busy in them are not offered. Students never see what is in them."));
    m_words->setColor(failed ? Token::dangerText : Token::text2);
    while (auto* item = m_rows->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    int place = 0;
    for (const auto& source : m_controller.sources())
        m_rows->addWidget(row(place++, source));
}

QWidget* CalendarsCard::row(int place, const CalendarSource& source) {
    auto* box = new QWidget;
    auto* lines = new QVBoxLayout(box);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(4);
    auto* name = new Label(textOf(source.name), TextRole::strong);
    name->setWordWrap(true);
    lines->addWidget(name);
    auto* how = new Label(state(source), TextRole::detail, source.failingSince ? Token::warningText : Token::text2);
    how->setObjectName(QStringLiteral("calendarState%1").arg(place));
    how->setWordWrap(true);
    lines->addWidget(how);
    auto* sync = new Button(tr("Read now"));
    sync->setObjectName(QStringLiteral("syncCalendar%1").arg(place));
    sync->setAccessibleName(tr("Read %1 now").arg(textOf(source.name)));
    sync->setSize(Button::Size::small);
    sync->setEnabled(!source.syncing);
    const bool isRefused = source.health == CalendarHealth::wrong_password;
    auto* change = new Button(isRefused ? tr("New password") : tr("Change"),
                              isRefused ? Button::Kind::primary : Button::Kind::ghost);
    change->setObjectName(QStringLiteral("changeCalendar%1").arg(place));
    change->setAccessibleName(isRefused ? tr("New password of %1").arg(textOf(source.name))
                                        : tr("Change %1").arg(textOf(source.name)));
    change->setSize(Button::Size::small);
    auto* remove = new Button(tr("Remove"), Button::Kind::ghost);
    remove->setObjectName(QStringLiteral("removeCalendar%1").arg(place));
    remove->setAccessibleName(tr("Remove %1").arg(textOf(source.name)));
    remove->setSize(Button::Size::small);
    auto* buttons = new widgets::FlowLayout;
    const bool wantsSignIn = domain::isSignedInTo(source.kind) &&
                             (source.health == CalendarHealth::sign_in || source.health == CalendarHealth::refused);
    if (wantsSignIn) {
        auto* again = new Button(tr("Sign in again"), Button::Kind::primary);
        again->setObjectName(QStringLiteral("signInAgain%1").arg(place));
        again->setAccessibleName(tr("Sign in again for %1").arg(textOf(source.name)));
        again->setSize(Button::Size::small);
        buttons->addWidget(again);
        connect(again, &Button::clicked, this, [this, source] { askToSignIn(source.kind, textOf(source.user)); });
    }
    buttons->addWidget(sync);
    buttons->addWidget(change);
    buttons->addWidget(remove);
    lines->addLayout(buttons);
    connect(sync, &Button::clicked, this, [this, id = source.id] { m_controller.syncNow(id); });
    connect(change, &Button::clicked, this, [this, source] { askToChange(source); });
    connect(remove, &Button::clicked, this, [this, source] { askToRemove(source); });
    return box;
}

QString CalendarsCard::state(const CalendarSource& source) const {
    if (source.syncing) return tr("Being read …");
    if (source.health == CalendarHealth::waiting) return tr("It will be read in a moment.");
    const QString when = source.syncedAt
                             ? tr("Last read %1.").arg(widgets::untilWords(*source.syncedAt, m_controller.now()))
                             : QString();
    if (source.health == CalendarHealth::good) return when;
    const QString pause = source.pausesBookings ? tr("Your bookings are paused until it can be read.") : QString();
    return QStringList{fault(source.health, source.kind), when, pause}.join(u' ').simplified();
}

QString CalendarsCard::fault(CalendarHealth health, CalendarKind kind) {
    switch (health) {
        case CalendarHealth::waiting:
        case CalendarHealth::good:
            break;
        case CalendarHealth::costly:
            return tr("An event repeats so often that not all of its times count.");
        case CalendarHealth::unclear:
            return tr("Some events could not be understood: check that their times are not offered.");
        case CalendarHealth::bad_address:
            return tr("Its address cannot be used: it has to begin with https://.");
        case CalendarHealth::unknown_host:
            return tr("There is no server of that name.");
        case CalendarHealth::forbidden:
            return tr("Its address leads into a private network, which is not read.");
        case CalendarHealth::unreachable:
            return tr("Its server does not answer as it should.");
        case CalendarHealth::certificate:
            return tr("The certificate of its server is not trusted.");
        case CalendarHealth::timed_out:
            return tr("Its server takes too long to answer.");
        case CalendarHealth::too_large:
            return tr("It is too large: more than 10 MB.");
        case CalendarHealth::compressed:
            return tr("Its server sends it compressed, which is not read.");
        case CalendarHealth::redirects:
            return tr("Its address leads from one to the next without an end.");
        case CalendarHealth::refused:
            if (kind == CalendarKind::caldav) return tr("Its server does not let this user read it.");
            if (domain::isSignedInTo(kind)) return tr("Reading it was not allowed: sign in again and allow all of it.");
            return tr("Its server does not let us read it: make a new address for sharing.");
        case CalendarHealth::not_found:
            return tr("It is not there any more: perhaps its address has changed.");
        case CalendarHealth::no_calendar:
            return tr("What is at its address is no calendar, but a web page for example.");
        case CalendarHealth::cut_short:
            return tr("Only a part of it arrived.");
        case CalendarHealth::wrong_password:
            return tr("Its server does not take user and password: make a new app password there.");
        case CalendarHealth::no_caldav:
            return tr("What answers at its address is no CalDAV server, but a web page for example.");
        case CalendarHealth::unreadable:
            return tr("What its server answers cannot be read.");
        case CalendarHealth::sign_in:
            return tr("It cannot be read any more: sign in again.");
        case CalendarHealth::throttled:
            return tr("Its server wants to be asked less often: it is read again by itself.");
    }
    return {};
}

void CalendarsCard::askForOne() {
    if (m_dialog) m_dialog->finish();
    auto* dialog = new CalendarDialog(this);
    m_dialog = dialog;
    connect(dialog, &CalendarDialog::wanted, &m_controller, &CalendarsController::add);
    connect(&m_controller, &CalendarsController::addRefused, dialog, &CalendarDialog::showRefusal);
    connect(&m_controller, &CalendarsController::added, dialog, &widgets::Dialog::finish);
    dialog->open();
}

void CalendarsCard::askForAccount() {
    if (m_dialog) m_dialog->finish();
    auto* dialog = new CalDavDialog(this);
    m_dialog = dialog;
    connect(dialog, &CalDavDialog::searchWanted, &m_controller, &CalendarsController::discover);
    connect(&m_controller, &CalendarsController::discovered, dialog, &CalDavDialog::offer);
    connect(&m_controller, &CalendarsController::discoveryRefused, dialog, &CalDavDialog::showRefusal);
    connect(dialog, &CalDavDialog::wanted, &m_controller, &CalendarsController::addAll);
    connect(&m_controller, &CalendarsController::addRefused, dialog, &CalDavDialog::showRefusal);
    connect(&m_controller, &CalendarsController::added, dialog, &widgets::Dialog::finish);
    dialog->open();
}

void CalendarsCard::askToSignIn(CalendarKind kind, const QString& again) {
    if (m_dialog) m_dialog->finish();
    auto* dialog = new CalendarSignInDialog(kind, again, m_open, this);
    m_dialog = dialog;
    connect(dialog, &CalendarSignInDialog::addressWanted, &m_controller, &CalendarsController::beginSignIn);
    connect(&m_controller, &CalendarsController::signInBegun, dialog, &CalendarSignInDialog::go);
    connect(dialog, &CalendarSignInDialog::codeCame, &m_controller, &CalendarsController::finishSignIn);
    connect(&m_controller, &CalendarsController::signedIn, dialog, &CalendarSignInDialog::offer);
    connect(&m_controller, &CalendarsController::signInRefused, dialog, &CalendarSignInDialog::showRefusal);
    connect(dialog, &CalendarSignInDialog::wanted, &m_controller, &CalendarsController::addSignedIn);
    connect(&m_controller, &CalendarsController::addRefused, dialog, &CalendarSignInDialog::showRefusal);
    connect(&m_controller, &CalendarsController::added, dialog, &widgets::Dialog::finish);
    connect(dialog, &CalendarSignInDialog::renewed, this, [this, dialog] {
        dialog->finish();
        m_controller.load();
    });
    dialog->open();
    dialog->start();
}

void CalendarsCard::askToChange(const CalendarSource& source) {
    if (m_dialog) m_dialog->finish();
    auto* dialog = new CalendarChangeDialog(source, this);
    m_dialog = dialog;
    connect(dialog, &CalendarChangeDialog::wanted, &m_controller,
            [this, id = source.id](const auto& change) { m_controller.change(id, change); });
    connect(&m_controller, &CalendarsController::changeRefused, dialog, &CalendarChangeDialog::showRefusal);
    connect(&m_controller, &CalendarsController::changedOne, dialog, &widgets::Dialog::finish);
    dialog->open();
}

void CalendarsCard::askToRemove(const CalendarSource& source) {
    if (m_dialog) m_dialog->finish();
    auto* dialog = new widgets::Dialog(tr("Remove “%1”?").arg(textOf(source.name)), this);
    m_dialog = dialog;
    dialog->addSentence(tr("Times when you are busy in it are offered again."));
    if (m_controller.writing().source == source.id)
        dialog->addSentence(tr("Your sessions to come are taken out of it, and written into no calendar."));
    dialog->setSafe(tr("Keep it"));
    auto* deed = dialog->setDeed(tr("Remove"), Button::Kind::danger);
    deed->setObjectName(QStringLiteral("confirmRemoveCalendar"));
    connect(dialog, &widgets::Dialog::deed, this, [this, dialog, id = source.id] {
        dialog->finish();
        m_controller.remove(id);
    });
    dialog->open();
}

}  // namespace mc::mentor
