#include "admin/documents_desk.h"

namespace mc::admin {

namespace {

constexpr int kTimeoutMs = 60'000;  ///< Five megabytes over a slow line.

}  // namespace

QString DocumentsDesk::path() const {
    return QStringLiteral("/api/admin/mentor-applications/%1/documents")
        .arg(QString::fromStdString(toString(m_applicant)));
}

void DocumentsDesk::show(domain::UserId applicant) {
    const bool another = m_applicant != applicant;
    if (another) {
        m_documents.reset();
        if (m_file) m_file->abort();
        m_file = nullptr;
    }
    m_applicant = applicant;
    if (m_list) m_list->abort();
    auto* call = m_api.get<protocol::ApplicationDocuments>(path());
    m_list = call;
    call->then(this, [this](const auto& answer) {
        if (answer) m_documents = *answer;
        emit changed();
        if (!answer) emit failed(answer.error());
    });
    if (another) emit changed();
}

void DocumentsDesk::open(const protocol::ApplicationDocument& document) {
    if (m_file) return;
    net::ApiRequest request{"GET", path() + u'/' + QString::fromStdString(toString(document.id)), {}, {}, {}};
    request.timeoutMs = kTimeoutMs;
    auto* call = m_api.start<QByteArray>(std::move(request));
    m_file = call;
    call->then(this, [this, document](const auto& answer) {
        m_file = nullptr;
        emit changed();
        answer ? emit opened(document, *answer) : emit failed(answer.error());
    });
    emit changed();
}

}  // namespace mc::admin
