#pragma once

#include <QObject>
#include <QPointer>
#include <QUrlQuery>

#include "net/api_client.h"
#include "protocol/applications.h"

namespace mc::net {

/// What comparable mentors ask for. A help and nothing more: there is none until the answer, and none where the server
/// cannot tell.
class PriceAdvice : public QObject {
    Q_OBJECT

public:
    explicit PriceAdvice(ApiClient& api, QObject* parent = nullptr) : QObject(parent), m_api(api) {}

    /// Anew where expertise or experience is another than when it was asked last.
    void ask(const protocol::ApplicationForm& form);
    /// Of nobody until the next answer.
    void forget();
    /// Whether the server has said what it can.
    bool isKnown() const { return m_known; }
    const protocol::PriceGuidance& guidance() const { return m_guidance; }

signals:
    void changed();

private:
    ApiClient& m_api;
    QPointer<ApiCall> m_call;
    QUrlQuery m_about;  ///< What it was asked for.
    protocol::PriceGuidance m_guidance;
    bool m_known = false;
};

}  // namespace mc::net
