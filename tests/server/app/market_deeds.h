#pragma once

#include <algorithm>
#include <array>
#include <functional>
#include <string_view>

#include "domain/outages.h"
#include "payments/sandbox/disputes.h"
#include "payments/sandbox/settlements.h"
#include "server/app/market_town.h"

namespace mc::test {

/// What people, the gateway and the clock do at random. Most of it is refused by somebody, and a refusal does
/// nothing; what a deed was and whether it was done is counted.
class MarketDeeds : public MarketTown {
public:
    using MarketTown::MarketTown;

    /// One at random. Answers its name.
    std::string_view step() {
        int at = dice.below(m_weights);
        for (auto& deed : m_deeds) {
            if (at < deed.weight) {
                if ((this->*deed.what)()) ++deed.done;
                ++deed.tried;
                return deed.name;
            }
            at -= deed.weight;
        }
        throw std::logic_error("the weights do not sum up");
    }

    struct Deed {
        const char* name;
        int weight;
        bool (MarketDeeds::*what)();
        int tried = 0;
        int done = 0;
    };
    const std::vector<Deed>& deeds() const { return m_deeds; }

private:
    using Sessions = std::deque<domain::BookingId>;

    // A student.
    bool hold() {
        const auto start = domain::UtcTime{(clock.now().seconds / 1800 + 1 + dice.below(4 * 48)) * 1800};
        const auto minutes = dice.oneIn(2) ? 30 : 60;
        const auto made =
            rooms->holds.create(dice.pick(students), {dice.pick(mentors), start, minutes, "DSA", "", !dice.oneIn(20)},
                                "key-" + std::to_string(++m_keys), clock.now());
        if (made) remember(made->id);
        return made.has_value();
    }
    bool openCheckout() {
        if (sessions.empty()) return false;
        const auto session = someSession();
        return opened(session.studentId, session.id);
    }
    bool buyCredits() {
        const auto student = dice.pick(students);
        const auto subject = rooms->wallet.choose(student, domain::rupees(500), clock.now());
        return subject && opened(student, *subject);
    }
    bool opened(domain::UserId student, const domain::Subject& subject) {
        const auto order = rooms->payments.createOrder(student, subject, clock.now());
        if (!order || order->gatewayOrderId.empty()) return order.has_value();
        keep(checkouts, {student, {order->gatewayOrderId, {}, {}}});
        return true;
    }
    bool payAtTheBank() {
        if (checkouts.empty()) return false;
        auto& checkout = some(checkouts);
        const auto done =
            rooms->sandbox->checkout({.orderId = checkout.proof.razorpay_order_id, .succeeds = !dice.oneIn(6)});
        if (!done) return false;
        checkout.proof = {done->orderId, done->paymentId, done->signature};
        return true;
    }
    /// What no honest gateway does (case 24).
    bool payAnotherAmount() {
        if (checkouts.empty()) return false;
        auto& checkout = some(checkouts);
        const auto done = rooms->sandbox->checkout(
            {.orderId = checkout.proof.razorpay_order_id, .amount = domain::rupees(1 + dice.below(4000))});
        if (done) checkout.proof = {done->orderId, done->paymentId, done->signature};
        return done.has_value();
    }
    bool verify() {
        if (checkouts.empty()) return false;
        const auto& checkout = some(checkouts);
        return rooms->payments.verify(checkout.student, checkout.proof).has_value();
    }
    bool otherLength() {
        if (sessions.empty()) return false;
        const auto session = someSession();
        return rooms->holds
            .setDetails(session.studentId, session.id, {session.version, dice.oneIn(2) ? 30 : 60, "DSA", "", true},
                        clock.now())
            .has_value();
    }
    bool subscribe() {
        const auto student = dice.pick(students);
        const auto tier = dice.oneIn(2) ? domain::PlanTier::pro : domain::PlanTier::premium;
        if (dice.oneIn(3))
            return rooms->plans.change(student, dice.oneIn(3) ? domain::PlanTier::free : tier).has_value();
        const auto opened_ = rooms->plans.checkout(student, tier);
        if (opened_) keep(planCheckouts, {student, {opened_->subscriptionId, {}, {}}});
        return opened_.has_value();
    }
    bool payThePlan() {
        if (planCheckouts.empty()) return false;
        const auto& checkout = some(planCheckouts);
        const auto done = rooms->sandbox->subscribe(checkout.proof.razorpay_order_id, {.method = "card"});
        if (!done) return false;
        if (dice.oneIn(3)) return true;  // The client never came back.
        return rooms->plans.verify(checkout.student, {done->subscriptionId, done->paymentId, done->signature})
            .has_value();
    }
    bool review() {
        if (sessions.empty()) return false;
        const auto session = someSession();
        return rooms->reviews.create(session.studentId, session.id, {1 + dice.below(5), "Clear.", dice.oneIn(2)})
            .has_value();
    }

