#include "account/shown_texts.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

#include "account/mail_language.h"

namespace mc::account {

using domain::LegalText;
using protocol::LegalVersions;

namespace {

const QString kInForce = QStringLiteral("/api/legal");

}  // namespace

void ShownTexts::ask(QObject* context, std::function<void(const Shown&)> done) {
    if (!m_versions.empty()) return done(agreement());
    m_api.getOpen<LegalVersions>(kInForce)->then(
        context, [this, done = std::move(done)](const domain::Result<LegalVersions>& answer) {
            if (!answer) return done(answer.error());
            take(*answer);
            done(agreement());
        });
}

void ShownTexts::renew(QObject* context, std::function<void(const std::vector<LegalText>&)> done) {
    const auto before = m_versions;
    m_api.getOpen<LegalVersions>(kInForce)->then(
        context, [this, before, done = std::move(done)](const domain::Result<LegalVersions>& answer) {
            std::vector<LegalText> fresh;
            if (answer) take(*answer);
            for (const auto& [kind, version] : m_versions)
                if (std::ranges::none_of(before,
                                         [&](const auto& old) { return old.kind == kind && old.version == version; }))
                    fresh.push_back(kind);
            done(fresh);
        });
}

bool ShownTexts::areReplaced(const domain::Error& error) {
    return error.code == domain::ErrorCode::policy_not_accepted &&
           QJsonDocument::fromJson(QByteArray::fromStdString(error.extra)).object()["agreements"].toString() ==
               u"changed";
}

protocol::GiveAgreement ShownTexts::agreement() const {
    return {m_versions, mailLanguage()};
}

void ShownTexts::take(const LegalVersions& inForce) {
    m_versions.clear();
    for (const auto kind : m_kinds)
        for (const auto& one : inForce.items)
            if (one.kind == kind) m_versions.push_back({kind, one.version});
}

}  // namespace mc::account
