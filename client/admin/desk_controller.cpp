#include "admin/desk_controller.h"

namespace mc::admin {

using net::LoadState;

namespace {

constexpr int kFoundAtOnce = 500;  ///< The most a list of the server gives.

void addCursor(QUrlQuery& query, const std::string& cursor) {
    if (cursor.empty()) return;
    query.addQueryItem(QStringLiteral("cursor"),
                       QString::fromLatin1(QUrl::toPercentEncoding(QString::fromStdString(cursor))));
}

}  // namespace

DeskController::DeskController(net::ApiClient& api, QString path, QObject* parent)
    : QObject(parent), m_api(api), m_path(std::move(path)) {}

void DeskController::reload() {
    if (m_state == LoadState::error) {
        m_state = LoadState::loading;
        emit stateChanged();
    }
    askFirst();
    openAgain();
}

void DeskController::loadMore() {
    if (m_next && !m_listCall) ask(*m_next);
}

/// What is open stays.
void DeskController::sort(const QString& order) {
    m_order = order;
    askFirst();
}

void DeskController::startOver() {
    close();
    m_state = LoadState::loading;
    emit stateChanged();
    reload();
}

void DeskController::askFirst() {
    ask({});
}

void DeskController::ask(const std::string& cursor) {
    if (m_listCall) m_listCall->abort();
    m_listCall = askPage(queryFrom(cursor), cursor.empty());
}

QUrlQuery DeskController::queryFrom(const std::string& cursor) const {
    auto wanted = query();
    if (!m_order.isEmpty()) wanted.addQueryItem(QStringLiteral("order"), m_order);
    addCursor(wanted, cursor);
    return wanted;
}

FoundRows* DeskController::findAll() {
    auto first = queryFrom({});
    first.removeQueryItem(QStringLiteral("limit"));
    first.addQueryItem(QStringLiteral("limit"), QString::number(kFoundAtOnce));
    return new FoundRows(
        [this, first](const std::string& cursor, FoundRows::Answer answer) {
            auto wanted = first;
            addCursor(wanted, cursor);
            return askFound(wanted, std::move(answer));
        },
        this);
}

void DeskController::received(const std::optional<std::string>& next) {
    m_listCall.clear();
    m_next = next;
}

void DeskController::showRows() {
    m_state = rows().rowCount() == 0 ? LoadState::empty : LoadState::ready;
    emit stateChanged();
}

void DeskController::notReceived(const domain::Error& error, bool first) {
    m_listCall.clear();
    if (!first) return;  // Scrolling asks again.
    m_error = error;
    m_state = LoadState::error;
    emit stateChanged();
}

void DeskController::setBusy(bool busy) {
    m_busy = busy;
    emit busyChanged();
}

}  // namespace mc::admin
