#include "mentor/documents_controller.h"

#include <boost/describe/enum_to_string.hpp>

namespace mc::mentor {

namespace {

const auto kDocumentsPath = QStringLiteral("/api/mentors/application/documents");
constexpr int kTimeoutMs = 120'000;  ///< Five megabytes over a slow line, and the server's turn.

}  // namespace

void DocumentsController::load() {
    m_api.get<protocol::ApplicationDocuments>(kDocumentsPath)->then(this, [this](const auto& answer) { take(answer); });
}

void DocumentsController::add(protocol::DocumentKind kind, const QString& name, const QByteArray& file,
                              const QString& type) {
    const auto kindName = QString::fromLatin1(boost::describe::enum_to_string(kind, "identity"));
    const auto shortName = name.right(protocol::kMostDocumentName);  // The end says what it is.
    const auto nameText = QString::fromLatin1(QUrl::toPercentEncoding(shortName));
    net::ApiRequest request{
        "POST", kDocumentsPath + u"?kind=%1&name=%2"_qs.arg(kindName, nameText), file, type.toLatin1(), {}};
    request.timeoutMs = kTimeoutMs;
    send(std::move(request));
}

void DocumentsController::remove(protocol::DocumentId id) {
    send({"DELETE", kDocumentsPath + u'/' + QString::fromStdString(toString(id)), {}, {}, {}});
}

void DocumentsController::send(net::ApiRequest request) {
    if (std::exchange(m_busy, true)) return;
    emit changed();
    m_api.start<protocol::ApplicationDocuments>(std::move(request))->then(this, [this](const auto& answer) {
        m_busy = false;
        take(answer);
    });
}

void DocumentsController::take(const domain::Result<protocol::ApplicationDocuments>& answer) {
    if (answer) m_documents = *answer;
    emit changed();
    if (!answer) emit failed(answer.error());
}

}  // namespace mc::mentor
