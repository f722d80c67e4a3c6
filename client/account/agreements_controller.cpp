#include "account/agreements_controller.h"

#include <algorithm>

#include "account/legal_controller.h"
#include "account/mail_language.h"

namespace mc::account {

using net::LoadState;

namespace {

const QString kAgreementsPath = QStringLiteral("/api/me/agreements");

std::int64_t agreedTo(const protocol::Agreements& agreements, domain::LegalText kind) {
    std::int64_t latest = 0;
    for (const auto& one : agreements.given)
        if (one.kind == kind) latest = std::max(latest, one.version);
    return latest;
}

}  // namespace

void AgreementsController::loadGiven() {
    ask(false);
}

void AgreementsController::loadOpen() {
    ask(true);
}

void AgreementsController::ask(bool withTexts) {
    m_state = LoadState::loading;
    m_error.reset();
    emit changed();
    const int number = ++m_number;
    m_api.get<protocol::Agreements>(kAgreementsPath)->then(this, [this, number, withTexts](const auto& answer) {
        if (number != m_number) return;
        if (!answer) return fail(answer.error());
        m_agreements = *answer;
        if (withTexts) return loadTexts();
        m_state = LoadState::ready;
        emit changed();
    });
}

void AgreementsController::fail(const domain::Error& error) {
    ++m_number;
    m_error = error;
    m_state = LoadState::error;
    emit changed();
}

void AgreementsController::loadTexts() {
    m_open.clear();
    for (const auto& version : m_agreements.open)
        m_open.push_back({version, agreedTo(m_agreements, version.kind), {}, {}});
    m_former.assign(m_open.size(), {});
    m_waiting = 1;
    for (std::size_t i = 0; i < m_open.size(); ++i) {
        loadText(i, m_open[i].version.version, m_open[i].text);
        if (m_open[i].agreedBefore > 0) loadText(i, m_open[i].agreedBefore, m_former[i]);
    }
    oneLess();
}

void AgreementsController::loadText(std::size_t index, std::int64_t version, QString& into) {
    ++m_waiting;
    const QString path = QStringLiteral("/api/legal/") + legalName(m_open[index].version.kind);
    m_api.getOpen<protocol::LegalDocument>(path, legalQuery(version))
        ->then(this, [this, &into, number = m_number](const auto& answer) {
            if (number != m_number) return;
            if (!answer) return fail(answer.error());
            into = QString::fromStdString(answer->text);
            oneLess();
        });
}

void AgreementsController::oneLess() {
    if (--m_waiting > 0) return;
    for (std::size_t i = 0; i < m_open.size(); ++i)
        compare(m_open[i], m_former[i]);
    m_state = LoadState::ready;
    emit changed();
}

/// A version from which only something was taken out, or which says something new in another language only, is shown
/// whole.
void AgreementsController::compare(Open& open, const QString& former) {
    open.fresh = newSections(former, open.text);
    if (!open.fresh.isEmpty()) return;
    open.agreedBefore = 0;
    open.fresh = newSections({}, open.text);
}

void AgreementsController::agree() {
    if (m_busy || m_state != LoadState::ready) return;
    protocol::GiveAgreement body;
    body.language = mailLanguage();
    for (const auto& one : m_open)
        body.texts.push_back({one.version.kind, one.version.version});
    m_busy = true;
    emit busyChanged();
    m_api.post<protocol::Agreements>(kAgreementsPath, body)->then(this, [this](const auto& answer) {
        m_busy = false;
        emit busyChanged();
        if (answer) {
            m_agreements = *answer;
            return emit agreed();
        }
        if (answer.error().code != domain::ErrorCode::changed_elsewhere) return emit failed(answer.error());
        loadOpen();
        emit replaced();
    });
}

}  // namespace mc::account
