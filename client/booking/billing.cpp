#include "booking/billing.h"

#include "domain/indian_states.h"
#include "text/reader_language.h"

namespace mc::booking {

namespace {

const QString kBillingPath = QStringLiteral("/api/me/billing");

}  // namespace

void Billing::load() {
    m_api.get<protocol::Billing>(kBillingPath)->then(this, [this](const domain::Result<protocol::Billing>& answer) {
        m_state = answer ? net::LoadState::ready : net::LoadState::error;
        if (answer) m_billing = *answer;
        emit changed();
    });
}

void Billing::setState(const QString& code) {
    if (m_busy || code == this->code()) return;
    m_wanted = code;
    m_busy = true;
    emit changed();
    m_api.put<protocol::Billing>(kBillingPath, protocol::SetBilling{code.toStdString()})
        ->then(this, [this](const domain::Result<protocol::Billing>& answer) {
            m_busy = false;
            if (answer) m_billing = *answer;
            emit changed();
            if (answer)
                emit saved();
            else
                emit failed(answer.error());
        });
}

QString Billing::code() const {
    return m_busy ? m_wanted : QString::fromStdString(m_billing.state.value_or(""));
}

QString Billing::name(const std::string& code) {
    const auto state = domain::indianState(code);
    if (!state) return {};
    const auto name = state->name(text::readerLanguage());
    return QString::fromUtf8(name.data(), qsizetype(name.size()));
}

}  // namespace mc::booking
