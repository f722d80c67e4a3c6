#include "admin/legal_editor_controller.h"

#include "account/legal_sections.h"

namespace mc::admin {

using net::LoadState;

namespace {

QString pathOf(domain::LegalText kind) {
    return QStringLiteral("/api/admin/legal/") + account::legalName(kind);
}

}  // namespace

void LegalEditorController::choose(domain::LegalText kind) {
    m_kind = kind;
    m_state = LoadState::loading;
    emit changed();
    const int number = ++m_number;
    m_api.get<protocol::LegalDraft>(pathOf(kind))->then(this, [this, number](const auto& answer) {
        if (number != m_number) return;
        m_state = answer ? LoadState::ready : LoadState::error;
        if (answer)
            m_draft = *answer;
        else
            m_error = answer.error();
        emit changed();
    });
}

QString LegalEditorController::source(domain::Language language) const {
    for (const auto& text : m_draft.texts)
        if (text.language == language) return QString::fromStdString(text.source);
    return {};
}

QString LegalEditorController::filled(const QString& source) const {
    QString text = source;
    for (const auto& [name, value] : m_draft.placeholders)
        text.replace(QStringLiteral("{{%1}}").arg(QString::fromStdString(name)), QString::fromStdString(value));
    return text;
}

void LegalEditorController::publish(const std::vector<protocol::LegalSource>& texts, const QString& reason) {
    if (m_busy) return;
    m_busy = true;
    emit busyChanged();
    const protocol::PublishLegalText body{m_draft.version.version, texts, reason.toStdString()};
    const int number = m_number;
    m_api.post<protocol::LegalDraft>(pathOf(m_kind), body)->then(this, [this, number](const auto& answer) {
        m_busy = false;
        emit busyChanged();
        if (!answer) return emit failed(answer.error());
        if (number == m_number) m_draft = *answer;
        emit published();
        emit changed();
    });
}

}  // namespace mc::admin
