#include "notifications/sent_letters.h"

#include <algorithm>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>
#include <string>

#include "platform/jobs/outbox_history.h"

namespace mc::notifications {

namespace {

constexpr std::string_view kSentKind = "mail.letter";

protocol::DeskMailState stateOf(jobs::OutboxState state) {
    switch (state) {
        case jobs::OutboxState::waiting:
        case jobs::OutboxState::claimed:
            break;
        case jobs::OutboxState::done:
            return protocol::DeskMailState::sent;
        case jobs::OutboxState::stuck:
            return protocol::DeskMailState::stuck;
        case jobs::OutboxState::discarded:
            return protocol::DeskMailState::discarded;
    }
    return protocol::DeskMailState::waiting;
}

/// Keys of letters begin with what they are about (a review with its own word) and end with whom they are for.
std::string beginningOf(domain::NotificationType type, const char* name, domain::BookingId booking) {
    const bool isReview = type == domain::NotificationType::review_received;
    return std::string(isReview ? "reviewed" : name) + ":" + domain::toString(booking) + ":";
}

}  // namespace

protocol::DeskMails SentLetters::ofBooking(domain::BookingId booking, const Two& two) const {
    protocol::DeskMails mails;
    m_database.read([&](database::Reader& reader) {
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<domain::NotificationType>>([&](auto type) {
            for (const auto& row : jobs::keyedRows(reader, kSentKind, beginningOf(type.value, type.name, booking))) {
                const bool toMentor = row.key.ends_with(domain::toString(two.mentor));
                if (!toMentor && !row.key.ends_with(domain::toString(two.student))) continue;
                mails.items.push_back({type.value, toMentor ? domain::Party::mentor : domain::Party::student,
                                       stateOf(row.state), row.at});
            }
        });
    });
    std::ranges::stable_sort(mails.items, {}, &protocol::DeskMail::at);
    return mails;
}

}  // namespace mc::notifications
