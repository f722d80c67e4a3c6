#include <QTest>
#include <boost/describe/enum_to_string.hpp>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>
#include <map>
#include <set>

#include "platform/mail/words.h"
#include "protocol/codec.h"
#include "support/test_program.h"
#include "support/written.h"
#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "support/announcements_world.h"
#endif

using namespace mc;
using database::Transaction;
using domain::Language;
using domain::Party;
using protocol::NotificationType;
using tests::AnnouncementsWorld;
using tests::contains;
using tests::isHindi;
using tests::kMentor;
using tests::kStudent;

namespace {

using Parties = std::set<Party>;

/// How an event comes about, who is told, who of them by mail as well, and who of them reads an amount.
struct AnnouncementsStory {
    Parties told;
    Parties mailed;
    Parties money;
    std::function<void(AnnouncementsWorld&)> happens;
};

const Parties kBoth{kStudent, kMentor};
const Parties kNobody;

template <class Event>
auto raising(database::Signal<Event> bookings::BookingEvents::*signal, auto... event) {
    return [=](AnnouncementsWorld& w) { w.raise(w.sessions().*signal, Event{w.booking, event...}); };
}

template <class Event>
auto raising(database::Signal<Event> payments::PaymentEvents::*signal, auto... event) {
    return [=](AnnouncementsWorld& w) { w.raise(w.money().*signal, Event{{1}, w.booking.id, w.student.id, event...}); };
}

void reviewed(AnnouncementsWorld& w) {
    protocol::Review review;
    review.authorName = "Maya Nair";
    review.rating = 4;
    review.text = "Clear.\nPatient.";
    w.raise(w.server.rooms.reviews.posted, {review, w.booking.id, w.mentor.id, w.student.id});
}

reviews::ReviewRow reviewOf(const AnnouncementsWorld& w) {
    reviews::ReviewRow row;
    row.bookingId = w.booking.id;
    row.mentorId = w.mentor.id;
    row.studentId = w.student.id;
    row.topic = w.booking.topic;
    return row;
}

void reviewAnswered(AnnouncementsWorld& w) {
    w.raise(w.server.rooms.reviews.answered, {reviewOf(w)});
}

void reviewHidden(AnnouncementsWorld& w) {
    w.raise(w.server.rooms.moderation.moderated,
            {reviewOf(w), reviews::ReviewPart::review, true, "It names somebody.", 0, 0});
}

void requested(AnnouncementsWorld& w) {
    auto booking = w.booking;
    booking.requestedAt = w.server.clock.now();
    booking.requestExpiresAt = w.server.clock.now() + domain::kDay;
    w.raise(w.sessions().requested, {booking});
}

void cancelled(AnnouncementsWorld& w) {
    w.raise(w.sessions().cancelled, {w.endedBy(kMentor), w.booking.total, 100});
}

void moveProposed(AnnouncementsWorld& w) {
    w.raise(w.sessions().moveProposed, {w.booking, kMentor, w.booking.startsAt + domain::kDay, "I travel"});
}

void moveDeclined(AnnouncementsWorld& w) {
    w.raise(w.sessions().moveClosed, {w.booking, kMentor, kStudent, w.booking.startsAt + domain::kDay, {}});
}

void moved(AnnouncementsWorld& w) {
    w.raise(w.sessions().moved, {w.booking, w.booking.startsAt - domain::kDay, kStudent, 1, ""});
}

void comesNear(AnnouncementsWorld& w) {
    w.server.clock.advance(w.booking.startsAt - w.server.clock.now() - 15 * domain::kMinute);
}

void writes(AnnouncementsWorld& w) {
    w.send(w.student, "A secret");
    w.server.clock.advance(domain::kHour);
}

const std::map<NotificationType, AnnouncementsStory>& announcementsStories() {
    using enum NotificationType;
    using B = bookings::BookingEvents;
    using P = payments::PaymentEvents;
    const auto price = domain::rupees(1000);
    static const std::map<NotificationType, AnnouncementsStory> all{
        {booking_requested, {kBoth, kBoth, kBoth, requested}},
        {booking_confirmed, {kBoth, kBoth, kBoth, raising(&B::confirmed)}},
        {booking_declined,
         {kBoth,
          {kStudent},
          {kStudent},
          [](AnnouncementsWorld& w) { w.raise(w.sessions().declined, {w.endedBy(Party::platform)}); }}},
        {booking_cancelled, {kBoth, kBoth, kBoth, cancelled}},
        {booking_reminder, {kBoth, kBoth, kNobody, comesNear}},
        {session_completed, {{kMentor}, kNobody, kNobody, raising(&B::completed)}},
        {no_show_reported, {kBoth, kBoth, kBoth, raising(&B::noShowReported, price, false)}},
        {no_show_waiting, {kBoth, kBoth, kBoth, raising(&B::noShowReported, price, true)}},
        {no_show_upheld, {kBoth, kBoth, kBoth, raising(&B::noShowUpheld, price)}},
        {no_show_rejected, {kBoth, kBoth, kBoth, raising(&B::noShowRejected, price, "The log shows you both")}},
        {no_show_contested, {{kStudent}, {kStudent}, kNobody, raising(&B::noShowContested, kMentor)}},
        {notes_shared, {{kStudent}, kNobody, kNobody, raising(&B::notesShared, true)}},
        {payment_received, {{kMentor}, kNobody, {kMentor}, raising(&B::confirmed)}},
        {payment_failed, {{kStudent}, kNobody, {kStudent}, raising(&P::failed, price, "declined")}},
        {payment_declined, {{kStudent}, {kStudent}, {kStudent}, raising(&P::declined, price)}},
        {payment_too_late, {{kStudent}, {kStudent}, {kStudent}, raising(&B::paidTooLate)}},
        {payment_quarantined,
         {{kStudent}, {kStudent}, {kStudent}, raising(&P::quarantined, price, domain::rupees(999))}},
        {payment_surplus, {{kStudent}, {kStudent}, {kStudent}, raising(&P::surplus, price, domain::PaymentId{2})}},
        {refund_processed, {{kStudent}, kNobody, {kStudent}, raising(&P::refundProcessed, price, domain::UtcTime{})}},
        {refund_failed, {{kStudent}, kNobody, {kStudent}, raising(&P::refundFailed, price)}},
        {review_requested, {{kStudent}, {kStudent}, kNobody, raising(&B::completed)}},
        {review_received, {{kMentor}, {kMentor}, kNobody, reviewed}},
        {review_answered, {{kStudent}, kNobody, kNobody, reviewAnswered}},
        {review_hidden, {{kStudent}, kNobody, kNobody, reviewHidden}},
        {new_message, {{kMentor}, {kMentor}, kNobody, writes}},
        {move_proposed, {{kStudent}, {kStudent}, kNobody, moveProposed}},
        {move_declined, {{kMentor}, {kMentor}, kNobody, moveDeclined}},
        {booking_moved, {kBoth, kBoth, kNobody, moved}},
        {outage_choice, {kBoth, kBoth, {kStudent}, raising(&B::outageChoice, domain::UtcTime{1'800'000'000})}},
        {outage_settled, {kBoth, kBoth, kBoth, raising(&B::outageSettled, price)}},
        {request_waiting,
         {{kMentor},
          {kMentor},
          kNobody,
          [](AnnouncementsWorld& w) {
              w.write([&](Transaction& tx) { w.server.rooms.announcer.remindToAnswer(tx, w.booking, 0); });
          }}},
    };
    return all;
}

/// What the subject of the mail about such an event says to that one.
std::string subjectOf(NotificationType type, Party role, bool hindi) {
    const auto& words = mail::Words::of(hindi ? Language::hi : Language::en);
    if (type == NotificationType::new_message)
        return words.say("digest.subject", {{"one", "yes"}, {"many", ""}, {"count", "1"}});
    const auto section = std::string(boost::describe::enum_to_string(type, "")) + "." +
                         boost::describe::enum_to_string(role, "") + ".subject";
    if (!words.has(section)) return {};
    return words.say(section, {{"other", role == kStudent ? "Rohan Mehta" : "Maya Nair"},
                               {"rating", "4"},
                               {"notTaken", ""},
                               {"lostElsewhere", ""}});
}

}  // namespace

/// Every event of P7.9 as the two people hear of it, all rooms wired as they run.
class AnnouncementsTest : public QObject {
    Q_OBJECT
    using World = AnnouncementsWorld;

private:
    /// By its own name: a new one wants a story here or a test of its own.
    static bool isToldElsewhere(NotificationType type) {
        using enum NotificationType;
        switch (type) {
            case application_submitted:  // ApplicationAnnouncementsTest
            case application_received:
            case application_questioned:
            case application_answered:
            case application_approved:
            case application_rejected:
            case profile_change_received:  // ProfileChangesTest
            case profile_change_questioned:
            case profile_change_answered:
            case profile_change_approved:
            case profile_change_declined:
            case waitlist_opened:       // WaitlistTest
            case bookings_paused:       // SilentMentorsTest
            case search_matched:        // SearchNewsTest
            case cancellations_warned:  // CancellationsTest
            case rating_warned:         // RatingsTest
            case rating_paused:
            case rating_reinstated:
            case rating_kept:
            case rating_waiting:
            case message_report_waiting:  // MessageReportsTest
            case message_report_upheld:
            case message_report_dismissed:
            case message_hidden:
            case items_due:         // ItemRemindersTest
            case credits_expiring:  // CreditsTest
            case plan_past_due:     // PlansTest
            case plan_lapsed:
            case plan_refunded:
            case payout_paid:  // PayoutsTest
            case payout_returned:
            case payout_held:
            case dispute_waiting:  // DisputesTest
            case dispute_over:
            case share_frozen:
            case share_thawed:
                return true;
            default:
                return false;
        }
    }

private slots:
    void everyType_tellsWhomItShould_data() {
        QTest::addColumn<NotificationType>("type");
        QTest::addColumn<bool>("hindi");
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<NotificationType>>([](auto described) {
            if (isToldElsewhere(described.value)) return;
            for (const bool hindi : {false, true})
                QTest::addRow("%s, %s", described.name, hindi ? "hi" : "en") << described.value << hindi;
        });
    }
    void everyType_tellsWhomItShould() {
        QFETCH(NotificationType, type);
        QFETCH(bool, hindi);
        QVERIFY2(announcementsStories().contains(type), "a type without a story");
        const auto& story = announcementsStories().at(type);
        World world(hindi ? Language::hi : Language::en);
        story.happens(world);
        world.server.rooms.outbox.drain();
        for (const auto role : {kStudent, kMentor}) {
            const auto bell = world.bell(role, type);
            QCOMPARE(bell.size(), story.told.contains(role) ? 1u : 0u);
            for (const auto& one : bell)
                checkBell(world, role, one, story.money.contains(role));
            checkMails(world, role, hindi);
            const auto subject = subjectOf(type, role, hindi);
            const auto mails = world.mailsTo(role);
            const auto about = std::ranges::count_if(mails, [&](const auto& mail) { return mail.subject == subject; });
            QCOMPARE(about, story.mailed.contains(role) ? 1 : 0);
        }
    }

    void messagesWhileTheBellIsOpen_thenRead_areOneLine() {
        World world(Language::en);
        world.send(world.student, "One");
        const auto last = world.send(world.student, "Two");
        const auto waiting = world.bell(kMentor, NotificationType::new_message);
        QCOMPARE(waiting.size(), 1u);
        QVERIFY(!waiting[0].readAt);
        world.server.rooms.messaging.markRead(world.mentor.id, last).value();
        const auto read = world.bell(kMentor, NotificationType::new_message);
        QCOMPARE(read.size(), 1u);
        QVERIFY(read[0].readAt && read[0].id == waiting[0].id);
        QCOMPARE(world.server.rooms.notifications.unread(world.mentor.id), 0);
    }

private:
    static void checkBell(World& world, Party role, const protocol::Notification& one, bool money) {
        const auto& about = one.parameters;
        const auto json = protocol::encode(one);
        QCOMPARE(about.amount.has_value(), money);
        QVERIFY2(!contains(json, "@"), json.c_str());
        if (one.type == NotificationType::new_message) {
            QCOMPARE(one.link, "/messages/" + domain::toString(world.conversation()));
            QCOMPARE(*about.other, std::string("Maya Nair"));
            return;
        }
        QCOMPARE(one.link, one.type == NotificationType::review_received
                               ? std::string("/reviews")
                               : "/bookings/" + domain::toString(world.booking.id));
        QVERIFY(about.role == role);
        QCOMPARE(*about.other, std::string(role == kStudent ? "Rohan Mehta" : "Maya Nair"));
        if (one.type == NotificationType::review_received) {
            QCOMPARE(*about.rating, 4);
            return;
        }
        if (one.type == NotificationType::review_hidden) QCOMPARE(*about.reason, std::string("It names somebody."));
        if (one.type == NotificationType::review_hidden || one.type == NotificationType::review_answered) return;
        QCOMPARE(*about.bookingCode, world.booking.code);
        QCOMPARE(*about.topic, std::string("System design"));
        // Another time that is asked for stands beside the one that was agreed.
        const bool other = one.type == NotificationType::move_proposed || one.type == NotificationType::move_declined;
        const auto later = other ? domain::kDay : 0;
        QVERIFY(about.startsAt == world.booking.startsAt + later && about.endsAt == world.booking.endsAt + later);
        if (other) QVERIFY(about.before == world.booking.startsAt);
    }

    static void checkMails(World& world, Party role, bool hindi) {
        const auto mails = world.mailsTo(role);
        const auto other = world.addressOf(role == kStudent ? kMentor : kStudent);
        for (const auto& mail : mails) {
            QCOMPARE(isHindi(mail.text.substr(0, mail.text.find(' '))), hindi);
            QVERIFY2(!contains(mail.text + mail.html, "{{"), mail.text.c_str());
            QVERIFY2(!contains(mail.text + mail.html, "@"), mail.text.c_str());
            QVERIFY2(!contains(mail.text + mail.html, "A secret"), mail.text.c_str());
            QVERIFY(contains(mail.html, hindi ? "lang=\"hi\"" : "lang=\"en\""));
            for (const auto& file : mail.attachments)
                QVERIFY(!contains(file.content, other));
        }
    }
};

MC_TEST_CORE(AnnouncementsTest)
#include "announcements_test.moc"
