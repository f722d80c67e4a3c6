#include "booking/again_page.h"

#include <QSignalSpy>
#include <QtTest>

#include "booking/booking_words.h"
#include "client/booking/shown_booking.h"
#include "support/page_program.h"
#include "support/sample_mentors.h"
#include "widgets/states.h"

namespace mc::booking {

namespace {

using State = widgets::StatePage::State;

const QString kSlots = QStringLiteral("GET /api/mentors/0000000000001/slots");
const QString kProfile = QStringLiteral("GET /api/mentors/ananya-krishnan");

protocol::SlotList noSlots() {
    auto list = sampleSlots(60);
    list.items.clear();
    return list;
}

/// The page of booking again, at a server that answers.
struct Again : Shown {
    Again() : Shown(BookingStatus::completed) {
        booking.startsAt = kSlot - 7 * domain::kDay;
        booking.endsAt = booking.startsAt + domain::kHour;
        profile(ananya());
        server.answer(kSlots, 200, jsonOf(sampleSlots(60)));
        other.resize(1064, 736);
        other.show();
    }
    void profile(const protocol::MentorProfile& mentor) { server.answer(kProfile, 200, jsonOf(mentor)); }
    void open() { other.arrive({"", {{"id", QString::fromStdString(domain::toString(kBookingId))}}, {}}); }
    State state() { return other.findChild<widgets::StatePage*>()->state(); }
    QAbstractButton* button(const QString& name) { return other.findChild<QAbstractButton*>(name); }
    QString said(const QString& name) { return other.findChild<QLabel*>(name)->text(); }
    QStringList times() {
        QStringList found;
        for (int i = 0; auto* time = button(QStringLiteral("againTime%1").arg(i)); ++i)
            found << time->accessibleName();
        return found;
    }

    AgainPage other{bookings};
};

}  // namespace

class AgainPageTest : public QObject {
    Q_OBJECT
private slots:
    void nextTimes_areProposed_forTheSameTopicAndLength() {
        Again again;
        again.open();
        QTRY_COMPARE(again.state(), State::ready);
        QCOMPARE(again.times(),
                 (QStringList{"Today, 18:30 – 19:30", "Today, 20:30 – 21:30", "Today, 21:00 – 22:00",
                              "Tomorrow, 19:00 – 20:00", "Tomorrow, 19:30 – 20:30", "Fri 20 Nov, 20:00 – 21:00"}));
        QCOMPARE(again.said("againWhat"), QString("Mock interview, 60 minutes · ₹1,599.00"));
        QVERIFY(!again.other.findChild<QLabel*>("againNote")->isVisible());
        QCOMPARE(again.server.last(kSlots).query.queryItemValue("duration"), QString("60"));
    }

    void oneClick_leadsToTheDetails() {
        Again again;
        again.booking.topic = "C++ & more: 100 %";
        QSignalSpy links(&again.other, &widgets::Page::navigate);
        again.open();
        QTRY_COMPARE(again.state(), State::ready);
        again.button("againTime3")->click();
        const QUrl link(links.at(0).at(0).toString(), QUrl::StrictMode);
        QVERIFY2(link.isValid(), qPrintable(link.errorString()));
        QCOMPARE(link.path(), QString("/mentors/ananya-krishnan/book"));
        const widgets::PageLink place{link.path(), {}, QUrlQuery(link)};
        QCOMPARE(place.value("at"), QString("2026-11-19T13:30:00Z"));
        QCOMPARE(place.value("minutes"), QString("60"));
        QCOMPARE(place.value("topic"), QString("C++ & more: 100 %"));
    }

