#include <QTemporaryDir>
#include <QTest>
#include <boost/describe/enum_to_string.hpp>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>
#include <map>
#include <set>

#include "domain/end_reason.h"
#include "platform/mail/words.h"
#include "protocol/codec.h"
#include "support/test_program.h"
#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "support/kept_mails.h"
#endif

using namespace mc;
using database::Transaction;
using domain::Language;
using domain::Party;
using protocol::NotificationType;
using tests::Visitor;
using tests::WholeServer;

namespace {

constexpr auto kAgenda = "First this.\nThen that.";

/// A student and a mentor with a confirmed session, both reading one language.
struct AnnouncementsWorld {
    explicit AnnouncementsWorld(Language language) {
        for (const auto& who : {student, mentor})
            server.rooms.accounts
                .updateMe(who.id, {.language = language, .version = server.rooms.accounts.me(who.id)->version})
                .value();
        booking = server.paid(student, mentor, server.slotAfter(2 * domain::kDay));
        booking.agenda = kAgenda;
        server.rooms.outbox.drain();
        mails->clear();
        write([&](Transaction& tx) {
            tx.execute("DELETE FROM notifications");
            tx.execute("DELETE FROM outbox WHERE kind LIKE 'mail.%'");
        });
    }
    template <class Call>
    void write(Call call) {
        server.rooms.database->write([&](Transaction& tx) { call(tx); });
    }
    /// A signal of bookings or payments, with the event as it would be raised.
    template <class Event>
    void raise(database::Signal<Event>& signal, const Event& event) {
        write([&](Transaction& tx) { signal.emit(tx, event); });
    }
    bookings::BookingEvents& sessions() { return server.rooms.bookings.events(); }
    payments::PaymentEvents& money() { return server.rooms.payments.events(); }
    bookings::Booking endedBy(Party party) const {
        auto ended = booking;
        ended.endedBy = party;
        ended.endReason = "I am ill";
        return ended;
    }
    domain::ConversationId conversation() {
        return server.rooms.database->read(
            [&](database::Reader& reader) { return *server.rooms.messaging.conversationOf(reader, booking.id); });
    }
    domain::MessageId send(const Visitor& from, const std::string& text) {
        const auto sent = std::to_string(++m_sent);
        return server.rooms.messaging.send(from.id, conversation(), {"c" + sent, text, {}}).value().id;
    }
    const Visitor& who(Party role) const { return role == Party::student ? student : mentor; }
    std::string addressOf(Party role) {
        return server.rooms.database->read(
            [&](database::Reader& reader) { return accounts::Directory().contact(reader, who(role).id)->email; });
    }
    std::vector<protocol::Notification> bell(Party role, NotificationType type) {
        auto items = server.rooms.notifications.list(who(role).id, {100, ""}).value().items;
        std::erase_if(items, [&](const auto& one) { return one.type != type; });
        return items;
    }
    std::vector<mail::Mail> mailsTo(Party role) {
        auto all = mails->mails();
        std::erase_if(all, [&, to = addressOf(role)](const auto& one) { return one.to != to; });
        return all;
    }

    /// The calendar file of that method among his mails, unfolded; empty without one, or where the two disagree.
    std::string invitation(Party role, const std::string& method) {
        for (const auto& mail : mailsTo(role)) {
            for (const auto& file : mail.attachments) {
                const auto ics = QString::fromStdString(file.content).remove("\r\n ").toStdString();
                const bool isMeant = file.contentType.ends_with("; method=" + method);
                if (isMeant && ics.find("METHOD:" + method + "\r\n") != std::string::npos) return ics;
            }
        }
        return {};
    }

