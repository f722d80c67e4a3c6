#pragma once

#include <QObject>
#include <QPointer>
#include <optional>
#include <vector>

#include "net/api_client.h"
#include "net/load_state.h"
#include "protocol/scheduling.h"

namespace mc::mentor {

/// A mentor's week as students see it, and why a time is not free (SCH-3). Of what is saved. No widgets. GUI thread.
class PreviewController : public QObject {
    Q_OBJECT
public:
    PreviewController(net::ApiClient& api, domain::UserId self, QObject* parent = nullptr);

    void open();
    void reload() { loadSlots(); }
    void showWeek(domain::CivilDate first);
    void setMinutes(int minutes);
    void ask(domain::CivilDate date, domain::WallTime time);

    net::LoadState state() const { return m_state; }  ///< Never empty.
    const domain::Error& error() const { return m_error; }
    const domain::ZoneTable& zone() const { return m_zone; }  ///< Hers.
    domain::CivilDate week() const { return m_first; }
    domain::CivilDate today() const { return m_zone.dateAt(now()); }
    int minutes() const { return m_minutes; }
    const std::vector<protocol::Slot>& slotList() const { return m_slots; }
    /// Hers that are kept for Premium at the moment.
    const std::optional<protocol::FirstDay>& firstDay() const { return m_firstDay; }
    bool slotsLoading() const { return !m_slotsCall.isNull(); }
    domain::UtcTime now() const { return m_api.clock().now(); }

    bool isAsking() const { return !m_askCall.isNull(); }
    /// To the last question; absent before one, and while it is asked.
    const std::optional<protocol::SlotExplanation>& answer() const { return m_answer; }
    const std::optional<domain::Error>& askError() const { return m_askError; }

signals:
    void stateChanged();
    void slotsChanged();
    void answerChanged();

private:
    void loadSlots();
    void loaded(const domain::Result<protocol::SlotList>& list);

    net::ApiClient& m_api;
    domain::UserId m_self;
    net::LoadState m_state = net::LoadState::loading;
    domain::Error m_error;
    domain::ZoneName m_zoneName;  ///< As the server says it; this computer may not know it.
    domain::ZoneTable m_zone;
    domain::CivilDate m_first;
    int m_minutes = 30;
    std::vector<protocol::Slot> m_slots;
    std::optional<protocol::FirstDay> m_firstDay;
    QPointer<net::ApiCall> m_slotsCall;
    QPointer<net::ApiCall> m_askCall;
    std::optional<protocol::SlotExplanation> m_answer;
    std::optional<domain::Error> m_askError;
};

}  // namespace mc::mentor
