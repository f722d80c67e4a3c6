#pragma once

#include <QObject>
#include <optional>
#include <vector>

#include "net/api_client.h"
#include "net/load_state.h"
#include "protocol/payout_details.h"
#include "protocol/payouts.h"

namespace mc::mentor {

/// What a mentor is owed, where she is paid, and her payouts, the newest first.
class EarningsController : public QObject {
    Q_OBJECT

public:
    explicit EarningsController(net::ApiClient& api, QObject* parent = nullptr) : QObject(parent), m_api(api) {}

    net::LoadState state() const { return m_state; }
    const domain::Error& error() const { return m_error; }  ///< Only in error.
    const protocol::Earnings& earnings() const { return m_earnings; }
    const protocol::PayoutDetails& details() const { return m_details; }
    const std::vector<protocol::Payout>& payouts() const { return m_payouts; }
    bool hasMore() const { return m_next.has_value(); }
    domain::UtcTime now() const { return m_api.clock().now(); }

    /// What is shown stays until the answers are there.
    void load();
    void loadMore();
    void change(const protocol::PayoutDetailsChange& wanted);
    /// Every line of a payout: told by `told`.
    void ask(domain::PayoutId id);

    /// A financial year, payout by payout: told by `yearTold`.
    void askYear(int begins);

signals:
    void stateChanged();
    void changed();  ///< Where she is paid.
    void changeRefused(const mc::domain::Error& error);
    void told(const mc::protocol::PayoutStatement& statement);
    void yearTold(const mc::protocol::PayoutYearStatement& statement);
    void failed(const mc::domain::Error& error);

private:
    template <class Answer>
    void took(const domain::Result<Answer>& answer);

    net::ApiClient& m_api;
    net::LoadState m_state = net::LoadState::loading;
    domain::Error m_error;
    int m_waiting = 0;  ///< Answers that a loading still wants.
    bool m_refused = false;
    protocol::Earnings m_earnings;
    protocol::PayoutDetails m_details;
    std::vector<protocol::Payout> m_payouts;
    std::optional<std::string> m_next;
};

}  // namespace mc::mentor
