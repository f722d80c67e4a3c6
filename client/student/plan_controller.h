#pragma once

#include <QObject>

#include "net/api_client.h"
#include "net/load_state.h"
#include "protocol/plans.h"

namespace mc::student {

/// A person's plan and those there are (PAY-6). No widgets. GUI thread.
class PlanController : public QObject {
    Q_OBJECT
public:
    explicit PlanController(net::ApiClient& api, QObject* parent = nullptr) : QObject(parent), m_api(api) {}

    void load();
    /// What another plan would mean: previewed or failed.
    void preview(protocol::PlanTier tier);
    void change(protocol::PlanTier tier);

    net::LoadState state() const { return m_state; }
    const domain::Error& error() const { return m_error; }  ///< Only in error.
    const protocol::Plan& plan() const { return m_plan; }
    /// One that goes on: it is changed rather than begun.
    bool goesOn() const;
    bool isBusy() const { return m_busy; }

signals:
    void changed();
    void previewed(mc::protocol::PlanTier tier, const mc::protocol::PlanChangePreview& preview);
    /// The plan was changed as it was asked for.
    void done();
    void failed(const mc::domain::Error& error);

private:
    void setBusy(bool busy);

    net::ApiClient& m_api;
    net::LoadState m_state = net::LoadState::loading;
    domain::Error m_error;
    protocol::Plan m_plan;
    bool m_busy = false;
};

}  // namespace mc::student
