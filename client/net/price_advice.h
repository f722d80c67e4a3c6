#pragma once

#include <QObject>
#include <QPointer>
#include <QUrlQuery>

#include "net/api_client.h"
#include "protocol/applications.h"

namespace mc::mentor {

/// What comparable mentors ask for. A help and nothing more: there is none until the answer, and none where the server
/// cannot tell.
class PriceAdvice : public QObject {
    Q_OBJECT

public:
    explicit PriceAdvice(net::ApiClient& api, QObject* parent = nullptr) : QObject(parent), m_api(api) {}

    /// Anew where expertise or experience is another than when it was asked last.
    void ask(const protocol::ApplicationForm& form);
    const protocol::PriceGuidance& guidance() const { return m_guidance; }

signals:
    void changed();

private:
    net::ApiClient& m_api;
    QPointer<net::ApiCall> m_call;
    QUrlQuery m_about;  ///< What it was asked for.
    protocol::PriceGuidance m_guidance;
};

}  // namespace mc::mentor
