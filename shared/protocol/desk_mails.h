#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <vector>

#include "domain/attendance.h"
#include "domain/news.h"
#include "domain/time.h"

namespace mc::protocol {

BOOST_DEFINE_FIXED_ENUM_CLASS(DeskMailState, int, waiting,
                              sent,       // Or nobody was to get it any more when its turn came.
                              stuck,      // Somebody who looks after the server has to see to it.
                              discarded)  // Somebody did, and it was not sent.

struct DeskMail {
    domain::NotificationType what = domain::NotificationType::booking_confirmed;
    domain::Party to = domain::Party::student;
    DeskMailState state = DeskMailState::waiting;
    domain::UtcTime at;  ///< When it was sent; of one that was not, when it was wanted.
};
BOOST_DESCRIBE_STRUCT(DeskMail, (), (what, to, state, at))

/// GET /api/admin/bookings/{id}/mails: what was written to the two of a booking in the last 90 days, the oldest first.
/// No addresses and no texts.
struct DeskMails {
    std::vector<DeskMail> items;
};
BOOST_DESCRIBE_STRUCT(DeskMails, (), (items))

}  // namespace mc::protocol
