#include "app/rooms.h"
#include "domain/end_reason.h"
#include "payouts/details_upkeep.h"

/// The storyboard: when something happens in one room, what the others do. Everything here runs in the transaction of
/// its cause, so that it is true if and only if the cause is.
namespace mc::app {

namespace {

messaging::Thread threadOf(const bookings::Booking& booking) {
    return {booking.id, booking.code, booking.topic, booking.startsAt};
}

/// How often what is due by time is looked for; the clock's jumps wake it as well.
constexpr domain::Seconds kSweepEvery = 15;
constexpr domain::Seconds kReconcileEvery = 60;
constexpr domain::Seconds kFeatureEvery = 60;                   ///< Days begin and end.
constexpr domain::Seconds kKeepDeliveries = 90 * domain::kDay;  ///< As long as a repeated key must be noticed.

}  // namespace

void Rooms::connectEvents() {
    using database::Transaction;
    auto& booking = bookings.events();

    // When a booking is requested, confirmed or ended, both are told …
    booking.requested.connect([this](Transaction& tx, const auto& event) { announcer.requested(tx, event); });
    booking.accepted.connect([this](Transaction& tx, const auto& event) { announcer.accepted(tx, event); });
    booking.confirmed.connect([this](Transaction& tx, const auto& event) { announcer.confirmed(tx, event); });
    booking.declined.connect([this](Transaction& tx, const auto& event) { announcer.declined(tx, event); });
    booking.cancelled.connect([this](Transaction& tx, const auto& event) { announcer.cancelled(tx, event); });
    booking.expired.connect([this](Transaction& tx, const auto& event) { announcer.expired(tx, event); });
    booking.paidTooLate.connect([this](Transaction& tx, const auto& event) { announcer.paidTooLate(tx, event); });
    booking.completed.connect([this](Transaction& tx, const auto& event) { announcer.completed(tx, event); });
    booking.noShowReported.connect([this](Transaction& tx, const auto& event) { announcer.noShow(tx, event); });
    booking.noShowContested.connect([this](Transaction& tx, const auto& event) { announcer.contested(tx, event); });
    booking.noShowUpheld.connect([this](Transaction& tx, const auto& event) { announcer.upheld(tx, event); });
    booking.noShowRejected.connect([this](Transaction& tx, const auto& event) { announcer.rejected(tx, event); });
    booking.notesShared.connect([this](Transaction& tx, const auto& event) { announcer.notesShared(tx, event); });

    booking.moveProposed.connect([this](Transaction& tx, const auto& event) { announcer.moveProposed(tx, event); });
    booking.moveClosed.connect([this](Transaction& tx, const auto& event) { announcer.moveClosed(tx, event); });
    booking.moved.connect([this](Transaction& tx, const auto& event) { announcer.moved(tx, event); });

    // … so they are of what an outage of the platform made of it …
    booking.outageChoice.connect([this](Transaction& tx, const auto& event) { announcer.outageChoice(tx, event); });
    booking.outageSettled.connect([this](Transaction& tx, const auto& event) { announcer.outageSettled(tx, event); });

    // … and a confirmed one is reminded of.
    booking.confirmed.connect(
        [this](Transaction& tx, const bookings::BookingConfirmed& event) { reminders.plan(tx, event.booking); });
    booking.moved.connect(
        [this](Transaction& tx, const bookings::BookingMoved& event) { reminders.plan(tx, event.booking); });

    // What the two agreed to do is told again when it is due.
    booking.notesShared.connect(
        [this](Transaction& tx, const bookings::NotesShared& event) { itemReminders.plan(tx, event.booking); });

    // Money that came in confirms or requests what it was for.
    payments.sell(domain::SubjectKind::session, holds);
    payments.events().captured.connect(
        [this](Transaction& tx, const payments::PaymentCaptured& event) { holds.onPaymentCaptured(tx, event); });
    payments.events().reserved.connect(
        [this](Transaction& tx, const payments::PaymentReserved& event) { holds.onPaymentReserved(tx, event); });
    payments.events().lost.connect(
        [this](Transaction& tx, const payments::ReservationLost& event) { holds.onReservationLost(tx, event); });

    // … or becomes credits, which pay for what comes next until their time is over.
    payments.sell(domain::SubjectKind::credits, wallet);
    payments.events().captured.connect(
        [this](Transaction& tx, const payments::PaymentCaptured& event) { wallet.onCaptured(tx, event); });
    payments.events().refundProcessed.connect(
        [this](Transaction& tx, const payments::RefundProcessed& event) { wallet.onRefunded(tx, event); });

    // … or is a month of a plan, whose minutes are there then. What the gateway tells of one is asked of it.
    payments.sell(domain::SubjectKind::plan, plans);
    payments.events().captured.connect(
        [this](Transaction& tx, const payments::PaymentCaptured& event) { plans.onCaptured(tx, event); });
    payments.events().refundProcessed.connect(
        [this](Transaction& tx, const payments::RefundProcessed& event) { plans.onRefunded(tx, event); });
    payments.events().subscriptionMoved.connect(
        [this](Transaction& tx, const payments::SubscriptionMoved& event) { plans.onMoved(tx, event); });

    // … when it is confirmed, the pair's conversation opens (decision 16), and says later what became of it.
    booking.confirmed.connect([this](Transaction& tx, const bookings::BookingConfirmed& event) {
        messaging.open(tx, event.booking.studentId, event.booking.mentorId, threadOf(event.booking));
    });
    booking.cancelled.connect([this](Transaction& tx, const bookings::BookingCancelled& event) {
        messaging.note(tx, event.booking.id, protocol::SystemEvent::booking_cancelled);
    });
    booking.moved.connect([this](Transaction& tx, const bookings::BookingMoved& event) {
        messaging.changed(tx, threadOf(event.booking));
        messaging.note(tx, event.booking.id, protocol::SystemEvent::booking_moved, event.number);
    });
    booking.completed.connect([this](Transaction& tx, const bookings::BookingCompleted& event) {
        messaging.note(tx, event.booking.id, protocol::SystemEvent::session_completed);
    });

    // When a review is posted, the mentor's rating moves and the mentor is told.
    reviews.posted.connect([this](Transaction& tx, const reviews::ReviewPosted& event) {
        mentors.addRating(tx, event.mentor, event.review.rating, 1);
        announcer.reviewed(tx, event);
    });

    // … and so it does when an admin hides one or shows it again. Who wrote something hears what became of it.
    reviews.answered.connect([this](Transaction& tx, const auto& event) { announcer.reviewAnswered(tx, event); });
    moderation.moderated.connect([this](Transaction& tx, const reviews::ReviewModerated& event) {
        if (event.reviews != 0) mentors.addRating(tx, event.review.mentorId, event.stars, event.reviews);
        if (event.hidden) announcer.reviewHidden(tx, event);
    });

    // How fast mentors answer (decision 28): requests by accepting or declining, conversations by their first message.
    booking.requested.connect([this](Transaction& tx, const bookings::BookingRequested& event) {
        mentors.asked(tx, event.booking.mentorId, mentors::Question::request, event.booking.id.value, clock.now());
    });
    const auto answered = [this](Transaction& tx, const auto& event) {
        mentors.answered(tx, event.booking.mentorId, mentors::Question::request, event.booking.id.value, clock.now());
    };
    booking.accepted.connect(answered);
    booking.confirmed.connect(answered);
    booking.declined.connect([answered](Transaction& tx, const bookings::BookingDeclined& event) {
        if (event.booking.endedBy == bookings::Party::mentor) answered(tx, event);  // Else the time ran out: no answer.
    });
    messaging.sent.connect([this](Transaction& tx, const messaging::MessageSent& event) { followAnswer(tx, event); });

    // What pays its order is invoiced, unless it goes back at once; what of it has gone back is credited.
    payments.events().captured.connect(
        [this](Transaction& tx, const payments::PaymentCaptured& event) { invoices.onCaptured(tx, event); });
    payments.events().refundProcessed.connect(
        [this](Transaction& tx, const payments::RefundProcessed& event) { invoices.onRefunded(tx, event); });
    wallet.returned.connect(
        [this](Transaction& tx, const payments::CreditsReturned& event) { invoices.onCreditsReturned(tx, event); });
    payments.events().saleReduced.connect(
        [this](Transaction& tx, const payments::SaleReduced& event) { invoices.onSaleReduced(tx, event); });

    // A session that is to come is cancelled when all of its payment was given back past us.
    payments.events().refundProcessed.connect(
        [this](Transaction& tx, const payments::RefundProcessed& event) { bookingChanges.onRefunded(tx, event); });

    // What became of somebody's money is told, good or bad.
    auto& money = payments.events();
    money.failed.connect([this](Transaction& tx, const auto& event) { announcer.paymentFailed(tx, event); });
    money.declined.connect([this](Transaction& tx, const auto& event) { announcer.paymentDeclined(tx, event); });
    money.surplus.connect([this](Transaction& tx, const auto& event) { announcer.surplus(tx, event); });
    money.quarantined.connect([this](Transaction& tx, const auto& event) { announcer.quarantined(tx, event); });
    money.refundProcessed.connect([this](Transaction& tx, const auto& event) { announcer.refunded(tx, event); });
    money.refundFailed.connect([this](Transaction& tx, const auto& event) { announcer.refundFailed(tx, event); });
    money.declined.connect([this](Transaction& tx, const auto& event) { purchaseAnnouncer.declined(tx, event); });
    money.surplus.connect([this](Transaction& tx, const auto& event) { purchaseAnnouncer.surplus(tx, event); });
    money.quarantined.connect([this](Transaction& tx, const auto& event) { purchaseAnnouncer.quarantined(tx, event); });
    money.refundProcessed.connect(
        [this](Transaction& tx, const auto& event) { purchaseAnnouncer.refunded(tx, event); });
    money.refundFailed.connect(
        [this](Transaction& tx, const auto& event) { purchaseAnnouncer.refundFailed(tx, event); });

    // Before credits expire, whoever owns them is told.
    wallet.expiring.connect(
        [this](Transaction& tx, const payments::CreditsExpiring& event) { creditsAnnouncer.expiring(tx, event); });

    // … and so is whose plan could not be renewed, or was paid back.
    plans.pastDue.connect(
        [this](Transaction& tx, const payments::PlanNews& event) { planAnnouncer.pastDue(tx, event); });
    plans.lapsed.connect([this](Transaction& tx, const payments::PlanNews& event) { planAnnouncer.lapsed(tx, event); });
    plans.refunded.connect(
        [this](Transaction& tx, const payments::PlanNews& event) { planAnnouncer.refunded(tx, event); });

    // A message rings the bell until it is read, and waits for nobody's mailbox: that gets a digest.
    messaging.sent.connect(
        [this](Transaction& tx, const messaging::MessageSent& event) { announcer.messaged(tx, event); });
    messaging.sent.connect([this](Transaction& tx, const messaging::MessageSent& event) { digest.plan(tx, event.to); });

    messageReports.reported.connect([this](Transaction& tx, const messaging::MessageReported& event) {
        messageReportAnnouncer.reported(tx, event);
    });
    messageReports.decided.connect(
        [this](Transaction& tx, const messaging::MessageDecided& event) { messageReportAnnouncer.decided(tx, event); });
    messaging.read.connect(
        [this](Transaction& tx, const messaging::ConversationRead& event) { announcer.conversationRead(tx, event); });

    // When a person's name, zone or standing changes, so does the card.
    accounts.events().profileChanged.connect(
        [this](Transaction& tx, const accounts::ProfileChanged& event) { mentors.personChanged(tx, event.user); });
    accounts.events().suspended.connect(
        [this](Transaction& tx, const accounts::UserSuspended& event) { mentors.personChanged(tx, event.user); });

    // Whoever is suspended keeps no appointment: nobody waits for her, and what was paid goes back.
    accounts.events().suspended.connect([this](Transaction& tx, const accounts::UserSuspended& event) {
        bookingChanges.endAllOf(tx, event.user, event.at);
    });

    // Before somebody takes or pays for time, the mentor's other calendars are asked, while nobody waits; before the
    // money is taken they are waited for.
    scheduling.onTaking([this](domain::UserId mentor) { calendarSync.freshen(mentor); });
    scheduling.onPaying([this](domain::UserId mentor) { calendarSync.freshenBeforePaying(mentor); });

    // What is off her calendar here may be on it elsewhere, until that has followed.
    const auto isOff = [this](Transaction& tx, const auto& event) {
        for (const auto person : {event.booking.mentorId, event.booking.studentId})
            calendarSync.sessionChanged(tx, person);
    };
    booking.cancelled.connect(isOff);
    booking.moved.connect(isOff);

    // A calendar that cannot be read for a day is told.
    calendarSync.failed.connect([this](Transaction& tx, const auto& event) { calendarNews.failed(tx, event); });

    // What is on a mentor's calendar here is on the one of her choice as well.
    const auto isOther = [this](Transaction& tx, const auto& event) { sessionWriting.changed(tx, event.booking); };
    booking.confirmed.connect(isOther);
    booking.moved.connect(isOther);
    booking.cancelled.connect(isOther);
    calendarSources.leaving.connect([this](Transaction& tx, const auto& event) { sessionWriting.leaving(tx, event); });
    calendarSources.passwordChanged.connect(
        [this](Transaction& tx, const auto& event) { sessionWriting.passwordChanged(tx, event); });

    // Who is booked first may have what mentors keep for Premium.
    scheduling.setPremium(
        [this](database::Reader& reader, domain::UserId student) { return plans.hasPriority(reader, student); });

    // When free times change, the cards' "next free" and the filter by date follow.
    scheduling.onChanged([this](domain::UserId mentor) {
        feed.refreshAvailability(mentor);
        featured.availabilityChanged(mentor);
    });
}

/// A mentor who is asked is reminded twice; who leaves two in a row unanswered, or cancels too often, takes no bookings
/// for a while, and is told.
void Rooms::connectSilence() {
    using database::Transaction;
    auto& booking = bookings.events();
    booking.requested.connect(
        [this](Transaction& tx, const bookings::BookingRequested& event) { reminders.planAnswer(tx, event.booking); });
    booking.accepted.connect([this](Transaction& tx, const bookings::BookingAccepted& event) {
        silentMentors.answered(tx, event.booking.mentorId);
    });
    booking.confirmed.connect([this](Transaction& tx, const bookings::BookingConfirmed& event) {
        if (!event.booking.instantBook) silentMentors.answered(tx, event.booking.mentorId);
    });
    booking.declined.connect([this](Transaction& tx, const bookings::BookingDeclined& event) {
        const auto& why = event.booking.endReason;
        if (why == domain::kPaymentNotTaken || why == domain::kMentorBusyElsewhere) return;  // She had answered.
        if (event.booking.endedBy == bookings::Party::platform)
            silentMentors.lapsed(tx, event.booking.mentorId);
        else
            silentMentors.answered(tx, event.booking.mentorId);
    });
    booking.cancelled.connect([this](Transaction& tx, const bookings::BookingCancelled& event) {
        cancellations.cancelled(tx, event.booking);
    });
    booking.completed.connect([this](Transaction& tx, const bookings::BookingCompleted& event) {
        cancellations.kept(tx, event.booking.mentorId);
    });
    cancellations.warned.connect(
        [this](Transaction& tx, const bookings::CancellationsWarned& event) { pauseNews.warned(tx, event); });
    silentMentors.paused.connect(
        [this](Transaction& tx, const bookings::BookingsPaused& event) { pauseNews.paused(tx, event); });
}

/// A mentor whose stars are low is warned, then takes no bookings until an admin has decided; both are told.
void Rooms::connectRatings() {
    using database::Transaction;
    using reviews::RatingNews;
    scheduling.setGate(
        [this](database::Reader& reader, domain::UserId mentor) { return ratings.mayAccept(reader, mentor); });
    reviews.posted.connect(
        [this](Transaction& tx, const reviews::ReviewPosted& event) { ratings.changed(tx, event.mentor); });
    moderation.moderated.connect([this](Transaction& tx, const reviews::ReviewModerated& event) {
        if (event.reviews != 0) ratings.changed(tx, event.review.mentorId);
    });
    auto& events = ratings.events();
    events.warned.connect([this](Transaction& tx, const RatingNews& event) { ratingAnnouncer.warned(tx, event); });
    events.eased.connect([this](Transaction& tx, const RatingNews& event) { ratingAnnouncer.eased(tx, event); });
    events.paused.connect([this](Transaction& tx, const RatingNews& event) { ratingAnnouncer.paused(tx, event); });
    events.reinstated.connect(
        [this](Transaction& tx, const RatingNews& event) { ratingAnnouncer.reinstated(tx, event); });
    events.kept.connect([this](Transaction& tx, const RatingNews& event) { ratingAnnouncer.kept(tx, event); });
}

/// Whoever waits for a mentor is told of free times, has the first kept longer, and waits no more once it is paid.
void Rooms::connectWaitlist() {
    using database::Transaction;
    holds.setWaitlist(waitlist);
    waitlist.opened.connect([this](Transaction& tx, const auto& event) { waitlistAnnouncer.opened(tx, event); });
    const auto served = [this](Transaction& tx, const auto& event) {
        waitlist.served(tx, event.booking.studentId, event.booking.mentorId);
    };
    bookings.events().requested.connect(served);
    bookings.events().confirmed.connect(served);
}

/// Whoever keeps a search hears of mentors who come to fit it.
void Rooms::connectSearches() {
    using database::Transaction;
    searchWatch.matched.connect([this](Transaction& tx, const auto& event) { searchNews.matched(tx, event); });
    searches.seen.connect([this](Transaction& tx, const auto& event) { searchNews.seen(tx, event); });
}

void Rooms::connectApplicationEvents() {
    using database::Transaction;

    // Whoever is approved as a mentor offers the times of the application.
    applications.events().approved.connect([this](Transaction& tx, const mentors::ApplicationApproved& event) {
        scheduling.open(tx, event.news.applicant, event.zone, event.windows, event.news.at);
    });

    // How far an application has come is told to the applicant, and to the admins who decide while it waits for them.
    auto& application = applications.events();
    using mentors::ApplicationNews;
    application.submitted.connect(
        [this](Transaction& tx, const ApplicationNews& event) { applicationAnnouncer.submitted(tx, event); });
    application.questioned.connect(
        [this](Transaction& tx, const ApplicationNews& event) { applicationAnnouncer.questioned(tx, event); });
    application.answered.connect(
        [this](Transaction& tx, const ApplicationNews& event) { applicationAnnouncer.answered(tx, event); });
    application.rejected.connect(
        [this](Transaction& tx, const ApplicationNews& event) { applicationAnnouncer.rejected(tx, event); });
    application.approved.connect(
        [this](Transaction& tx, const auto& event) { applicationAnnouncer.approved(tx, event); });

    // So is what becomes of a mentor's new headline or company.
    auto& change = profileChanges.events();
    change.asked.connect([this](Transaction& tx, const auto& event) { profileAnnouncer.asked(tx, event); });
    change.takenBack.connect([this](Transaction& tx, const auto& event) { profileAnnouncer.takenBack(tx, event); });
    change.questioned.connect([this](Transaction& tx, const auto& event) { profileAnnouncer.questioned(tx, event); });
    change.answered.connect([this](Transaction& tx, const auto& event) { profileAnnouncer.answered(tx, event); });
    change.approved.connect([this](Transaction& tx, const auto& event) { profileAnnouncer.approved(tx, event); });
    change.declined.connect([this](Transaction& tx, const auto& event) { profileAnnouncer.declined(tx, event); });
}

/// What two admins agreed to is sent; a mentor is told what became of it, and when she is paid somewhere else.
void Rooms::connectPayouts() {
    using database::Transaction;
    payoutRuns.onApproved(
        [this](Transaction& tx, const payouts::PayoutRow& payout) { payoutSending.send(tx, payout); });
    payments.events().payoutSeen.connect(
        [this](Transaction& tx, const gateway::Payout& seen) { payoutSending.observe(tx, seen); });
    payoutAccounts.changed.connect([this](Transaction& tx, const auto& event) { payoutNews.changed(tx, event); });
    payoutRuns.held.connect([this](Transaction& tx, const auto& event) { payoutNews.held(tx, event); });
    payoutSending.events().paid.connect([this](Transaction& tx, const auto& event) { payoutNews.paid(tx, event); });
    payoutSending.events().returned.connect(
        [this](Transaction& tx, const auto& event) { payoutNews.returned(tx, event); });
}

/// What a student's bank asks back (PAY-7): a session it does not pay for any more is cancelled, and whoever it concerns is
/// told.
void Rooms::connectDisputes() {
    using database::Transaction;
    payments.events().disputeMoved.connect(
        [this](Transaction& tx, const payments::DisputeMoved& event) { bookingChanges.onDisputeMoved(tx, event); });
    payments.events().disputeMoved.connect(
        [this](Transaction& tx, const payments::DisputeMoved& event) { disputeAnnouncer.moved(tx, event); });
}

/// What owners turn on and off, where it is used.
void Rooms::connectGates() {
    using domain::FeatureFlag;
    using domain::Role;
    accounts.setSignUpGate([this] { return features.check(FeatureFlag::sign_ups, {}); });
    applications.setGate([this](domain::UserId user) {
        return features.check(FeatureFlag::mentor_applications, {user, {Role::student}});
    });
    holds.setGate([this](database::Reader& reader, domain::UserId user) {
        const bool mentor = mentors.find(reader, user).has_value();
        return features.check(FeatureFlag::new_bookings, {user, {mentor ? Role::mentor : Role::student}});
    });
}

/// Between a mentor and a student, who may be a mentor elsewhere: the conversation says which of the two is which.
void Rooms::followAnswer(database::Transaction& tx, const messaging::MessageSent& event) {
    const auto mentor = messaging.mentorOf(tx, event.message.conversationId);
    if (!mentor) return;
    const auto subject = event.message.conversationId.value;
    const auto at = event.message.createdAt;
    if (event.message.senderId == *mentor)
        mentors.answered(tx, *mentor, mentors::Question::first_message, subject, at);
    else
        mentors.asked(tx, *mentor, mentors::Question::first_message, subject, at);
}

void Rooms::scheduleJobs() {
    scheduler.every("bookings.sweep", kSweepEvery, [this] { bookingSweep.run(clock.now()); });
    scheduler.every("bookings.waitlist", kSweepEvery, [this] { waitlist.run(); });
    scheduler.every("bookings.report", domain::kHour, [this] { bookingSweep.report(); });
    scheduler.every("payouts.weekly", kReconcileEvery, [this] { payoutRuns.makeWeekly(); });
    scheduler.every("payouts.forget_details", domain::kDay, [this] {
        payouts::forgetErasedDetails(*database, ledger, payoutPlanner.least().currency, clock.now());
    });
    scheduler.every("payouts.follow_up", kReconcileEvery, [this] { payoutSending.followUp(); });
    scheduler.every("payments.reconcile", kReconcileEvery, [this] { payments.reconcile(clock.now()); });
    scheduler.every("payments.disputes", domain::kHour, [this] { payments.followDisputes(clock.now()); });
    scheduler.every("payments.settlements", 6 * domain::kHour, [this] { payments.followSettlements(clock.now()); });
    scheduler.every("payments.plans", kReconcileEvery, [this] { plans.run(); });
    scheduler.every("payments.credits", kReconcileEvery, [this] { wallet.run(); });
    scheduler.every("payments.forget", domain::kDay, [this] { payments.forgetOld(clock.now()); });
    scheduler.every("catalogue.availability", domain::kHour, [this] { feed.refreshAllAvailability(); });
    scheduler.every("mentors.featured", kFeatureEvery, [this] { featured.refresh(); });
    scheduler.every("mentors.searches", kSweepEvery, [this] { searchWatch.run(); });
    scheduler.every("mentors.forget_searches", domain::kDay, [this] { searches.forgetErased(); });
    scheduler.every("mentors.response_times", domain::kDay, [this] { mentors.refreshResponseTimes(); });
    scheduler.every("accounts.forget", domain::kDay, [this] { accounts.forgetExpired(); });
    scheduler.every("mentors.forget_documents", domain::kHour, [this] { documents.forgetOld(); });
    scheduler.every("calendars.sync", kSweepEvery, [this] { calendarSync.run(); });
    scheduler.every("calendars.tidy", 10 * domain::kMinute, [this] { calendarSync.tidy(); });
    scheduler.every("calendars.warn", domain::kHour, [this] { calendarSync.warn(); });
    scheduler.every("outbox.forget", domain::kDay,
                    [this] { outbox.forgetDeliveredBefore(clock.now() - kKeepDeliveries); });
    scheduler.every("outbox.report", domain::kHour, [this] { outbox.reportStuck(); });
}

}  // namespace mc::app
