#pragma once

#include <QObject>
#include <vector>

#include "net/api_client.h"
#include "protocol/availability_impact.h"

namespace mc::mentor {

/// What becomes of one session on a day she is away (case 15).
struct AwayAnswer {
    enum class Kind { keep, propose, end };
    protocol::Booking booking;
    Kind kind = Kind::keep;
    domain::UtcTime at;  ///< With propose.
};

/// Sends them one after the other, once the days are saved: moves are proposed, the others cancelled or, where they
/// were only asked for, declined. One that fails leaves the rest as they are. No widgets.
class AwayAnswers : public QObject {
    Q_OBJECT
public:
    explicit AwayAnswers(net::ApiClient& api, QObject* parent = nullptr) : QObject(parent), m_api(api) {}

    bool isBusy() const { return m_busy; }
    void send(std::vector<AwayAnswer> answers, const QString& reason);

signals:
    /// `done` of them; the names of those with whom it did not work, and why with the last of them.
    void sent(int done, const QStringList& names, const QString& why);

private:
    void next();
    net::ApiJob<protocol::Booking>* start(const AwayAnswer& answer);

    net::ApiClient& m_api;
    bool m_busy = false;
    QString m_reason;
    std::vector<AwayAnswer> m_left;  ///< The next at the end.
    int m_done = 0;
    QStringList m_names;
    QString m_why;
};

}  // namespace mc::mentor
