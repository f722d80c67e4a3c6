#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "bookings/outages.h"
#include "bookings/booking_sweep.h"
#include "bookings/booking_view.h"
#include "bookings/session_notes.h"
#include "mentors/catalogue.h"
#include "mentors/own_profiles.h"
#include "payments/payment_service.h"
#include "payments/sandbox/sandbox_gateway.h"
#include "platform/base/log.h"
#include "support/account_fixture.h"
#include "support/books.h"
#include "support/edge_fixture.h"
#include "support/listen.h"
#include "support/webhook_route.h"

namespace mc::test {

/// Who came, as a test says.
class TableJoins final : public bookings::JoinRecords {
public:
    std::vector<domain::Stay> staysOf(database::Reader&, domain::BookingId booking,
                                      domain::UserId person) const override {
        const auto found = table.find({booking, person});
        return found == table.end() ? std::vector<domain::Stay>() : found->second;
    }
    std::map<std::pair<domain::BookingId, domain::UserId>, std::vector<domain::Stay>> table;
};

/// When mentors are busy elsewhere, as a test says.
class TableBusy final : public scheduling::BusySource {
public:
    std::vector<domain::UtcRange> busy(domain::UserId person, const domain::UtcRange& window) const override {
        if (isPaused(person)) return {window};
        return known(person, window);
    }
    std::vector<domain::UtcRange> known(domain::UserId person, const domain::UtcRange& window) const override {
        std::vector<domain::UtcRange> found;
        for (const auto& [mentor, range] : table)
            if (mentor == person && range.overlaps(window)) found.push_back(range);
        return found;
    }
    bool isPaused(domain::UserId person) const override { return paused == person; }
    std::vector<std::pair<domain::UserId, domain::UtcRange>> table;
    std::optional<domain::UserId> paused;  ///< By a calendar that cannot be read.
};

struct MentorSpec {
    std::string zone = "Asia/Kolkata";
    bool instantBook = true;
    std::int64_t price30 = 500;
    std::int64_t price60 = 1000;
    int minimumNoticeMinutes = 0;
    int bufferAfterMinutes = 0;
    int dailyCap = 0;
};

/// Everything a booking needs, real, on one database file and over a sandbox that answers HTTP; the clock stands still
/// (Friday 2027-01-15 13:30 in India) and nothing is delivered before settle().
struct BookingHouse : AccountFixture {
    explicit BookingHouse(bookings::BookingOptions options = {});
    ~BookingHouse();

    domain::UserId student(const std::string& name);
    domain::UserId mentor(const std::string& name, const MentorSpec& spec = {});
    /// Lets a person be booked: open day and night unless the spec says otherwise.
    void makeMentor(domain::UserId id, const MentorSpec& spec);

    domain::UtcTime in(domain::Seconds seconds) { return clock.now() + seconds; }
    domain::Result<bookings::Booking> book(domain::UserId studentId, domain::UserId mentorId, domain::UtcTime start,
                                           int minutes = 60);
    /// A hold that must work.
    bookings::Booking held(domain::UserId studentId, domain::UserId mentorId, domain::UtcTime start, int minutes = 60) {
        return book(studentId, mentorId, start, minutes).value();
    }
    protocol::Order order(const bookings::Booking& booking);
    protocol::VerifyPayment checkout(const protocol::Order& order_);
    bookings::Booking pay(const bookings::Booking& booking);
    bookings::Booking paid(domain::UserId studentId, domain::UserId mentorId, domain::UtcTime start, int minutes = 60);
    bookings::Booking now(const bookings::Booking& booking);
    protocol::Booking seen(const bookings::Booking& booking, domain::UserId viewer);
    void joined(const bookings::Booking& booking, domain::UserId person);
    void left(const bookings::Booking& booking, domain::UserId person);
    /// Everything due happens, time passes, and what is due then happens.
    void pass(domain::Seconds seconds);
    void passTo(domain::UtcTime time) { pass(time - clock.now()); }
    void settle();
    std::int64_t balance(ledger::AccountKind kind, domain::UserId owner = {});
    std::int64_t trialSum();
    std::int64_t blocksTaken();
    bookings::BookingParts parts();

    QTemporaryDir folder;
    mentors::Catalogue catalogue;
    mentors::CatalogueFeed feed{*database, clock, catalogue, nullptr};
    mentors::MentorService mentors{*database, clock, accounts, feed};
    mentors::ProfileChanges profileChanges{{*database, clock, mentors}};
    mentors::OwnProfiles ownProfiles{{*database, accounts, mentors, profileChanges}};
    TableBusy elsewhere;
    scheduling::SchedulingService scheduling{*database, zones, &elsewhere};
    sandbox::SandboxGateway sandbox;
    gateway::PaymentGateway gateway{started()};
    ledger::Ledger ledger{ids};
    payments::Wallet wallet{{*database, clock, ids, ledger}, {}, {}};
    payments::PaymentService payments{{*database, clock, ids, outbox, gateway, ledger}, {.sandbox = true}};
    payments::Plans plans{{*database, clock, ids, outbox, gateway, ledger},
                          payments,
                          {{domain::shippedPlans().begin(), domain::shippedPlans().end()}, "Mentor Connect", true}};
    TableJoins joins;
    bookings::BookingService bookings{parts()};
    bookings::Holds holds;
    bookings::BookingChanges changes{parts(), bookings, holds};
    bookings::Settlement settlement{parts(), bookings};
    bookings::SessionNotes notes{bookings};
    bookings::Moves moves{parts(), bookings, changes};
    bookings::Outages outages{parts(), bookings, changes};
    bookings::BookingSweep sweep{*database, bookings, holds, changes, settlement, moves};
    bookings::BookingView view{parts(), bookings, moves};
    std::vector<std::string> heard;  ///< Names of the events, in order.
    EdgeFixture edge;                ///< Takes the sandbox's webhooks.

private:
    gateway::GatewayOptions started();
    std::string email(const std::string& name) { return name + std::to_string(++m_people) + "@example.com"; }
    template <class Event>
    void record(database::Signal<Event>& signal, const char* name) {
        listen(signal, [this, name](const Event&) { heard.emplace_back(name); });
    }
    void connectRecorders();

    int m_people = 0;
    int m_keys = 0;
};

}  // namespace mc::test
