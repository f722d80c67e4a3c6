#include "mentor/journal_controller.h"

#include <QUrlQuery>

#include "text/format.h"

namespace mc::mentor {

using domain::Result;
using net::LoadState;

namespace {

constexpr int kJournalPage = 50;

}  // namespace

JournalController::JournalController(net::ApiClient& api, const domain::ZoneName& viewer, QObject* parent)
    : QObject(parent), m_api(api), m_model(text::zoneTable(viewer)) {}

void JournalController::load() {
    if (m_state == LoadState::error) {
        m_state = LoadState::loading;
        emit stateChanged();
    }
    ask({});
}

void JournalController::loadMore() {
    if (m_next && !m_call) ask(*m_next);
}

/// A first page takes the place of whatever is under way.
void JournalController::ask(const std::string& cursor) {
    if (m_call) m_call->abort();
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("limit"), QString::number(kJournalPage));
    if (!cursor.empty()) query.addQueryItem(QStringLiteral("cursor"), QString::fromStdString(cursor));
    auto* job = m_api.get<protocol::JournalPage>(QStringLiteral("/api/mentors/me/journal"), query);
    m_call = job;
    job->then(this,
              [this, first = cursor.empty()](const Result<protocol::JournalPage>& page) { received(page, first); });
}

void JournalController::received(const Result<protocol::JournalPage>& page, bool first) {
    m_call.clear();
    if (!page) {
        if (m_state == LoadState::ready) return;  // What is shown stays; scrolling or F5 asks again.
        m_error = page.error();
        m_state = LoadState::error;
        return emit stateChanged();
    }
    m_totals = *page;
    m_totals.items.clear();
    m_next = page->next;
    first ? m_model.set(page->items) : m_model.append(page->items);
    m_state = page->lines == 0 ? LoadState::empty : LoadState::ready;
    emit stateChanged();
}

void JournalController::read() {
    if (m_reader) return;
    m_reader = new JournalReader(m_api, this);
    connect(m_reader, &JournalReader::progress, this, &JournalController::readSoFar);
    connect(m_reader, &JournalReader::finished, this, [this](const JournalOutcome& outcome) {
        m_reader.clear();
        emit wasRead(outcome);
    });
    connect(m_reader, &JournalReader::failed, this, [this](const domain::Error& error) {
        m_reader.clear();
        emit notRead(error);
    });
    m_reader->start();
}

}  // namespace mc::mentor
