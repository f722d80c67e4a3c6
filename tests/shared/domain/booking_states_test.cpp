#include "domain/booking_states.h"
#include "support/test_program.h"

#include <QTest>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>
#include <map>
#include <set>
#include <tuple>

using namespace mc::domain;

namespace {

template <class Enum>
std::vector<Enum> all() {
    std::vector<Enum> values;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>([&](auto d) { values.push_back(d.value); });
    return values;
}

using Key = std::tuple<BookingStatus, BookingEvent, Party>;

// Written out a second time on purpose: the table in the source must say the same.
std::map<Key, BookingStatus> expected() {
    using S = BookingStatus;
    using E = BookingEvent;
    using P = Party;
    return {{{S::held, E::pay_instant, P::platform}, S::confirmed},
            {{S::held, E::pay_request, P::platform}, S::requested},
            {{S::held, E::expire_hold, P::platform}, S::expired},
            {{S::held, E::cancel, P::student}, S::cancelled},
            {{S::held, E::cancel, P::platform}, S::cancelled},
            {{S::requested, E::accept, P::mentor}, S::confirmed},
            {{S::requested, E::decline, P::mentor}, S::declined},
            {{S::requested, E::decline, P::platform}, S::declined},
            {{S::requested, E::cancel, P::student}, S::cancelled},
            {{S::requested, E::cancel, P::platform}, S::cancelled},
            {{S::confirmed, E::cancel, P::student}, S::cancelled},
            {{S::confirmed, E::cancel, P::mentor}, S::cancelled},
            {{S::confirmed, E::cancel, P::platform}, S::cancelled},
            {{S::confirmed, E::complete, P::mentor}, S::completed},
            {{S::confirmed, E::complete, P::platform}, S::completed},
            {{S::confirmed, E::report_no_show, P::student}, S::no_show},
            {{S::confirmed, E::report_no_show, P::mentor}, S::no_show},
            {{S::confirmed, E::report_no_show, P::platform}, S::no_show}};
}

}  // namespace

class BookingStatesTest : public QObject {
    Q_OBJECT
private slots:
    void everyStateEventAndActor_followsTheTable() {
        const auto table = expected();
        for (const auto status : all<BookingStatus>())
            for (const auto event : all<BookingEvent>())
                for (const auto party : all<Party>()) {
                    const auto wanted = table.find({status, event, party});
                    const auto next = nextStatus(status, event, party);
                    QCOMPARE(next.has_value(), wanted != table.end());
                    const auto applied = apply(status, event, party);
                    QCOMPARE(applied.has_value(), next.has_value());
                    if (next) QVERIFY(*next == wanted->second && *applied == wanted->second);
                    if (!next) QVERIFY(applied.error().code == ErrorCode::invalid_state);
                }
    }

    void table_hasNoLineTwice() {
        std::set<Key> seen;
        for (const auto& line : bookingTransitions())
            QVERIFY(seen.insert({line.from, line.event, line.by}).second);
        QCOMPARE(seen.size(), expected().size());
    }

    void endStates_areLeftByNothing() {
        const std::set<BookingStatus> ends{BookingStatus::completed, BookingStatus::cancelled, BookingStatus::declined,
                                           BookingStatus::expired, BookingStatus::no_show};
        for (const auto status : all<BookingStatus>())
            QCOMPARE(isEnd(status), ends.contains(status));
    }

    void everyState_isReachedFromHeld() {
        std::set<BookingStatus> reached{BookingStatus::held};
        for (std::size_t before = 0; before != reached.size();) {
            before = reached.size();
            for (const auto& line : bookingTransitions())
                if (reached.contains(line.from)) reached.insert(line.to);
        }
        QCOMPARE(reached.size(), all<BookingStatus>().size());
    }

    void everyState_hasItsOwnLabel() {
        std::set<std::string_view> labels;
        for (const auto status : all<BookingStatus>())
            labels.insert(label(status));
        QCOMPARE(labels.size(), all<BookingStatus>().size());
        QVERIFY(!labels.contains(""));
    }
};

MC_TEST_APPLESS(BookingStatesTest)
#include "booking_states_test.moc"