    // Either of the two.
    bool cancel() { return change(&MarketDeeds::cancelIt); }
    bool cancelIt(domain::UserId who, const bookings::Booking& session) {
        return rooms->bookingChanges.cancel(who, session.id, "I am ill.", clock.now()).has_value();
    }
    bool move() { return change(&MarketDeeds::moveIt); }
    bool moveIt(domain::UserId who, const bookings::Booking& session) {
        const auto start = session.startsAt + (1 + dice.below(24)) * domain::kHour;
        return rooms->moves.move(who, session.id, session.version, start, "", clock.now()).has_value();
    }
    bool answerMove() { return change(&MarketDeeds::answerIt, "id IN (SELECT booking_id FROM booking_proposals)"); }
    bool answerIt(domain::UserId who, const bookings::Booking& session) {
        const auto reply = static_cast<bookings::MoveReply>(dice.below(4));
        return rooms->moves.answer(who, session.id, session.version, reply, clock.now()).has_value();
    }
    bool report() { return change(&MarketDeeds::reportIt, "status = 'confirmed' AND starts_at <= $1"); }
    bool reportIt(domain::UserId who, const bookings::Booking& session) {
        return rooms->settlement.reportNoShow(who, session.id, "Nobody came.", clock.now()).has_value();
    }
    bool contest() { return change(&MarketDeeds::contestIt, "no_show = 'reported'"); }
    bool contestIt(domain::UserId who, const bookings::Booking& session) {
        return rooms->settlement.contest(who, session.id, "I was there.", clock.now()).has_value();
    }
    bool change(bool (MarketDeeds::*how)(domain::UserId, const bookings::Booking&), const char* waits = "0") {
        if (sessions.empty()) return false;
        const auto session = sessionThat(waits);
        return (this->*how)(dice.oneIn(2) ? session.studentId : session.mentorId, session);
    }

    // A mentor.
    bool answerRequest() {
        if (sessions.empty()) return false;
        const auto session = someSession();
        auto& changes = rooms->bookingChanges;
        return dice.oneIn(4) ? changes.decline(session.mentorId, session.id, "Not now.", clock.now()).has_value()
                             : changes.accept(session.mentorId, session.id, clock.now()).has_value();
    }
    bool complete() {
        if (sessions.empty()) return false;
        const auto session = sessionThat("status = 'confirmed' AND ends_at <= $1");
        return rooms->settlement.complete(session.mentorId, session.id, clock.now()).has_value();
    }
    bool acceptAgain() { return rooms->scheduling.setAccepting(dice.pick(mentors), true, clock.now()).has_value(); }
    bool otherAccount() {
        enterDetails(dice.pick(mentors), dice.oneIn(2) ? "ananya.k@okicici" : "ananya@okaxis");
        return true;
    }

