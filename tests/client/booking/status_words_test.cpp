#include <QtTest>

#include "booking/booking_words.h"
#include "client/booking/booking_samples.h"
#include "support/test_program.h"

namespace mc::booking {

using namespace mc::support;
using domain::BookingStatus;
using domain::rupees;
using protocol::NoShowState;
using protocol::PaymentStatus;

/// Whatever the protocol can say has words: a value that is new there has none here and fails.
class StatusWordsTest : public QObject {
    Q_OBJECT

    template <class Enum, class Visit>
    static void each(Visit visit) {
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>(
            [&](auto value) { visit(value.value, value.name); });
    }

private slots:
    void bookingStatus_everyOne_hasWordsOfItsOwn() {
        QSet<QString> words;
        int count = 0;
        each<BookingStatus>([&](BookingStatus status, const char* name) {
            const QString word = BookingWords::status(status);
            QVERIFY2(!word.isEmpty(), name);
            words << word;
            ++count;
        });
        QCOMPARE(words.size(), count);
    }

    void paymentStatus_everyOne_hasWords() {
        each<PaymentStatus>(
            [](PaymentStatus status, const char* name) { QVERIFY2(!BookingWords::payment(status).isEmpty(), name); });
    }

    void money_ofACancelledSession_saysWhatBecameOfIt() {
        each<PaymentStatus>([](PaymentStatus status, const char* name) {
            auto booking = bookingOf(BookingStatus::cancelled);
            booking.payment = status;
            const bool moved = status == PaymentStatus::refund_pending || status == PaymentStatus::refunded ||
                               status == PaymentStatus::refund_failed || status == PaymentStatus::quarantined ||
                               status == PaymentStatus::released || status == PaymentStatus::reserved;
            QVERIFY2(BookingWords::money(booking).contains(BookingWords::payment(status)) == moved, name);
        });
    }

    void money_thatArrivedDuringTheHold_isNotAskedForAgain() {
        auto booking = bookingOf(BookingStatus::held);
        booking.payment = PaymentStatus::captured;
        QCOMPARE(BookingWords::money(booking), QString("₹1,239.10 · ₹200.00 in credits"));
    }

    void noShow_everyState_hasWords() {
        each<NoShowState>([](NoShowState state, const char* name) {
            auto booking = bookingOf(BookingStatus::no_show);
            booking.noShow.state = state;
            QVERIFY2(BookingWords::noShow(booking).isEmpty() == (state == NoShowState::none), name);
        });
    }
};

}  // namespace mc::booking

MC_TEST_CORE(mc::booking::StatusWordsTest)
#include "status_words_test.moc"
