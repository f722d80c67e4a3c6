#include "account/legal_controller.h"

#include "account/legal_sections.h"
#include "account/mail_language.h"

namespace mc::account {

using net::LoadState;

QUrlQuery legalQuery(std::int64_t version) {
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("language"),
                       mailLanguage() == domain::Language::hi ? QStringLiteral("hi") : QStringLiteral("en"));
    if (version > 0) query.addQueryItem(QStringLiteral("version"), QString::number(version));
    return query;
}

void LegalController::load(domain::LegalText kind, std::optional<std::int64_t> version) {
    if (kind != m_kind) m_versions.clear();
    m_kind = kind;
    m_version = version;
    m_state = LoadState::loading;
    m_error.reset();
    emit changed();
    const int number = ++m_number;
    const QString path = QStringLiteral("/api/legal/") + legalName(kind);
    m_api.getOpen<protocol::LegalDocument>(path, legalQuery(version.value_or(0)))
        ->then(this, [this, number](const auto& answer) {
            if (number != m_number) return;
            m_state = answer ? LoadState::ready : LoadState::error;
            if (answer)
                m_document = *answer;
            else
                m_error = answer.error();
            emit changed();
        });
    m_api.getOpen<protocol::LegalVersions>(path + QStringLiteral("/versions"))
        ->then(this, [this, number](const auto& answer) {
            if (number != m_number || !answer) return;  // The text says itself what is wrong.
            m_versions = answer->items;
            emit changed();
        });
}

}  // namespace mc::account