    // An admin.
    bool rule() {
        if (sessions.empty()) return false;
        const auto session = sessionThat("no_show = 'contested'");
        const auto ruling = dice.oneIn(2) ? domain::AbsenceRuling::upheld : domain::AbsenceRuling::rejected;
        return rooms->settlement.rule(olga, session.id, {ruling, "As the records show.", session.version}, clock.now())
            .has_value();
    }
    /// Whose bookings are paused for her ratings.
    bool reinstate() {
        const auto paused = rooms->ratingDesk.list(olga, protocol::RatingQueue::waiting, {.limit = 1, .cursor = {}});
        if (!paused || paused->items.empty()) return false;
        const auto& mentor = paused->items.front();
        return rooms->ratingDesk.decide(olga, mentor.mentor, {true, "She may.", mentor.version}).has_value();
    }
    bool cancelAsAdmin() {
        if (sessions.empty()) return false;
        const auto session = someSession();
        return rooms->bookingChanges.cancelAs(olga, session.id, "A complaint.", session.version, clock.now())
            .has_value();
    }
    bool markOutage() {
        const domain::UtcRange span{clock.now() - 3 * domain::kHour, clock.now() - domain::kMinute};
        const auto taken = rooms->outages.preview(span, clock.now());
        if (!taken || taken->empty()) return false;
        return rooms->outages.mark(olga, {span, "The disk was full.", taken->size()}, clock.now()).has_value();
    }
    bool refundForOutage() {
        if (sessions.empty()) return false;
        const auto session = sessionThat(
            "status = 'confirmed' AND EXISTS (SELECT 1 FROM booking_outage_sessions AS taken WHERE taken.booking_id = "
            "bookings.id AND taken.starts_at = bookings.starts_at AND taken.choose_by > $1)");
        return rooms->outages.refund(session.studentId, session.id, session.version, clock.now()).has_value();
    }
    bool offerGoodwill() {
        const auto paid = rooms->database->read([](database::Reader& reader) {
            return reader.all<domain::OrderId>(
                "SELECT order_id FROM payments WHERE use = 'accepted' ORDER BY id DESC LIMIT 30");
        });
        if (paid.empty()) return false;
        return rooms->orderDesk.proposeGoodwill(olga, dice.pick(paid), {domain::rupees(100), "A bad line."})
            .has_value();
    }
    bool decideSetAside() {
        const auto set = rooms->database->read([](database::Reader& reader) {
            return reader.one<domain::PaymentId>(
                "SELECT p.id FROM payments p WHERE p.use = 'quarantined' AND NOT EXISTS "
                "(SELECT 1 FROM refunds r WHERE r.payment_id = p.id) ORDER BY p.id DESC LIMIT 1");
        });
        if (!set) return false;
        const bool takes = dice.oneIn(2);
        return rooms->database->write([&](database::Transaction& tx) {
            return takes ? rooms->moneyDeeds.accept(tx, olga, *set, "Near enough.").has_value()
                         : rooms->moneyDeeds.giveBack(tx, olga, *set, "Not this.").has_value();
        });
    }
    bool decideProposal() {
        const auto open = rooms->database->read([](database::Reader& reader) {
            return reader.one<protocol::ProposalId>("SELECT id FROM payment_proposals WHERE state = 'open' LIMIT 1");
        });
        if (!open) return false;
        const bool agrees = !dice.oneIn(4);
        return rooms->database->write([&](database::Transaction& tx) {
            return agrees ? rooms->moneyDeeds.approve(tx, pavel, *open, "Agreed.").has_value()
                          : rooms->moneyDeeds.reject(tx, pavel, *open, "Not so.").has_value();
        });
    }
    bool makeRun() {
        if (dice.oneIn(2)) return rooms->payoutRuns.make(olga).has_value();
        rooms->payoutRuns.makeWeekly();
        return true;
    }
    bool decideRun() {
        const auto runs =
            rooms->database->read([](database::Reader& reader) { return payouts::PayoutStore().runs(reader, 1); });
        if (runs.empty()) return false;
        const auto who = dice.oneIn(2) ? olga : pavel;
        if (dice.oneIn(8)) return rooms->payoutRuns.reject(who, runs[0].id, runs[0].version, "Not so.").has_value();
        return rooms->payoutRuns.approve(who, runs[0].id, runs[0].version).has_value();
    }

