#include "admin/people_controller.h"

#include <boost/describe/enum_to_string.hpp>

namespace mc::admin {

using domain::Result;
using protocol::PersonReview;

namespace {

QUrlQuery cursorQuery(const std::string& cursor) {
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("cursor"), QString::fromStdString(cursor));
    return query;
}

}  // namespace

PeopleController::PeopleController(net::ApiClient& api, const domain::ZoneName& zone, bool seesMoney, QObject* parent)
    : DeskOf(api, QStringLiteral("/api/admin/people"), parent), m_model(zone), m_seesMoney(seesMoney) {}

void PeopleController::narrow(const Filter& filter) {
    if (filter == m_filter && state() != net::LoadState::error) return;
    m_filter = filter;
    m_model.set({});
    startOver();
}

QUrlQuery PeopleController::query() const {
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("limit"), QStringLiteral("50"));
    const auto add = [&](const char* name, const char* word) {
        query.addQueryItem(QLatin1String(name), QLatin1String(word));
    };
    if (!m_filter.text.isEmpty())
        query.addQueryItem(QStringLiteral("q"), QString::fromLatin1(QUrl::toPercentEncoding(m_filter.text)));
    if (m_filter.role) add("role", boost::describe::enum_to_string(*m_filter.role, ""));
    if (m_filter.state) add("state", boost::describe::enum_to_string(*m_filter.state, ""));
    return query;
}

void PeopleController::take(const protocol::PersonPage& page, bool first) {
    for (const auto& person : page.items)
        m_api.photos().know(person.id, person.photo);
    first ? m_model.set(page.items) : m_model.append(page.items);
}

FoundPage PeopleController::rowsOf(const protocol::PersonPage& page) const {
    return foundPage(std::make_unique<PeopleModel>(m_model.zone()), page);
}

void PeopleController::openRow(int row) {
    const auto id = m_model.row(row).id;
    if (chosen() != id) open(id);
}

void PeopleController::forget() {
    m_known = {};
    m_email.clear();
}

void PeopleController::askBeside() {
    askPart("/bookings", &Known::bookings);
    if (m_seesMoney) askPart("/payments", &Known::payments);
    askPart("/reports", &Known::reports);
    askPart("/sessions", &Known::devices);
}

template <class Answer>
void PeopleController::askPart(const char* part, std::optional<Answer> Known::*into) {
    m_api.get<Answer>(desk(QLatin1String(part)))
        ->then(this, [this, into, person = chosen()](const Result<Answer>& answer) {
            if (chosen() != person) return;
            if (!answer) return emit reviewFailed(answer.error());
            m_known.*into = *answer;
            emit knownChanged();
        });
}

template <class Page>
void PeopleController::askMore(const char* part, std::optional<Page> Known::*into) {
    const auto& known = m_known.*into;
    if (!known || !known->next) return;
    m_api.get<Page>(desk(QLatin1String(part)), cursorQuery(*known->next))
        ->then(this, [this, into, person = chosen(), after = known->next](const Result<Page>& page) {
            if (chosen() != person) return;
            if (!page) return emit reviewFailed(page.error());
            auto& list = m_known.*into;
            if (!list || list->next != after) return;
            list->items.insert(list->items.end(), page->items.begin(), page->items.end());
            list->next = page->next;
            emit knownChanged();
        });
}

void PeopleController::moreBookings() {
    askMore("/bookings", &Known::bookings);
}

void PeopleController::morePayments() {
    askMore("/payments", &Known::payments);
}

void PeopleController::send(Deed deed, const QString& reason, const std::vector<protocol::AdminRole>& roles) {
    if (!mayAct()) return;
    m_deed = deed;
    const auto words = reason.toStdString();
    switch (deed) {
        case Deed::suspend:
            return follow(
                m_api.post<PersonReview>(desk(QStringLiteral("/suspend")), protocol::PersonDeedReason{words}));
        case Deed::reinstate:
            return follow(
                m_api.post<PersonReview>(desk(QStringLiteral("/reinstate")), protocol::PersonDeedReason{words}));
        case Deed::roles:
            return follow(m_api.put<PersonReview>(desk(QStringLiteral("/roles")),
                                                  protocol::SetAdminRoles{m_review->version, roles, words}));
        case Deed::reveal:
            return reveal(words);
    }
}

/// Changes nothing of hers: what is open stays as it is.
void PeopleController::reveal(const std::string& reason) {
    setBusy(true);
    m_api.post<protocol::RevealedEmail>(desk(QStringLiteral("/reveal-email")), protocol::PersonDeedReason{reason})
        ->then(this, [this, person = chosen()](const Result<protocol::RevealedEmail>& answer) {
            setBusy(false);
            if (!answer) return emit failed(answer.error());
            if (chosen() == person) m_email = QString::fromStdString(answer->email);
            emit reviewChanged();
            emit done(Deed::reveal);
        });
}

void PeopleController::tell(const Result<PersonReview>& answer) {
    if (!answer) return emit failed(answer.error());
    emit done(m_deed);
}

}  // namespace mc::admin
