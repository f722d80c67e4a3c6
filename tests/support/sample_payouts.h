#pragma once

#include "protocol/payout_details.h"
#include "protocol/payouts.h"

namespace mc::support {

inline constexpr domain::UtcTime kPayoutDay{1'800'847'800};  // 2027-01-25 09:00 in India

inline protocol::PayoutDetails samplePayoutDetails() {
    return {1, protocol::PayoutAccount{protocol::PayoutDetailsKind::bank,
                                       "Ananya Krishnan",
                                       "•••• 5678",
                                       "HDFC0001234",
                                       kPayoutDay - 20 * domain::kDay,
                                       {},
                                       false}};
}

inline protocol::Earnings sampleEarnings() {
    protocol::Earnings earnings;
    earnings.payable = domain::rupees(1'560);
    earnings.unearned = domain::rupees(2'340);
    earnings.nextRun = kPayoutDay + 7 * domain::kDay - 3 * domain::kHour;
    earnings.nextNet = domain::rupees(1'560);
    earnings.least = domain::rupees(500);
    earnings.year = "26-27";
    earnings.yearBegins = 2026;
    earnings.paidThisYear = domain::rupees(61'220);
    earnings.tdsThisYear = domain::paise(11'220);
    for (int week = 11; week >= 0; --week)
        earnings.weeks.push_back({domain::addDays({2027, 1, 25}, -7 * week), domain::rupees(780 * (week % 4))});
    earnings.months = {{{2026, 12, 1}, domain::rupees(7'800)}, {{2027, 1, 1}, domain::rupees(3'120)}};
    return earnings;
}

/// ₹2,000 earned, of which ₹780 were given back and ₹12.20 kept for the tax office.
inline protocol::Payout samplePayout(protocol::PayoutState state = protocol::PayoutState::paid) {
    protocol::Payout payout;
    payout.id = {601};
    payout.week = {2027, 1, 18};
    payout.state = state;
    payout.gross = domain::rupees(2'000);
    payout.receivable = domain::rupees(780);
    payout.tds = domain::paise(12'20);
    payout.net = domain::paise(1'207'80);
    payout.account = "•••• 5678";
    payout.madeAt = kPayoutDay;
    if (state == protocol::PayoutState::paid) {
        payout.paidAt = kPayoutDay + domain::kHour;
        payout.reference = "UTR1800847800ab12";
    }
    return payout;
}

inline protocol::PayoutPage samplePayouts() {
    auto before = samplePayout(protocol::PayoutState::reversed);
    before.id = {600};
    before.week = {2027, 1, 11};
    return {{samplePayout(), before}, {}};
}

inline protocol::PayoutStatement sampleStatement(int sessions = 2) {
    protocol::PayoutStatement statement;
    statement.payout = samplePayout();
    statement.mentor = "Ananya Krishnan";
    for (int place = 0; place < sessions; ++place)
        statement.lines.push_back({domain::BookingId{700 + place}, "GRP-20270118-00" + std::to_string(place + 1),
                                   "Maya Nair", kPayoutDay - (6 - place % 6) * domain::kDay, domain::rupees(1'000),
                                   domain::rupees(200), domain::rupees(20), domain::rupees(780)});
    statement.years.push_back({"26-27", domain::rupees(1'220), domain::paise(12'20)});
    return statement;
}

inline protocol::PayoutYearStatement sampleYear(int payouts = 2) {
    protocol::PayoutYearStatement statement{"26-27", "Ananya Krishnan", {}, {}, {}};
    for (int place = 0; place < payouts; ++place) {
        statement.lines.push_back({samplePayout(), domain::rupees(1'220), domain::paise(12'20)});
        statement.earned += domain::rupees(1'220);
        statement.tds += domain::paise(12'20);
    }
    return statement;
}

/// Of sessions of ₹1,000 each.
inline protocol::DeskPayoutPreview sampleDeskPreview(const std::string& mentor, protocol::PayoutHold hold,
                                                     int sessions) {
    using domain::rupees;
    protocol::DeskPayoutPreview preview;
    preview.mentor = mentor;
    preview.hold = hold;
    preview.sessions = sessions;
    preview.price = rupees(1'000 * sessions);
    preview.commission = rupees(200 * sessions);
    preview.fee = rupees(20 * sessions);
    preview.gross = preview.net = rupees(780 * sessions);
    return preview;
}

/// Ananya is to be paid, Ravi has not said where; a run by hand waits for the second admin, or to be paid.
inline protocol::PayoutDesk samplePayoutDesk(protocol::PayoutRunState state = protocol::PayoutRunState::proposed) {
    using domain::rupees;
    using protocol::PayoutHold;
    protocol::PayoutDesk desk;
    desk.week = {2027, 1, 18};
    desk.preview = {sampleDeskPreview("Ananya Krishnan", PayoutHold::none, 3),
                    sampleDeskPreview("Ravi Iyer", PayoutHold::no_details, 1)};
    desk.preview.front().account = "•••• 5678";
    protocol::DeskPayoutRun run;
    run.id = {801};
    run.week = {2027, 1, 11};
    run.state = state;
    run.madeBy = "Olga Owner";
    run.madeAt = kPayoutDay;
    run.mayApprove = state == protocol::PayoutRunState::proposed;
    const bool approved = state == protocol::PayoutRunState::approved;
    if (approved) {
        run.decidedBy = "Farah Finance";
        run.decidedAt = kPayoutDay + domain::kHour;
    }
    run.payouts = {{{601},
                    "Ananya Krishnan",
                    approved ? protocol::PayoutState::approved : protocol::PayoutState::proposed,
                    protocol::PayoutWay::manual,
                    rupees(2'000),
                    rupees(780),
                    rupees(10),
                    rupees(1'210),
                    "•••• 5678",
                    ""}};
    auto& payout = run.payouts.front();
    payout.sessions = 3;
    payout.price = rupees(2'500);
    payout.commission = rupees(450);
    payout.fee = rupees(50);
    payout.other = rupees(-780);
    run.fileWaits = approved;
    desk.runs = {run};
    return desk;
}

}  // namespace mc::support
