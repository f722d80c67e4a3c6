#pragma once

#include "admin/desk_controller.h"
#include "admin/desk_model.h"
#include "protocol/desk_mails.h"
#include "protocol/payment_desk.h"
#include "protocol/scheduling.h"

namespace mc::admin {

/// The desk of bookings: those an admin has to decide, or everybody's, narrowed; one booking open, and what an admin does
/// to it (ADM-2).
class BookingDeskController : public DeskOf<domain::BookingId, protocol::DeskPage, protocol::BookingReview> {
    Q_OBJECT

public:
    /// `zone`: of the times the rows show.
    BookingDeskController(net::ApiClient& api, const domain::ZoneName& zone, QObject* parent = nullptr);

    enum class Deed { uphold, reject, note, cancel, complete, move };

    struct Filter {
        protocol::DeskQueue queue = protocol::DeskQueue::waiting;
        std::optional<protocol::BookingStatus> status = {};
        std::optional<domain::UtcTime> from = {};   ///< Of the start.
        std::optional<domain::UtcTime> until = {};  ///< Not included.
        std::optional<domain::MoneyState> money = {};
        std::optional<domain::NoShowState> absence = {};
        int minutes = 0;                       ///< How long; 0: however long.
        QString text = {};                     ///< A booking's code, or part of a name.
        std::optional<domain::Party> as = {};  ///< Whose name; absent: of either.
        bool operator==(const Filter&) const = default;
    };

    DeskModel& rows() override { return m_model; }
    int waiting() const { return m_waiting; }  ///< How many there are to decide.

    const Filter& filter() const { return m_filter; }
    void narrow(const Filter& filter);
    /// Every movement of its money; absent while it loads.
    const std::optional<protocol::DeskLedger>& ledger() const { return m_ledger; }
    /// What was written to the two; absent while it loads.
    const std::optional<protocol::DeskMails>& mails() const { return m_mails; }
    int rowOfOpen() const override { return chosen() ? m_model.find(*chosen()) : -1; }
    void openRow(int row) override;

    /// With the reason, or the note. Only with a review.
    void send(Deed deed, const QString& words);
    /// To that time, with the reason. Only with a review.
    void move(domain::UtcTime startsAt, const QString& reason);
    /// The mentor's times of the next four weeks, for the length of the session. Only with a review.
    void askTimes(QObject* context, std::function<void(const domain::Result<protocol::SlotList>&)> done);

signals:
    void ledgerChanged();
    void mailsChanged();
    void done(mc::admin::BookingDeskController::Deed deed);
    void failed(const mc::domain::Error& error);

private:
    net::ApiJob<protocol::BookingReview>* start(Deed deed, const std::string& words);
    QUrlQuery query() const override;
    void take(const protocol::DeskPage& page, bool first) override;
    FoundPage rowsOf(const protocol::DeskPage& page) const override;
    void forget() override;
    void askBeside() override;
    void tell(const domain::Result<protocol::BookingReview>& answer) override;

    DeskModel m_model;
    Filter m_filter;
    int m_waiting = 0;
    /// What is known beside the review goes into its place, as long as that one is open.
    template <class Answer>
    void askPart(const char* part, QPointer<net::ApiCall>& call, std::optional<Answer>& into,
                 void (BookingDeskController::*changed)());

    QPointer<net::ApiCall> m_ledgerCall;
    std::optional<protocol::DeskLedger> m_ledger;
    QPointer<net::ApiCall> m_mailsCall;
    std::optional<protocol::DeskMails> m_mails;
    Deed m_deed = Deed::note;  ///< That is under way.
};

}  // namespace mc::admin
