#include "admin/desk_controller.h"

namespace mc::admin {

using net::LoadState;

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
    auto wanted = query();
    if (!cursor.empty())
        wanted.addQueryItem(QStringLiteral("cursor"),
                            QString::fromLatin1(QUrl::toPercentEncoding(QString::fromStdString(cursor))));
    m_listCall = askPage(wanted, cursor.empty());
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
