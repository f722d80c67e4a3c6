#include "net/price_advice.h"

namespace mc::net {

void PriceAdvice::ask(const protocol::ApplicationForm& form) {
    QUrlQuery about;
    for (const auto& item : form.expertise)
        about.addQueryItem(QStringLiteral("expertise"),
                           QString::fromLatin1(QUrl::toPercentEncoding(QString::fromStdString(item.tag))));
    about.addQueryItem(QStringLiteral("years"), QString::number(form.yearsOfExperience));
    if (about == m_about) return;
    if (m_call) m_call->abort();
    m_about = about;
    auto* job = m_api.get<protocol::PriceGuidance>(QStringLiteral("/api/mentors/application/guidance"), about);
    m_call = job;
    job->then(this, [this](const domain::Result<protocol::PriceGuidance>& answer) {
        m_call.clear();
        if (!answer) m_about.clear();  // Asked again with the next visit.
        m_known = answer.has_value();
        m_guidance = answer ? *answer : protocol::PriceGuidance{};
        emit changed();
    });
}

void PriceAdvice::forget() {
    if (m_call) m_call->abort();
    m_about.clear();
    m_guidance = {};
    m_known = false;
}

}  // namespace mc::net
