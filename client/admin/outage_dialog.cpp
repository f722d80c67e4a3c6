#include "admin/outage_dialog.h"

#include <QTimer>
#include <QVBoxLayout>

#include "admin/outage_words.h"
#include "admin/panel_parts.h"
#include "domain/outages.h"
#include "net/problem.h"
#include "text/clock.h"
#include "text/dates.h"
#include "text/format.h"
#include "text/utf8.h"
#include "widgets/flow_layout.h"
#include "widgets/fold.h"
#include "widgets/label.h"
#include "widgets/select.h"
#include "widgets/text_field.h"

namespace mc::admin {

using text::textOf;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kDayWidth = 260;
constexpr int kTimeWidth = 140;
constexpr auto kOutageDays = (domain::kOutageMarkedIn + domain::kOutageAtMost) / domain::kDay + 1;

}  // namespace

OutageDialog::OutageDialog(const domain::ZoneTable& zone, domain::UtcTime now, net::Drafts& drafts, QWidget* over)
    : ReasonDialog(tr("When was the platform down?"), drafts, QStringLiteral("outage/new"), over),
      m_zone(zone),
      m_now(now),
      m_typing(new QTimer(this)) {
    addSentence(
        tr("Whoever had a session then and could not meet chooses another time, without asking, or has everything "
           "back. Times are of %1.")
            .arg(text::zoneCity(zone.name())));
    m_from = addMoment(tr("From"), tr("From, time"), QStringLiteral("outageFrom"));
    m_until = addMoment(tr("Until"), tr("Until, time"), QStringLiteral("outageUntil"));
    m_fault = wrapped({}, TextRole::body, Token::dangerText);
    m_fault->setObjectName(QStringLiteral("outageFault"));
    m_outlook = wrapped();
    m_outlook->setObjectName(QStringLiteral("outageOutlook"));
    m_box = new QWidget;
    m_sessions = new QVBoxLayout(m_box);
    m_sessions->setContentsMargins(0, 0, 0, 0);
    m_sessions->setSpacing(8);
    for (auto* part : {static_cast<QWidget*>(m_fault), static_cast<QWidget*>(m_outlook), m_box})
        body()->addWidget(part);
    ask(tr("Mark the outage"), widgets::Button::Kind::primary);
    m_typing->setSingleShot(true);
    m_typing->setInterval(widgets::kTypingPause);
    connect(m_typing, &QTimer::timeout, this, &OutageDialog::follow);
    connect(this, &ReasonDialog::decided, this, [this](const QString& reason) {
        emit chosen({m_span->from, m_span->until, reason.toStdString(), m_taken});
    });
    forget();
}

OutageDialog::Moment OutageDialog::addMoment(const QString& day, const QString& time, const QString& name) {
    auto* line = new QWidget;
    auto* row = new widgets::FlowLayout(line, 12);
    auto* field = new widgets::SelectField(day);
    const Moment moment{field->select(), new widgets::TextField(time)};
    moment.day->setObjectName(name + QStringLiteral("Day"));
    addDays(*moment.day);
    moment.time->setInputName(name + QStringLiteral("Time"));
    moment.time->setPlaceholder(text::wallTimeText({18 * 60 + 30}));
    widgets::setScaledWidth(*field, kDayWidth);
    widgets::setScaledWidth(*moment.time, kTimeWidth);
    row->addWidget(field);
    row->addWidget(moment.time);
    body()->addWidget(line);
    connect(moment.day, &QComboBox::currentIndexChanged, this, &OutageDialog::changed);
    connect(moment.time, &widgets::TextField::textChanged, this, &OutageDialog::changed);
    return moment;
}

/// Today first.
void OutageDialog::addDays(widgets::Select& select) const {
    const auto today = m_zone.dateAt(m_now);
    for (int back = 0; back < kOutageDays; ++back)
        select.addItem(text::dateText(domain::addDays(today, -back), text::DateForm::weekdayYear));
}

std::optional<domain::UtcTime> OutageDialog::at(const Moment& moment) const {
    const auto time = text::parseTypedTime(moment.time->text());
    if (!time) return std::nullopt;
    return m_zone.toUtc(domain::addDays(m_zone.dateAt(m_now), -moment.day->currentIndex()), *time);
}

QString OutageDialog::faultOf(const std::optional<domain::UtcTime>& from,
                              const std::optional<domain::UtcTime>& until) const {
    for (const auto& [moment, at] : {std::pair{m_from, from}, {m_until, until}})
        if (!at && !moment.time->text().trimmed().isEmpty())
            return tr("Write times such as %1.").arg(text::wallTimeText({18 * 60 + 30}));
    if (!from || !until) return {};
    const auto may = domain::mayMarkOutage({*from, *until}, m_now);
    return may ? QString() : OutageWords::fault(may.error().fields.front());
}

void OutageDialog::changed() {
    forget();
    m_typing->start();
}

/// What was shown is of another span.
void OutageDialog::forget() {
    m_span.reset();
    m_fault->hide();
    m_outlook->hide();
    m_box->hide();
    setReady(false);
}

void OutageDialog::follow() {
    forget();
    const auto from = at(m_from);
    const auto until = at(m_until);
    const QString fault = faultOf(from, until);
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
    if (!from || !until || !fault.isEmpty()) return;
    m_span = {*from, *until};
    m_outlook->setText(tr("Looking which sessions that affects …"));
    m_outlook->show();
    emit previewWanted(*m_span);
}

void OutageDialog::showPreview(const protocol::OutagePreview& preview) {
    if (!m_span) return;  // Typed on meanwhile.
    m_taken = preview.sessions;
    m_outlook->setText(OutageWords::outlook(preview));
    m_outlook->show();
    showSessions(preview);
    setReady(preview.mayMark);
}

void OutageDialog::showTrouble(const domain::Error& error) {
    if (!m_span) return;
    m_outlook->hide();
    m_fault->setText(error.fields.empty() ? net::words(error) : OutageWords::fault(error.fields.front()));
    m_fault->show();
}

void OutageDialog::showSessions(const protocol::OutagePreview& preview) {
    clear(*m_sessions);
    for (const auto& session : preview.items) {
        auto* row = new QWidget;
        row->setObjectName(QStringLiteral("outageSession"));
        auto* lines = new QVBoxLayout(row);
        lines->setContentsMargins(0, 0, 0, 0);
        lines->setSpacing(0);
        lines->addWidget(
            wrapped(tr("%1 with %2", "student, mentor").arg(textOf(session.student), textOf(session.mentor)),
                    TextRole::strong));
        lines->addWidget(wrapped(QStringLiteral("%1 · %2 · %3")
                                     .arg(OutageWords::span(m_zone, {session.startsAt, session.endsAt}),
                                          textOf(session.code), OutageWords::fate(session.fate, session.total)),
                                 TextRole::detail, Token::text2));
        m_sessions->addWidget(row);
    }
    const int more = preview.sessions - static_cast<int>(preview.items.size());
    if (more > 0) m_sessions->addWidget(wrapped(tr("and %n more", "sessions", more), TextRole::detail, Token::text2));
    m_box->setVisible(!preview.items.empty());
}

}  // namespace mc::admin
