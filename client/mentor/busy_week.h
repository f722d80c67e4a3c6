#pragma once

#include <QObject>
#include <QPointer>
#include <array>
#include <optional>
#include <vector>

#include "booking/calendar_layout.h"
#include "net/api_client.h"

namespace mc::mentor {

/// When a mentor is busy by her other calendars in the next seven days, for each weekday of her own clock. No widgets.
/// GUI thread.
class BusyWeek : public QObject {
    Q_OBJECT

public:
    explicit BusyWeek(net::ApiClient& api, QObject* parent = nullptr) : QObject(parent), m_api(api) {}

    void load(const domain::ZoneTable& zone);
    /// Of that weekday, 1 Monday … 7 Sunday; `day` means nothing in them.
    const std::vector<booking::DayStretch>& on(int weekday) const {
        return m_days[static_cast<std::size_t>(weekday - 1)];
    }
    bool isFree() const;
    /// Why it is not known.
    const std::optional<domain::Error>& error() const { return m_error; }

signals:
    void changed();

private:
    net::ApiClient& m_api;
    std::array<std::vector<booking::DayStretch>, 7> m_days;
    std::optional<domain::Error> m_error;
    QPointer<net::ApiCall> m_call;
};

}  // namespace mc::mentor
