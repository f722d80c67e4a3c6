#pragma once

#include "admin/desk_controller.h"
#include "admin/people_model.h"
#include "protocol/devices.h"

namespace mc::admin {

/// Everybody, narrowed by a search; one of them open, with what is known of her, and what an admin does to her account
/// (ADM-1).
class PeopleController : public DeskOf<domain::UserId, protocol::PersonPage, protocol::PersonReview> {
    Q_OBJECT

public:
    /// `zone`: of the days the rows show. `seesMoney`: the admin is of finance, or an owner.
    PeopleController(net::ApiClient& api, const domain::ZoneName& zone, bool seesMoney, QObject* parent = nullptr);

    enum class Deed { suspend, reinstate, roles, reveal };

    PeopleModel& model() { return m_model; }
    QAbstractItemModel& rows() override { return m_model; }
    bool seesMoney() const { return m_seesMoney; }

    struct Filter {
        QString text = {};  ///< A part of the name, a whole address, or an id.
        std::optional<protocol::Role> role = {};
        std::optional<protocol::PersonState> state = {};
        bool operator==(const Filter&) const = default;
    };
    void narrow(const Filter& filter);

    int rowOfOpen() const override { return hasOpen() ? m_model.find(*chosen()) : -1; }
    void openRow(int row) override;

    /// What is known of whoever is open; absent while it loads, and of what could not be loaded.
    struct Known {
        std::optional<protocol::PersonBookingPage> bookings;
        std::optional<protocol::PersonPaymentPage> payments;
        std::optional<protocol::PersonReports> reports;
        std::optional<protocol::SignedInDevices> devices;
    };
    const Known& known() const { return m_known; }
    /// Empty until it was revealed.
    const QString& email() const { return m_email; }
    void moreBookings();
    void morePayments();

    /// Only with a review. `roles`: of Deed::roles alone.
    void send(Deed deed, const QString& reason, const std::vector<protocol::AdminRole>& roles = {});

signals:
    void knownChanged();
    void done(mc::admin::PeopleController::Deed deed);
    void failed(const mc::domain::Error& error);

private:
    QUrlQuery query() const override;
    void take(const protocol::PersonPage& page, bool first) override;
    FoundPage rowsOf(const protocol::PersonPage& page) const override;
    void forget() override;
    void askBeside() override;
    void tell(const domain::Result<protocol::PersonReview>& answer) override;
    template <class Answer>
    void askPart(const char* part, std::optional<Answer> Known::*into);
    template <class Page>
    void askMore(const char* part, std::optional<Page> Known::*into);
    void reveal(const std::string& reason);

    PeopleModel m_model;
    bool m_seesMoney;
    Filter m_filter;
    Known m_known;
    QString m_email;
    Deed m_deed = Deed::suspend;
};

}  // namespace mc::admin
