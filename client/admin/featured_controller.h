#pragma once

#include <QObject>
#include <QPointer>

#include "net/api_client.h"
#include "net/load_state.h"
#include "protocol/featured.h"
#include "protocol/mentors.h"

namespace mc::admin {

/// The mentors whom owners show first for some days (DIS-3), and the search for another one.
class FeaturedController : public QObject {
    Q_OBJECT

public:
    explicit FeaturedController(net::ApiClient& api, QObject* parent = nullptr) : QObject(parent), m_api(api) {}

    net::LoadState state() const { return m_state; }
    const domain::Error& error() const { return m_error; }  ///< Only in error.
    const protocol::FeaturedList& list() const { return m_list; }
    void reload();

    bool isBusy() const { return m_busy; }
    void set(domain::UserId mentor, const protocol::SetFeatured& request);
    void end(const protocol::FeaturedMentor& mentor, const QString& reason);

    /// Mentors whose words these are; an earlier question that is still under way is given up.
    void search(const QString& words);

signals:
    void stateChanged();
    void changed();
    void failed(const mc::domain::Error& error);
    void searched(const std::vector<mc::protocol::MentorCard>& found);

private:
    using Answer = domain::Result<protocol::FeaturedList>;
    void received(const Answer& list);
    void follow(net::ApiJob<protocol::FeaturedList>* job);

    net::ApiClient& m_api;
    net::LoadState m_state = net::LoadState::loading;
    domain::Error m_error;
    protocol::FeaturedList m_list;
    QPointer<net::ApiCall> m_call;
    QPointer<net::ApiCall> m_search;
    bool m_busy = false;
};

}  // namespace mc::admin