    // The gateway.
    bool deliver() { return rooms->outbox.drain() + rooms->sandbox->drain() > 0; }
    bool refundByHand() {
        if (checkouts.empty()) return false;
        const auto& proof = some(checkouts).proof;
        if (proof.razorpay_payment_id.empty()) return false;
        return rooms->sandbox->bank().refund(proof.razorpay_payment_id, R"({"amount":5000})", {}).has_value();
    }
    bool askBack() {
        if (checkouts.empty()) return false;
        const auto& proof = some(checkouts).proof;
        if (proof.razorpay_payment_id.empty()) return false;
        return rooms->sandbox->disputes().open(proof.razorpay_payment_id, {}).has_value();
    }
    bool bankDecides() {
        const auto newest = rooms->sandbox->disputes().disputes({});
        if (newest.empty()) return false;
        constexpr std::array kBankMoves{"under_review", "action_required", "won", "lost", "closed"};
        return rooms->sandbox->disputes().move(dice.pick(newest).id, dice.pick(kBankMoves)).has_value();
    }
    bool sendToTheBank() { return rooms->sandbox->settlements().settle().has_value(); }
    bool trouble() {
        auto& knobs = rooms->sandbox->knobs();
        switch (dice.below(10)) {
            case 0:
                knobs.authorizeOnly = !knobs.authorizeOnly;
                break;
            case 8:
                knobs.refusePayouts = !knobs.refusePayouts;
                break;
            case 1:
                knobs.failRefunds = !knobs.failRefunds;
                break;
            case 2:
                knobs.failPayouts = !knobs.failPayouts;
                break;
            case 3:
                knobs.reversePayouts = !knobs.reversePayouts;
                break;
            case 4:
                knobs.dropWebhooks = !knobs.dropWebhooks;
                break;
            case 5:
                knobs.webhookCopies = 1 + dice.below(3);
                break;
            case 6:
                knobs.failCalls = dice.below(3);
                break;
            case 7:
                knobs.loseAnswers = dice.below(3);
                break;
            default:
                knobs.failCharges = dice.below(2);
        }
        return true;
    }

    // The clock.
    bool fewMinutes() {
        clock.advance(dice.below(20) * domain::kMinute);
        runJobs();
        return true;
    }
    bool hours() {
        const auto until = clock.now() + (1 + dice.below(12)) * domain::kHour;
        comeToSessions(until);
        clock.set(until);
        runJobs();
        return true;
    }
    /// As the scheduler does, if not as often.
    void runJobs() {
        rooms->bookingSweep.run(clock.now());
        if (dice.oneIn(3)) rooms->payments.reconcile(clock.now());
        if (dice.oneIn(20)) rooms->payments.followDisputes(clock.now());
        if (dice.oneIn(5)) rooms->payments.followSettlements(clock.now());
        if (dice.oneIn(3)) rooms->plans.run();
        if (dice.oneIn(3)) rooms->wallet.run();
        if (dice.oneIn(3)) rooms->payoutSending.followUp();
    }
    /// Mostly both, sometimes one or nobody.
    void comeToSessions(domain::UtcTime until) {
        for (const auto id : sessions) {
            const auto session = now(id);
            if (session.status != domain::BookingStatus::confirmed || session.startsAt < clock.now() ||
                session.startsAt >= until)
                continue;
            for (const auto who : {session.studentId, session.mentorId}) {
                if (dice.oneIn(8)) continue;
                rooms->database->write([&](database::Transaction& tx) {
                    rooms->stays.enter(tx, id, who, session.startsAt);
                    rooms->stays.leave(tx, id, who, session.endsAt);
                });
            }
        }
    }

