#include "admin/approvals_controller.h"

#include <boost/describe/enum_to_string.hpp>

namespace mc::admin {

using domain::Result;
using protocol::ApplicationPage;
using protocol::ApplicationReview;

ApprovalsController::ApprovalsController(net::ApiClient& api, QObject* parent)
    : DeskOf(api, QStringLiteral("/api/admin/mentor-applications"), parent),
      m_changes(api),
      m_documents(api),
      m_advice(api) {
    connect(&m_changes, &ProfileChangeController::changed, this, &DeskController::reviewChanged);
    connect(this, &DeskController::reviewChanged, this, &ApprovalsController::meet);
    connect(&m_advice, &net::PriceAdvice::changed, this, &ApprovalsController::adviceChanged);
    connect(&m_changes, &ProfileChangeController::loadFailed, this, &DeskController::reviewFailed);
    connect(&m_changes, &ProfileChangeController::done, this, [this] { askFirst(); });
    connect(&api.clock(), &net::ServerClock::minute, this, [this] { m_model.setNow(now()); });
}

/// The applicant who is open.
void ApprovalsController::meet() {
    if (!m_review) return;
    m_api.photos().know(m_review->id, m_review->photo);
    if (domain::isOpen(m_review->state)) m_advice.ask(m_review->form);
}

void ApprovalsController::forget() {
    m_wanted.reset();
    m_notes.clear();
    m_advice.forget();
}

void ApprovalsController::narrow(const Filter& filter) {
    if (filter == m_filter && state() != net::LoadState::error) return;
    m_filter = filter;
    m_model.set({});
    startOver();
}

QUrlQuery ApprovalsController::query() const {
    QUrlQuery query;
    const auto add = [&](const char* name, const char* word) {
        query.addQueryItem(QLatin1String(name), QLatin1String(word));
    };
    add("queue", boost::describe::enum_to_string(m_filter.queue, "open"));
    if (m_filter.turn) add("turn", boost::describe::enum_to_string(*m_filter.turn, ""));
    if (!m_filter.text.isEmpty()) add("q", QUrl::toPercentEncoding(m_filter.text).constData());
    return query;
}

void ApprovalsController::take(const ApplicationPage& page, bool first) {
    for (const auto& item : page.items)
        m_api.photos().know(item.id, item.photo);
    m_counts = page.counts;
    m_model.setNow(now());
    m_model.setCounts(isNarrowed() ? std::nullopt : std::optional(m_counts));
    first ? m_model.set(page.items) : m_model.append(page.items);
}

FoundPage ApprovalsController::rowsOf(const ApplicationPage& page) const {
    auto rows = std::make_unique<ApplicationsModel>();
    rows->setNow(now());
    return foundPage(std::move(rows), page);
}

void ApprovalsController::openRow(int row) {
    const auto* application = m_model.application(row);
    if (application && row != rowOfOpen()) show(application->id, application->isChange);
}

void ApprovalsController::show(domain::UserId id, bool isChange) {
    if (isChange) {
        DeskOf::close();
        m_changes.open(id);
    } else {
        m_changes.close();
        open(id);
    }
}

int ApprovalsController::rowOfOpen() const {
    const auto id = m_changes.chosen() ? m_changes.chosen() : chosen();
    return id ? m_model.find(*id) : -1;
}

void ApprovalsController::close() {
    m_changes.close();
    DeskOf::close();
}

QString ApprovalsController::decision(const QString& verb) const {
    return QStringLiteral("/api/admin/mentors/%1/%2").arg(QString::fromStdString(toString(*chosen())), verb);
}

void ApprovalsController::send(Deed deed, const Start& start) {
    if (!mayAct()) return;
    m_deed = deed;
    follow(start());
}

void ApprovalsController::settle(const Result<ApplicationReview>& answer) {
    if (!answer || (m_deed == Deed::evidence && m_wanted == m_sent)) m_wanted.reset();
    if (!answer) m_notes.clear();
}

void ApprovalsController::tell(const Result<ApplicationReview>& answer) {
    if (!answer) return emit failed(m_deed, answer.error());
    emit done(m_deed);
    sendEvidence();
}

void ApprovalsController::ask(const QString& question) {
    send(Deed::ask, [&] {
        return m_api.post<ApplicationReview>(desk(QStringLiteral("/questions")),
                                             protocol::ApplicationText{question.toStdString()});
    });
}

void ApprovalsController::note(const QString& text) {
    send(Deed::note, [&] {
        return m_api.post<ApplicationReview>(desk(QStringLiteral("/notes")),
                                             protocol::ApplicationText{text.toStdString()});
    });
}

void ApprovalsController::setEvidence(const domain::ApplicationEvidence& evidence, const QString& note) {
    m_wanted = evidence;
    if (!note.isEmpty()) m_notes << note;
    sendEvidence();
}

/// Ticks follow each other faster than answers: the last state goes once the answer to the one before is there.
void ApprovalsController::sendEvidence() {
    if (!m_wanted || !mayAct()) return;
    if (!domain::isOpen(m_review->state)) {  // Decided meanwhile.
        m_notes.clear();
        return m_wanted.reset();
    }
    m_sent = *m_wanted;
    send(Deed::evidence, [this] {
        protocol::SetEvidence body{m_sent, m_review->version};
        if (!m_notes.isEmpty()) body.note = m_notes.join(u'\n').toStdString();
        m_notes.clear();
        return m_api.put<ApplicationReview>(desk(QStringLiteral("/evidence")), body);
    });
}

void ApprovalsController::approve(std::int64_t version) {
    send(Deed::approve, [&] {
        return m_api.post<ApplicationReview>(decision(QStringLiteral("approve")),
                                             protocol::ApproveApplication{version});
    });
}

void ApprovalsController::reject(std::int64_t version, const QString& reason) {
    send(Deed::reject, [&] {
        return m_api.post<ApplicationReview>(decision(QStringLiteral("reject")),
                                             protocol::RejectApplication{version, reason.toStdString()});
    });
}

}  // namespace mc::admin
