#pragma once

#include <QObject>
#include <QPointer>
#include <functional>
#include <optional>

#include "admin/desk_model.h"
#include "net/api_client.h"
#include "net/load_state.h"
#include "protocol/payment_desk.h"

namespace mc::admin {

/// The desk of bookings: those an admin has to decide, or everybody's, narrowed; one booking open, and what an admin does
/// to it (ADM-2).
class BookingDeskController : public QObject {
    Q_OBJECT

public:
    /// `zone`: of the times the rows show.
    BookingDeskController(net::ApiClient& api, const domain::ZoneName& zone, QObject* parent = nullptr);

    enum class Deed { uphold, reject, note, cancel, complete };

    struct Filter {
        protocol::DeskQueue queue = protocol::DeskQueue::waiting;
        std::optional<protocol::BookingStatus> status = {};
        std::optional<domain::UtcTime> from = {};   ///< Of the start.
        std::optional<domain::UtcTime> until = {};  ///< Not included.
        QString text = {};                          ///< A booking's code, or part of a name.
        bool operator==(const Filter&) const = default;
    };

    net::LoadState state() const { return m_state; }
    const domain::Error& error() const { return m_error; }  ///< Only in error.
    DeskModel& model() { return m_model; }
    int waiting() const { return m_waiting; }  ///< How many there are to decide.
    domain::UtcTime now() const { return m_api.clock().now(); }

    const Filter& filter() const { return m_filter; }
    void narrow(const Filter& filter);
    void reload();
    void loadMore();

    /// The booking that is open: absent while it loads, when it could not be loaded, and with none chosen.
    const std::optional<protocol::BookingReview>& review() const { return m_review; }
    /// Every movement of its money; absent while it loads.
    const std::optional<protocol::DeskLedger>& ledger() const { return m_ledger; }
    std::optional<domain::BookingId> chosen() const { return m_chosen; }
    void open(domain::BookingId booking);
    void close();

    bool isBusy() const { return m_busy; }
    /// With the reason, or the note. Only with a review.
    void send(Deed deed, const QString& words);

signals:
    void stateChanged();
    void reviewChanged();  ///< Also when it could not be loaded: then there is none, and `reviewFailed` says why.
    void reviewFailed(const mc::domain::Error& error);
    void ledgerChanged();
    void busyChanged();
    void done(mc::admin::BookingDeskController::Deed deed);
    void failed(const mc::domain::Error& error);

private:
    net::ApiJob<protocol::BookingReview>* start(Deed deed, const std::string& words);
    void answered(Deed deed, const domain::Result<protocol::BookingReview>& answer);
    void received(const domain::Result<protocol::DeskPage>& page, bool first);
    void askPage(const std::string& cursor);
    void askLedger();
    QString desk(const QString& rest = {}) const;

    net::ApiClient& m_api;
    DeskModel m_model;
    net::LoadState m_state = net::LoadState::loading;
    domain::Error m_error;
    Filter m_filter;
    int m_waiting = 0;
    std::optional<std::string> m_next;
    QPointer<net::ApiCall> m_listCall;
    QPointer<net::ApiCall> m_reviewCall;
    QPointer<net::ApiCall> m_ledgerCall;
    std::optional<domain::BookingId> m_chosen;
    std::optional<protocol::BookingReview> m_review;
    std::optional<protocol::DeskLedger> m_ledger;
    bool m_busy = false;
};

}  // namespace mc::admin
