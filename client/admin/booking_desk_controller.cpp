#include "admin/booking_desk_controller.h"

#include <boost/describe/enum_to_string.hpp>

namespace mc::admin {

using domain::Result;
using protocol::BookingReview;

namespace {

template <class Enum>
QString word(Enum value) {
    return QString::fromLatin1(boost::describe::enum_to_string(value, ""));
}

QUrlQuery queryOf(const BookingDeskController::Filter& filter) {
    QUrlQuery query;
    const auto add = [&](const char* name, const QString& value) {
        if (!value.isEmpty())
            query.addQueryItem(QLatin1String(name), QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    add("queue", word(filter.queue));
    if (filter.status) add("status", word(*filter.status));
    if (filter.from) add("from", QString::fromStdString(domain::toIso(*filter.from)));
    if (filter.until) add("until", QString::fromStdString(domain::toIso(*filter.until)));
    if (filter.money) add("money", word(*filter.money));
    if (filter.absence) add("absence", word(*filter.absence));
    if (filter.minutes > 0) add("length", QString::number(filter.minutes));
    if (filter.as && !filter.text.isEmpty()) add("as", word(*filter.as));
    add("q", filter.text);
    return query;
}

}  // namespace

BookingDeskController::BookingDeskController(net::ApiClient& api, const domain::ZoneName& zone, QObject* parent)
    : DeskOf(api, QStringLiteral("/api/admin/bookings"), parent), m_model(zone) {
    connect(this, &DeskController::reviewChanged, this, [this] {
        if (!m_review) return;
        for (const auto* person : {&m_review->student, &m_review->mentor})
            m_api.photos().know(person->id, person->photo);
    });
}

void BookingDeskController::narrow(const Filter& filter) {
    if (filter == m_filter && state() != net::LoadState::error) return;
    m_filter = filter;
    m_model.set({});
    startOver();
}

QUrlQuery BookingDeskController::query() const {
    return queryOf(m_filter);
}

void BookingDeskController::take(const protocol::DeskPage& page, bool first) {
    m_waiting = page.waiting;
    first ? m_model.set(page.items) : m_model.append(page.items);
}

FoundPage BookingDeskController::rowsOf(const protocol::DeskPage& page) const {
    return foundPage(std::make_unique<DeskModel>(m_model.zone()), page);
}

void BookingDeskController::openRow(int row) {
    const auto id = m_model.row(row).id;
    if (chosen() != id) open(id);
}

void BookingDeskController::forget() {
    for (auto* call : {m_ledgerCall.data(), m_mailsCall.data()})
        if (call) call->abort();
    m_ledger.reset();
    m_mails.reset();
}

void BookingDeskController::askBeside() {
    askPart("/ledger", m_ledgerCall, m_ledger, &BookingDeskController::ledgerChanged);
    askPart("/mails", m_mailsCall, m_mails, &BookingDeskController::mailsChanged);
}

template <class Answer>
void BookingDeskController::askPart(const char* part, QPointer<net::ApiCall>& call, std::optional<Answer>& into,
                                    void (BookingDeskController::*changed)()) {
    if (call) call->abort();
    auto* job = m_api.get<Answer>(desk(QLatin1String(part)));
    call = job;
    job->then(this, [this, &call, &into, changed](const Result<Answer>& answer) {
        call.clear();
        if (!answer) return emit reviewFailed(answer.error());
        into = *answer;
        emit(this->*changed)();
    });
}

void BookingDeskController::send(Deed deed, const QString& words) {
    if (!mayAct()) return;
    m_deed = deed;
    follow(start(deed, words.toStdString()));
}

void BookingDeskController::move(domain::UtcTime startsAt, const QString& reason) {
    if (!mayAct()) return;
    m_deed = Deed::move;
    follow(m_api.post<BookingReview>(desk(QStringLiteral("/move")),
                                     protocol::MoveAsAdmin{m_review->version, startsAt, reason.toStdString()}));
}

void BookingDeskController::askTimes(QObject* context, std::function<void(const Result<protocol::SlotList>&)> done) {
    const auto now = m_api.clock().now();
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("from"), QString::fromStdString(domain::toIso(now)));
    query.addQueryItem(QStringLiteral("to"), QString::fromStdString(domain::toIso(now + 28 * domain::kDay)));
    const auto minutes = (m_review->endsAt - m_review->startsAt) / domain::kMinute;
    query.addQueryItem(QStringLiteral("duration"), QString::number(minutes));
    const auto mentor = QString::fromStdString(domain::toString(m_review->mentor.id));
    m_api.get<protocol::SlotList>(QStringLiteral("/api/mentors/%1/slots").arg(mentor), query)
        ->then(context, std::move(done));
}

void BookingDeskController::tell(const Result<BookingReview>& answer) {
    if (!answer) return emit failed(answer.error());
    emit done(m_deed);
}

net::ApiJob<BookingReview>* BookingDeskController::start(Deed deed, const std::string& words) {
    const int version = m_review->version;
    switch (deed) {
        case Deed::note:
            return m_api.post<BookingReview>(desk(QStringLiteral("/absence-note")),
                                             protocol::NoteOnAbsence{version, words});
        case Deed::cancel:
            return m_api.post<BookingReview>(desk(QStringLiteral("/cancel")), protocol::EndAsAdmin{version, words});
        case Deed::complete:
            return m_api.post<BookingReview>(desk(QStringLiteral("/complete")), protocol::EndAsAdmin{version, words});
        case Deed::uphold:
        case Deed::reject:
        case Deed::move:
            break;
    }
    const auto ruling = deed == Deed::uphold ? domain::AbsenceRuling::upheld : domain::AbsenceRuling::rejected;
    return m_api.post<BookingReview>(desk(QStringLiteral("/absence")), protocol::RuleOnAbsence{version, ruling, words});
}

}  // namespace mc::admin
