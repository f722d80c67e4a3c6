#include "admin/booking_desk_controller.h"

#include <boost/describe/enum_to_string.hpp>

namespace mc::admin {

using domain::Result;
using net::LoadState;
using protocol::BookingReview;
using protocol::DeskPage;

namespace {

const QString kBookings = QStringLiteral("/api/admin/bookings");

template <class Enum>
QString word(Enum value) {
    return QString::fromLatin1(boost::describe::enum_to_string(value, ""));
}

QUrlQuery queryOf(const BookingDeskController::Filter& filter, const std::string& cursor) {
    QUrlQuery query;
    const auto add = [&](const char* name, const QString& value) {
        if (!value.isEmpty())
            query.addQueryItem(QLatin1String(name), QString::fromLatin1(QUrl::toPercentEncoding(value)));
    };
    add("queue", word(filter.queue));
    if (filter.status) add("status", word(*filter.status));
    if (filter.from) add("from", QString::fromStdString(domain::toIso(*filter.from)));
    if (filter.until) add("until", QString::fromStdString(domain::toIso(*filter.until)));
    add("q", filter.text);
    add("cursor", QString::fromStdString(cursor));
    return query;
}

}  // namespace

BookingDeskController::BookingDeskController(net::ApiClient& api, const domain::ZoneName& zone, QObject* parent)
    : QObject(parent), m_api(api), m_model(zone) {}

void BookingDeskController::narrow(const Filter& filter) {
    if (filter == m_filter && m_state != LoadState::error) return;
    m_filter = filter;
    close();
    m_model.set({});
    m_state = LoadState::loading;
    emit stateChanged();
    reload();
}

void BookingDeskController::reload() {
    if (m_state == LoadState::error) {
        m_state = LoadState::loading;
        emit stateChanged();
    }
    askPage({});
    if (m_chosen) open(*m_chosen);
}

void BookingDeskController::loadMore() {
    if (!m_next || m_listCall) return;
    askPage(*m_next);
}

/// A first page takes the place of whatever is under way: it has all that the person wants to see.
void BookingDeskController::askPage(const std::string& cursor) {
    if (m_listCall) m_listCall->abort();
    auto* job = m_api.get<DeskPage>(kBookings, queryOf(m_filter, cursor));
    m_listCall = job;
    job->then(this, [this, first = cursor.empty()](const Result<DeskPage>& page) { received(page, first); });
}

void BookingDeskController::received(const Result<DeskPage>& page, bool first) {
    m_listCall.clear();
    if (!page) {
        if (!first) return;  // Scrolling asks again.
        m_error = page.error();
        m_state = LoadState::error;
        return emit stateChanged();
    }
    m_next = page->next;
    m_waiting = page->waiting;
    first ? m_model.set(page->items) : m_model.append(page->items);
    m_state = m_model.rowCount() == 0 ? LoadState::empty : LoadState::ready;
    emit stateChanged();
}

void BookingDeskController::open(domain::BookingId booking) {
    if (m_reviewCall) m_reviewCall->abort();
    if (m_chosen != booking) {
        m_review.reset();
        m_ledger.reset();
    }
    m_chosen = booking;
    emit reviewChanged();
    askLedger();
    auto* job = m_api.get<BookingReview>(desk());
    m_reviewCall = job;
    job->then(this, [this](const Result<BookingReview>& review) {
        m_reviewCall.clear();
        if (!review) return emit reviewFailed(review.error());
        m_review = *review;
        emit reviewChanged();
    });
}

void BookingDeskController::askLedger() {
    if (m_ledgerCall) m_ledgerCall->abort();
    auto* job = m_api.get<protocol::DeskLedger>(desk(QStringLiteral("/ledger")));
    m_ledgerCall = job;
    job->then(this, [this](const Result<protocol::DeskLedger>& ledger) {
        m_ledgerCall.clear();
        if (!ledger) return emit reviewFailed(ledger.error());
        m_ledger = *ledger;
        emit ledgerChanged();
    });
}

void BookingDeskController::close() {
    for (auto* call : {m_reviewCall.data(), m_ledgerCall.data()})
        if (call) call->abort();
    m_chosen.reset();
    m_review.reset();
    m_ledger.reset();
    emit reviewChanged();
}

QString BookingDeskController::desk(const QString& rest) const {
    return kBookings + u'/' + QString::fromStdString(toString(*m_chosen)) + rest;
}

void BookingDeskController::send(Deed deed, const QString& words) {
    if (m_busy || !m_review) return;
    m_busy = true;
    emit busyChanged();
    start(deed, words.toStdString())->then(this, [this, deed](const Result<BookingReview>& answer) {
        answered(deed, answer);
    });
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
            break;
    }
    const auto ruling = deed == Deed::uphold ? domain::AbsenceRuling::upheld : domain::AbsenceRuling::rejected;
    return m_api.post<BookingReview>(desk(QStringLiteral("/absence")), protocol::RuleOnAbsence{version, ruling, words});
}

/// What another admin did meanwhile is shown before anybody decides upon it.
void BookingDeskController::answered(Deed deed, const Result<BookingReview>& answer) {
    m_busy = false;
    emit busyChanged();
    if (!answer) {
        emit failed(answer.error());
        if (m_chosen) open(*m_chosen);
        return;
    }
    if (m_chosen == answer->id) {
        m_review = *answer;
        emit reviewChanged();
        askLedger();
    }
    emit done(deed);
    askPage({});
}

}  // namespace mc::admin
