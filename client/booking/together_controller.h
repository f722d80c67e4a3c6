#pragma once

#include <set>
#include <vector>

#include "booking/booking_list_model.h"
#include "booking/bookings.h"
#include "booking/item_ticks.h"

namespace mc::booking {

/// An action item of one of the sessions.
struct ItemTogether {
    domain::BookingId booking;
    int index = 0;  ///< Among those of its session.
    protocol::ActionItem item;
};

/// What the reader and one other person have had and will have together (BKG-8). No widgets. GUI thread.
class TogetherController : public QObject {
    Q_OBJECT
public:
    explicit TogetherController(Bookings& bookings, QObject* parent = nullptr);
    ~TogetherController() override;

    void open(domain::UserId other, domain::Party role);
    /// Her role is not known: as a mentor if there is anything, else as a student.
    void openAsEither(domain::UserId other);
    void reload();

    net::LoadState state() const;
    const domain::Error& error() const { return m_bookings.list(m_filter).error; }
    domain::Party role() const { return m_filter.role; }
    /// All of them, the latest first.
    const std::vector<protocol::Booking>& sessions() const { return m_sessions; }
    /// What is to come, the soonest first, and what is over, the latest first.
    BookingListModel& ahead() { return m_ahead; }
    BookingListModel& before() { return m_before; }
    /// How often the two have met.
    int met() const;
    /// What their sessions are about, each once, the latest first; nothing of what was called off.
    std::vector<std::string> goals() const;
    /// What is still to do, of the latest session first. What was done while this is looked at stays.
    std::vector<ItemTogether> items();
    void tick(const ItemTogether& item, bool done);
    domain::UtcTime now() const { return m_bookings.now(); }

signals:
    void stateChanged();
    void notTicked(const mc::domain::Error& error);

private:
    bool isOpen() const { return m_filter.with != domain::UserId{}; }
    void follow(const BookingFilter& filter);
    void show();
    bool isAhead(const protocol::Booking& booking) const;

    Bookings& m_bookings;
    ItemTicks m_ticks;
    BookingFilter m_filter{domain::Party::student, When::together, {}, {}};
    bool m_either = false;
    std::vector<protocol::Booking> m_sessions;
    BookingListModel m_ahead;
    BookingListModel m_before;
    std::set<std::pair<domain::BookingId, std::string>> m_looked;  ///< Items that were open here.
};

}  // namespace mc::booking