    void lengthNotOfferedAnyMore_takesTheNearest_andSaysSo() {
        Again again;
        auto mentor = ananya();
        mentor.prices = {{15, domain::rupees(499)}, {45, domain::rupees(1199)}};
        again.profile(mentor);
        again.open();
        QTRY_COMPARE(again.state(), State::ready);
        QCOMPARE(again.server.last(kSlots).query.queryItemValue("duration"), QString("45"));
        QCOMPARE(again.said("againWhat"), QString("Mock interview, 45 minutes · ₹1,199.00"));
        QVERIFY(again.other.findChild<QLabel*>("againNote")->isVisible());
        QVERIFY(again.said("againNote").contains("60 minutes"));
    }

    void nextWeeksFull_asksFromTheFirstFreeTime() {
        Again again;
        const auto later = kNow + 40 * domain::kDay;
        again.server.on(kSlots, [later](const HttpStub::Request& request) {
            auto list = noSlots();
            list.nextFreeAt = later;
            if (*domain::parseIso(request.query.queryItemValue("from").toStdString()) == later)
                list.items.push_back({later, protocol::SlotState::free, 60});
            return HttpStub::Answer{200, jsonOf(list)};
        });
        again.open();
        QTRY_COMPARE(again.state(), State::ready);
        QCOMPARE(again.times().size(), 1);
        QCOMPARE(again.server.count(kSlots), 2);
    }

    void nothingFree_saysWhy_andLeadsOn_data() {
        QTest::addColumn<QString>("why");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("link");
        QTest::newRow("full") << "full"
                              << "Ananya has no free time at the moment"
                              << "/mentors/ananya-krishnan";
        QTest::newRow("paused") << "paused"
                                << "Ananya takes no bookings at the moment"
                                << "/mentors/ananya-krishnan";
        QTest::newRow("gone") << "gone"
                              << "Ananya is not here any more"
                              << "/mentors";
        QTest::newRow("never listed") << "unlisted"
                                      << "Ananya is not here any more"
                                      << "/mentors";
    }
    void nothingFree_saysWhy_andLeadsOn() {
        QFETCH(QString, why);
        QFETCH(QString, title);
        QFETCH(QString, link);
        Again again;
        auto mentor = ananya();
        mentor.acceptingBookings = why != "paused";
        again.profile(mentor);
        if (why == "gone") again.server.problem(kProfile, 404, "not_found");
        if (why == "unlisted") again.booking.mentor.slug.reset();
        again.server.answer(kSlots, 200, jsonOf(noSlots()));
        QSignalSpy links(&again.other, &widgets::Page::navigate);
        again.open();
        QTRY_COMPARE(again.state(), State::empty);
        const auto labels = again.other.findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(labels, [&](auto* label) { return label->isVisible() && label->text() == title; }));
        again.button("toMentor")->click();
        QCOMPARE(links.at(0).at(0).toString(), link);
    }

    void failed_saysSo_andTriesAgain() {
        Again again;
        again.server.problem(kSlots, 503, "unavailable");
        again.open();
        QTRY_COMPARE(again.state(), State::error);
        again.server.answer(kSlots, 200, jsonOf(sampleSlots(60)));
        again.other.reload();
        QTRY_COMPARE(again.state(), State::ready);
    }

    void sessionPage_offersIt_toTheStudentAlone() {
        for (const auto status : {BookingStatus::completed, BookingStatus::cancelled, BookingStatus::no_show}) {
            Shown shown(status);
            QVERIFY(shown.arrive());
            QVERIFY(shown.visible("bookAnother"));
            QCOMPARE(shown.find<QAbstractButton>("bookAnother")->text(), QString("Book again"));
            QSignalSpy links(&shown.page, &widgets::Page::navigate);
            shown.click("bookAnother");
            QCOMPARE(links.at(0).at(0).toString(), linkTo(kBookingId, "/again"));
        }
        Shown mentor(BookingStatus::completed, Party::mentor);
        QVERIFY(mentor.arrive());
        QVERIFY(!mentor.visible("bookAnother"));
    }
};

}  // namespace mc::booking

MC_TEST_PAGES(mc::booking::AgainPageTest)
#include "again_page_test.moc"
