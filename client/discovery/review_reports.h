#pragma once

#include <QObject>
#include <QPointer>

#include "net/api_client.h"
#include "protocol/reviews.h"

namespace mc::discovery {

/// Sends what somebody reports of a review or an answer.
class ReviewReports : public QObject {
    Q_OBJECT

public:
    explicit ReviewReports(net::ApiClient& api, QObject* parent = nullptr) : QObject(parent), m_api(api) {}

    /// One at a time: nothing while another is on its way.
    void send(domain::ReviewId review, const protocol::ReportReview& report);

signals:
    void done(mc::domain::ReviewId review, mc::protocol::ReviewPart part);
    void failed(const QString& sentence);

private:
    net::ApiClient& m_api;
    QPointer<net::ApiCall> m_call;
};

}  // namespace mc::discovery