    QTemporaryDir folder;
    test::MailBox* mails = nullptr;
    WholeServer server{folder.path().toStdString(), {}, tests::keepingMails(mails)};
    Visitor student = server.person("Maya Nair");
    Visitor mentor = server.mentor("Rohan Mehta");
    bookings::Booking booking;

private:
    int m_sent = 0;
};

using Parties = std::set<Party>;

/// How an event comes about, who is told, who of them by mail as well, and who of them reads an amount.
struct AnnouncementsStory {
    Parties told;
    Parties mailed;
    Parties money;
    std::function<void(AnnouncementsWorld&)> happens;
};

constexpr auto kStudent = Party::student;
constexpr auto kMentor = Party::mentor;
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
    return words.say(section,
                     {{"other", role == kStudent ? "Rohan Mehta" : "Maya Nair"},
                      {"rating", "4"},
                      {"notTaken", ""},
                      {"lostElsewhere", ""}});
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

/// Of Devanagari.
bool isHindi(const std::string& text) {
    const auto wide = QString::fromStdString(text);
    return std::any_of(wide.begin(), wide.end(), [](QChar c) { return c.script() == QChar::Script_Devanagari; });
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
            case items_due:  // ItemRemindersTest
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

    void mails_areRenderedOnlyWhenDelivered_andLeaveNothingBehind() {
        World world(Language::hi);
        world.raise(world.sessions().confirmed, {world.booking});
        const auto payloads = [&] {
            return world.server.rooms.database->read([](database::Reader& reader) {
                return reader.all<std::string>("SELECT payload FROM outbox WHERE kind LIKE 'mail.%' ORDER BY id");
            });
        };
        QCOMPARE(payloads().size(), 2u);
        for (const auto& payload : payloads()) {
            QVERIFY2(!contains(payload, "@") && !contains(payload, "VCALENDAR") && !isHindi(payload), payload.c_str());
            QVERIFY(contains(payload, R"("type":"booking_confirmed")"));
        }
        world.server.rooms.outbox.drain();
        for (const auto& payload : payloads())
            QVERIFY2(payload.empty(), payload.c_str());
    }

    void invitations_nameTheReaderAlone() {
        World world(Language::en);
        world.raise(world.sessions().confirmed, {world.booking});
        world.raise(world.sessions().cancelled, {world.endedBy(kStudent), world.booking.total, 100});
        world.server.rooms.outbox.drain();
        for (const auto role : {kStudent, kMentor}) {
            int invitations = 0;
            for (const auto& mail : world.mailsTo(role)) {
                for (const auto& file : mail.attachments) {
                    ++invitations;
                    auto ics = QString::fromStdString(file.content).remove("\r\n ").toStdString();
                    QVERIFY(contains(ics, "mailto:" + world.addressOf(role)));
                    QVERIFY(!contains(ics, world.addressOf(role == kStudent ? kMentor : kStudent)));
                }
            }
            QCOMPARE(invitations, 2);
        }
    }

    void reasonThatIsOurs_isInTheReadersLanguage() {
        World world(Language::hi);
        auto ended = world.endedBy(kStudent);
        ended.endReason = domain::kReleasedBeforePaying;
        world.raise(world.sessions().cancelled, {ended, world.booking.total, 100});
        world.server.rooms.outbox.drain();
        for (const auto role : {kStudent, kMentor}) {
            const auto text = world.mailsTo(role).at(0).text;
            QVERIFY2(contains(text, "भुगतान से पहले यह समय छोड़ दिया गया।"), text.c_str());
            QVERIFY2(!contains(text, std::string(domain::kReleasedBeforePaying)), text.c_str());
        }
    }

    /// A calendar takes the entry out when it is told of the same one, by a later word than it had.
    void cancellation_takesTheEntryOutOfTheCalendar() {
        World world(Language::en);
        world.raise(world.sessions().confirmed, {world.booking});
        world.server.rooms.bookingChanges.cancel(world.student.id, world.booking.id, "ill", world.server.clock.now())
            .value();
        world.server.rooms.outbox.drain();
        const auto uid = "UID:booking-" + domain::toString(world.booking.id) + '@';
        for (const auto role : {kStudent, kMentor}) {
            const auto entered = world.invitation(role, "REQUEST");
            const auto gone = world.invitation(role, "CANCEL");
            QVERIFY2(contains(entered, uid) && contains(entered, "SEQUENCE:0\r\n"), entered.c_str());
            QVERIFY2(contains(gone, uid) && contains(gone, "SEQUENCE:1\r\n"), gone.c_str());
        }
    }

    /// One entry in the calendar, which follows the session: the same UID, a later word, the new time.
    void move_takesTheEntryAlong() {
        World world(Language::en);
        world.raise(world.sessions().confirmed, {world.booking});
        const auto to = world.server.slotAfter(4 * domain::kDay);
        const auto now = world.server.clock.now();
        const auto version = world.server.rooms.database
                                 ->read([&](database::Reader& reader) {
                                     return world.server.rooms.bookings.find(reader, world.booking.id);
                                 })
                                 ->version;
        const auto moved =
            world.server.rooms.moves.move(world.student.id, world.booking.id, version, to, "", now).value();
        world.server.rooms.outbox.drain();
        const auto talks = world.server.ask(http::Method::get, "/api/conversations", {}, world.student.token);
        QVERIFY(contains(talks.raw, "\"startsAt\":\"" + domain::toIso(to)));  // Its thread goes along.
        const auto uid = "UID:booking-" + domain::toString(world.booking.id) + '@';
        for (const auto role : {kStudent, kMentor}) {
            std::vector<std::string> files;
            for (const auto& mail : world.mailsTo(role))
                for (const auto& file : mail.attachments)
                    files.push_back(QString::fromStdString(file.content).remove("\r\n ").toStdString());
            QCOMPARE(files.size(), 2u);
            for (const auto& ics : files)
                QVERIFY(contains(ics, uid) && contains(ics, "METHOD:REQUEST"));
            QVERIFY(contains(files.back(), "SEQUENCE:" + std::to_string(moved.calendarSequence)));
            QVERIFY(moved.calendarSequence > world.booking.calendarSequence);
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

    void agenda_keepsItsLines() {
        World world(Language::en);
        world.raise(world.sessions().confirmed, {world.booking});
        world.server.rooms.outbox.drain();
        const auto mail = world.mailsTo(kMentor).at(0);
        QVERIFY(contains(mail.text, kAgenda));
        QVERIFY(contains(mail.html, "First this.<br>\nThen that."));
    }

    void amounts_areGroupedByLakh() {
        World world(Language::hi);
        auto booking = world.booking;
        booking.total = domain::rupees(100000);
        world.raise(world.sessions().confirmed, {booking});
        world.server.rooms.outbox.drain();
        QVERIFY(contains(world.mailsTo(kStudent).at(0).text, "₹1,00,000\n"));
    }

    void whoCannotBeReached_getsNoMail() {
        World world(Language::en);
        const auto hers = world.addressOf(kStudent);
        world.write(
            [&](Transaction& tx) { world.server.rooms.accounts.suspend(tx, world.student.id, "spam").value(); });
        world.raise(world.sessions().confirmed, {world.booking});
        world.server.rooms.outbox.drain();
        const auto mails = world.mails->mails();
        QVERIFY(!mails.empty());  // The mentor hears of it.
        QVERIFY(std::ranges::none_of(mails, [&](const auto& mail) { return mail.to == hers; }));
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