    bookings::Booking someSession() { return now(some(sessions)); }
    /// As often one of those that wait for it, as people see them in the app, as any.
    bookings::Booking sessionThat(const std::string& waits) {
        if (dice.oneIn(2)) return someSession();
        const auto ids = rooms->database->read([&](database::Reader& reader) {
            return reader.all<domain::BookingId>(
                "SELECT id FROM bookings WHERE $1 > 0 AND (" + waits + ") ORDER BY id DESC LIMIT 5", clock.now());
        });
        return ids.empty() ? someSession() : now(dice.pick(ids));
    }
    /// As often one of the newest as any: with those most can be done, and not for long.
    template <class Rows>
    typename Rows::value_type& some(Rows& rows) {
        const auto size = static_cast<int>(rows.size());
        return rows[static_cast<std::size_t>(size - 1 - dice.below(dice.oneIn(2) ? std::min(size, 3) : size))];
    }
    static void keep(std::deque<Checkout>& into, Checkout checkout) {
        into.push_back(std::move(checkout));
        if (into.size() > 30) into.pop_front();
    }

    int m_keys = 0;
    std::vector<Deed> m_deeds{{"holds", 11, &MarketDeeds::hold},
                              {"opens a checkout", 16, &MarketDeeds::openCheckout},
                              {"buys credits", 2, &MarketDeeds::buyCredits},
                              {"pays at the bank", 16, &MarketDeeds::payAtTheBank},
                              {"pays another amount", 1, &MarketDeeds::payAnotherAmount},
                              {"comes back from the bank", 10, &MarketDeeds::verify},
                              {"wants another length", 4, &MarketDeeds::otherLength},
                              {"subscribes", 2, &MarketDeeds::subscribe},
                              {"pays the plan", 2, &MarketDeeds::payThePlan},
                              {"reviews", 5, &MarketDeeds::review},
                              {"cancels", 4, &MarketDeeds::cancel},
                              {"moves", 4, &MarketDeeds::move},
                              {"answers a move", 3, &MarketDeeds::answerMove},
                              {"reports", 3, &MarketDeeds::report},
                              {"contests", 3, &MarketDeeds::contest},
                              {"answers a request", 5, &MarketDeeds::answerRequest},
                              {"completes", 6, &MarketDeeds::complete},
                              {"takes bookings again", 1, &MarketDeeds::acceptAgain},
                              {"changes the account", 1, &MarketDeeds::otherAccount},
                              {"rules", 3, &MarketDeeds::rule},
                              {"reinstates a mentor", 1, &MarketDeeds::reinstate},
                              {"cancels as an admin", 1, &MarketDeeds::cancelAsAdmin},
                              {"marks an outage", 1, &MarketDeeds::markOutage},
                              {"wants it back for an outage", 1, &MarketDeeds::refundForOutage},
                              {"offers goodwill", 1, &MarketDeeds::offerGoodwill},
                              {"decides about what is set aside", 1, &MarketDeeds::decideSetAside},
                              {"agrees with another admin", 2, &MarketDeeds::decideProposal},
                              {"makes a run", 1, &MarketDeeds::makeRun},
                              {"decides a run", 2, &MarketDeeds::decideRun},
                              {"delivers", 10, &MarketDeeds::deliver},
                              {"gives back by hand", 1, &MarketDeeds::refundByHand},
                              {"asks a payment back", 1, &MarketDeeds::askBack},
                              {"decides what was asked back", 2, &MarketDeeds::bankDecides},
                              {"sends to our bank", 1, &MarketDeeds::sendToTheBank},
                              {"has trouble", 2, &MarketDeeds::trouble},
                              {"lets minutes pass", 4, &MarketDeeds::fewMinutes},
                              {"lets hours pass", 2, &MarketDeeds::hours}};
    int m_weights = [this] {
        int sum = 0;
        for (const auto& deed : m_deeds)
            sum += deed.weight;
        return sum;
    }();
};

}  // namespace mc::test
