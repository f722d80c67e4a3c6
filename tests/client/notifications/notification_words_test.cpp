#include "notifications/notification_words.h"

#include <QTest>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

#include "domain/end_reason.h"
#include "domain/reliability.h"
#include "support/test_program.h"

using namespace mc;
using domain::Party;
using notifications::NotificationWords;
using protocol::Notification;
using protocol::NotificationType;

namespace {

Notification about(NotificationType type, Party role) {
    Notification one;
    one.type = type;
    one.parameters = {role,
                      "Rohan",
                      "GRP-1",
                      "DSA",
                      domain::UtcTime{1'800'000'000},
                      domain::UtcTime{1'800'003'600},
                      domain::rupees(100000),
                      Party::mentor,
                      Party::student,
                      {},
                      5};
    return one;
}

}  // namespace

class NotificationWordsTest : public QObject {
    Q_OBJECT

private slots:
    void everyType_hasWords_alsoWithoutParameters() {
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<NotificationType>>([](auto described) {
            Notification bare;
            bare.type = described.value;
            const QString plain = NotificationWords::title(bare);
            QVERIFY2(!plain.isEmpty() && plain != "News", described.name);
            for (const auto& text : {plain, NotificationWords::text(bare, {})})
                QVERIFY2(!text.contains('%') && !text.contains("  "), described.name);
            for (const auto role : {Party::student, Party::mentor}) {
                const auto one = about(described.value, role);
                const QString words = NotificationWords::title(one) + ' ' + NotificationWords::text(one, {});
                QVERIFY2(!words.contains('%') && !words.trimmed().isEmpty(), qPrintable(words));
            }
        });
    }

    void planThatWasPaidBack_saysHowLongTheRestCounts() {
        auto one = about(NotificationType::plan_refunded, Party::student);
        QCOMPARE(NotificationWords::title(one), "Your plan has ended");
        QVERIFY(!NotificationWords::text(one, {}).contains("until"));
        one.parameters.chooseBy = domain::UtcTime{1'800'000'000};
        const QString words = NotificationWords::text(one, {});
        QVERIFY2(words.contains("counts until ") && words.contains("15 Jan"), qPrintable(words));
    }

    void cancellation_saysWhoseItWasAndWhatComesBack() {
        auto one = about(NotificationType::booking_cancelled, Party::student);
        QCOMPARE(NotificationWords::title(one), "Rohan cancelled a session");
        QVERIFY(NotificationWords::text(one, {}).endsWith("₹1,00,000 goes back to you."));
        one.parameters.by = Party::student;
        one.parameters.amount = domain::rupees(0);
        QCOMPARE(NotificationWords::title(one), "You cancelled a session");
        QVERIFY(NotificationWords::text(one, {}).endsWith("Nothing is refunded."));
        one.parameters.by = Party::platform;
        QCOMPARE(NotificationWords::title(one), "A session was cancelled");
    }

    void request_saysThatNothingIsPaidYet_andNothingWasCharged() {
        auto one = about(NotificationType::booking_requested, Party::student);
        one.parameters.reserved = true;
        QCOMPARE(NotificationWords::text(one, {}), "Your bank reserves ₹1,00,000. You pay only when Rohan accepts.");
        one.type = NotificationType::booking_declined;
        QCOMPARE(NotificationWords::text(one, {}), "Rohan cannot take this session. You were not charged.");
        one.parameters.by = Party::platform;
        QCOMPARE(NotificationWords::text(one, {}), "Rohan did not answer in time. You were not charged.");
        for (const auto role : {Party::student, Party::mentor}) {
            one.parameters.role = role;
            one.parameters.reason = domain::kPaymentNotTaken;
            QVERIFY(NotificationWords::title(one).endsWith("payment could not be taken"));
            QVERIFY(NotificationWords::text(one, {}).contains("nothing was charged"));
        }
        one.parameters.reason = domain::kMentorBusyElsewhere;
        QCOMPARE(NotificationWords::title(one), "What you accepted cannot take place");
        QCOMPARE(NotificationWords::text(one, {}), "Your own calendar had taken the time. Rohan gets everything back.");
        one.parameters.role = Party::student;
        QCOMPARE(NotificationWords::title(one), "Your session cannot take place");
        QCOMPARE(NotificationWords::text(one, {}),
                 "Rohan is not free at that time any more. You were not charged. Other times are free.");
        one = about(NotificationType::booking_cancelled, Party::student);
        one.parameters.reserved = true;
        QVERIFY(NotificationWords::text(one, {}).endsWith("You were not charged."));
    }

    void outage_asksTheStudent_andBlamesNobody() {
        auto one = about(NotificationType::outage_choice, Party::student);
        QVERIFY(NotificationWords::text(one, {}).endsWith("or everything back."));
        one.parameters.chooseBy = domain::UtcTime{1'800'600'000};
        QVERIFY(NotificationWords::text(one, {}).contains("or everything back, until "));
        one.parameters.role = Party::mentor;
        QCOMPARE(NotificationWords::title(one), "Rohan chooses what becomes of your session");
        QVERIFY(NotificationWords::text(one, {}).endsWith("counts against you."));
        one.type = NotificationType::outage_settled;
        QCOMPARE(NotificationWords::text(one, {}), "₹1,00,000 goes back to Rohan.");
        one.parameters.amount = domain::rupees(0);
        QVERIFY(NotificationWords::text(one, {}).endsWith("Nobody is blamed for it."));
    }

    void pause_saysWhatItIsFor() {
        Notification one;
        one.type = NotificationType::bookings_paused;
        QVERIFY(NotificationWords::text(one, {}).contains("requests in a row"));
        one.parameters.reason = domain::kCancelledTooOften;
        QVERIFY(NotificationWords::text(one, {}).contains("cancelled too many"));
    }

    /// Those that were stored as sentences know their session, and no amounts.
    void amountThatIsNotKnown_isNotCalledNothing() {
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<NotificationType>>([](auto described) {
            for (const auto role : {Party::student, Party::mentor}) {
                auto one = about(described.value, role);
                one.parameters.amount.reset();
                const QString words = NotificationWords::title(one) + ' ' + NotificationWords::text(one, {});
                QVERIFY2(!words.contains("Nothing is refunded") && !words.contains("₹") && !words.contains("  "),
                         qPrintable(words));
            }
        });
    }

    void application_isToldToTheApplicantAsHers_andToAdminsByName() {
        Notification one;
        one.type = NotificationType::application_questioned;
        QCOMPARE(NotificationWords::title(one), "There is a question about your application");
        one.type = NotificationType::application_rejected;
        QCOMPARE(NotificationWords::text(one, {}), "Read why, mend it and hand it in again.");
        one.parameters.other = "Tanvi Kulkarni";
        one.type = NotificationType::application_received;
        QCOMPARE(NotificationWords::title(one), "Tanvi Kulkarni would like to be a mentor");
        one.type = NotificationType::application_answered;
        QCOMPARE(NotificationWords::title(one), "Tanvi Kulkarni answered a question about the application");
        QCOMPARE(NotificationWords::text(one, {}), "The application waits for a decision.");
    }

    void changeOfAProfile_isAskedAbout_andAnswered() {
        Notification one;
        one.type = NotificationType::profile_change_questioned;
        QCOMPARE(NotificationWords::title(one), "A question about your new headline");
        QVERIFY(NotificationWords::text(one, {}).startsWith("Answer it in your profile."));
        one.parameters.other = "Tanvi Kulkarni";
        one.type = NotificationType::profile_change_answered;
        QCOMPARE(NotificationWords::title(one), "Tanvi Kulkarni answered a question about the profile");
        QCOMPARE(NotificationWords::text(one, {}), "The change waits for a decision.");
    }

    void decisionAboutRatings_isToldWithItsReason_andToAdminsByName() {
        Notification one;
        one.type = NotificationType::rating_kept;
        one.parameters.reason = "Three students left early.";
        QCOMPARE(NotificationWords::title(one), "Your bookings stay paused");
        QCOMPARE(NotificationWords::text(one, {}), "An admin’s reason: Three students left early.");
        one.type = NotificationType::rating_waiting;
        one.parameters = {};
        one.parameters.other = "Rohan Mehta";
        QCOMPARE(NotificationWords::title(one), "Rohan Mehta is paused for low ratings");
    }

    void reportedMessage_isToldToAdminsByName_andToItsWriterWithTheReason() {
        Notification one;
        one.type = NotificationType::message_report_waiting;
        one.parameters.other = "Maya Nair";
        QCOMPARE(NotificationWords::title(one), "A message of Maya Nair was reported");
        one.type = NotificationType::message_report_upheld;
        QCOMPARE(NotificationWords::title(one), "A message you reported was removed");
        one.type = NotificationType::message_hidden;
        one.parameters = {};
        one.parameters.reason = "It insults her.";
        QCOMPARE(NotificationWords::title(one), "A message you wrote was removed");
        QCOMPARE(NotificationWords::text(one, {}), "An admin’s reason: It insults her.");
    }

    void timeThatOpened_namesTheMentor() {
        Notification one;
        one.type = NotificationType::waitlist_opened;
        one.parameters.other = "Rohan Mehta";
        QCOMPARE(NotificationWords::title(one), "Rohan Mehta has free times again");
        QCOMPARE(NotificationWords::text(one, {}), "The first to choose one has it kept for two hours.");
    }

    void mentorsForASearch_areCountedAndTheLatestIsNamed() {
        Notification one;
        one.type = NotificationType::search_matched;
        one.parameters.search = "Go in Pune";
        one.parameters.other = "Meera Iyer";
        one.parameters.count = 1;
        QCOMPARE(NotificationWords::title(one), "1 new mentor for “Go in Pune”");
        QCOMPARE(NotificationWords::text(one, {}), "Meera Iyer fits what you look for.");
        one.parameters.count = 3;
        QCOMPARE(NotificationWords::title(one), "3 new mentors for “Go in Pune”");
        QCOMPARE(NotificationWords::text(one, {}), "Meera Iyer and 2 others fit what you look for.");
    }

    void paymentThatFailed_isNotCalledUnpaid() {
        const QString text = NotificationWords::text(about(NotificationType::payment_failed, Party::student), {});
        QVERIFY2(text.contains("you can try again") && !text.contains("Nothing was paid"), qPrintable(text));
    }

    void moneyThatWasTaken_isNeverCalledUnpaid() {
        for (const auto type : {NotificationType::payment_too_late, NotificationType::payment_quarantined,
                                NotificationType::payment_surplus}) {
            const QString text = NotificationWords::text(about(type, Party::student), {});
            QVERIFY2(text.contains("₹1,00,000") && !text.contains("Nothing was paid"), qPrintable(text));
        }
    }
};

MC_TEST_GUI(NotificationWordsTest)
#include "notification_words_test.moc"
