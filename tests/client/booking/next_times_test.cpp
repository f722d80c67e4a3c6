#include "booking/next_times.h"

#include <QtTest>
#include <cstdlib>

#include "support/test_program.h"
#include "text/format.h"

namespace mc::booking {

namespace {

domain::UtcTime instant(const char* iso) {
    return *domain::parseIso(iso);
}

using Offer = std::vector<std::pair<const char*, domain::SlotState>>;

std::vector<domain::Slot> slotsOf(const Offer& offer) {
    std::vector<domain::Slot> offered;
    for (const auto& [iso, state] : offer)
        offered.push_back({instant(iso), state, state == domain::SlotState::free ? 60 : 0});
    return offered;
}

/// "2026-11-18 18:30 20:30 | 2026-11-19 19:00"
QString words(const std::vector<DayTimes>& days, const domain::ZoneTable& zone) {
    QStringList lines;
    for (const auto& day : days) {
        QString line = QStringLiteral("%1-%2-%3").arg(day.date.year).arg(day.date.month).arg(day.date.day);
        for (const auto at : day.times) {
            const int minutes = zone.wallTimeAt(at).minutes;
            line += QStringLiteral(" %1:%2").arg(minutes / 60).arg(minutes % 60, 2, 10, QLatin1Char('0'));
        }
        lines << line;
    }
    return lines.join(QStringLiteral(" | "));
}

}  // namespace

class NextTimesTest : public QObject {
    Q_OBJECT
private slots:
    void proposed_data() {
        using enum domain::SlotState;
        QTest::addColumn<Offer>("offer");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing offered") << Offer{} << "";
        QTest::newRow("only what is free") << Offer{{"2026-11-18T13:00:00Z", free},
                                                    {"2026-11-18T13:30:00Z", booked},
                                                    {"2026-11-18T14:00:00Z", too_short}}
                                           << "2026-11-18 18:30";
        QTest::newRow("days are the reader's") << Offer{{"2026-11-18T18:00:00Z", free}, {"2026-11-18T18:30:00Z", free}}
                                               << "2026-11-18 23:30 | 2026-11-19 0:00";
        QTest::newRow("three days") << Offer{{"2026-11-18T13:00:00Z", free},
                                             {"2026-11-20T13:00:00Z", free},
                                             {"2026-11-24T13:00:00Z", free},
                                             {"2026-11-25T13:00:00Z", free}}
                                    << "2026-11-18 18:30 | 2026-11-20 18:30 | 2026-11-24 18:30";
        QTest::newRow("four a day, around 19:00, in the order of the clock")
            << Offer{{"2026-11-18T03:30:00Z", free}, {"2026-11-18T12:30:00Z", free}, {"2026-11-18T13:00:00Z", free},
                     {"2026-11-18T13:30:00Z", free}, {"2026-11-18T14:00:00Z", free}, {"2026-11-18T16:00:00Z", free}}
            << "2026-11-18 18:00 18:30 19:00 19:30";
    }
    void proposed() {
        QFETCH(Offer, offer);
        QFETCH(QString, expected);
        const auto zone = text::zoneTable({"Asia/Kolkata"});
        QCOMPARE(words(nextTimes(slotsOf(offer), zone, instant("2026-11-11T13:30:00Z")), zone), expected);
    }
};

}  // namespace mc::booking

MC_TEST_CORE(mc::booking::NextTimesTest)
#include "next_times_test.moc"
