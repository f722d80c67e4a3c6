#include <QScopeGuard>
#include <QSettings>
#include <QSignalSpy>

#include "booking/booking_pills.h"
#include "booking/booking_words.h"
#include "client/booking/shown_booking.h"
#include "domain/end_reason.h"
#include "languages/languages.h"
#include "support/page_window.h"
#include "support/test_program.h"
#include "widgets/label.h"

namespace mc::booking {

using domain::OutageFate;

namespace {

/// Yesterday's session, which the platform was down for.
struct OutageShown : Shown {
    explicit OutageShown(Party role) : Shown(BookingStatus::confirmed, role) {
        booking.startsAt = kNow - domain::kDay;
        booking.endsAt = booking.startsAt + domain::kHour;
        booking.joinOpensAt = booking.startsAt - 10 * domain::kMinute;
        booking.joinClosesAt = booking.endsAt + 5 * domain::kMinute;
        booking.canMove = role == Party::student;
        booking.outage = protocol::BookingOutage{OutageFate::choice, kNow + 7 * domain::kDay};
    }
    QString said() {
        QStringList all;
        for (const auto* label : page.findChildren<QLabel*>())
            if (label->isVisible()) all << label->text();
        return all.join('\n');
    }
};

}  // namespace

/// Case 39 on the page of a booking.
class OutageCardTest : public QObject {
    Q_OBJECT

private slots:
    void student_hasTheChoice_untilWhen() {
        OutageShown shown(Party::student);
        QVERIFY(shown.arrive());
        QTRY_VERIFY(shown.visible("outageCard"));
        QVERIFY(shown.visible("outageMove") && shown.visible("outageRefund"));
        QVERIFY(shown.said().contains("or have everything back, until Wed 25 Nov, 16:42"));
        QVERIFY(!shown.said().contains("marks it as completed"));
        QSignalSpy wanted(&shown.page, &widgets::Page::navigate);
        shown.click("outageMove");
        QVERIFY(wanted.last().at(0).toString().endsWith("/move"));
    }

    void everythingBack_sendsTheVersion_andTheCardGoes() {
        OutageShown shown(Party::student);
        shown.booking.version = 4;
        const QString line = "PUT " + kBookingPath + "/outage-refund";
        shown.changes(line, [](protocol::Booking& booking) {
            booking.status = BookingStatus::cancelled;
            booking.endedBy = Party::platform;
            booking.endReason = domain::kPlatformWasDown;
            booking.outage.reset();
        });
        QVERIFY(shown.arrive());
        QTRY_VERIFY(shown.visible("outageRefund"));
        shown.click("outageRefund");
        QTRY_VERIFY(!shown.visible("outageCard"));
        QCOMPARE(shown.server.last(line).json()["version"].toInt(), 4);
        QCOMPARE(shown.words("bookingHeadline"), QString("This session was cancelled"));
        QCOMPARE(shown.words("bookingSentence"), QString("The platform was down at that time."));
    }

    void mentor_readsWhoChooses_andChoosesNothing() {
        OutageShown shown(Party::mentor);
        QVERIFY(shown.arrive());
        QTRY_VERIFY(shown.visible("outageCard"));
        QVERIFY(!shown.visible("outageMove") && !shown.visible("outageRefund"));
        QVERIFY(shown.said().contains("Nothing of it counts against you. Maya chooses another time"));
    }

    void sessionThatCostNothing_speaksOfNoMoney() {
        OutageShown shown(Party::student);
        shown.booking.price = domain::priceSummary(domain::rupees(0), {}, {});
        QVERIFY(shown.arrive());
        QTRY_VERIFY(shown.visible("outageCard"));
        QVERIFY(!shown.said().contains("everything back", Qt::CaseInsensitive));
        QCOMPARE(shown.find<QAbstractButton>("outageRefund")->text(), QString("Cancel the session"));
    }

    void sessionPaidInCreditsAlone_goesBackWhole() {
        OutageShown shown(Party::student);
        shown.booking.price = domain::priceSummary(domain::rupees(899), {.creditsMinor = 899'00}, {});
        QVERIFY(shown.arrive());
        QTRY_VERIFY(shown.visible("outageCard"));
        QVERIFY(shown.said().contains("or have everything back"));
        QCOMPARE(shown.find<QAbstractButton>("outageRefund")->text(), QString("Everything back"));
    }

    void clearedAbsence_saysThatNobodyIsBlamed() {
        OutageShown shown(Party::student);
        shown.booking.status = BookingStatus::no_show;
        shown.booking.noShow.state = domain::NoShowState::rejected;
        shown.booking.outage = protocol::BookingOutage{OutageFate::cleared, {}};
        QVERIFY(shown.arrive());
        QTRY_VERIFY(shown.said().contains("Nobody is blamed for it."));
        QVERIFY(!shown.visible("outageCard") && !shown.said().contains("rejected the report"));
    }

    void pictures() {
        widgets::Theme theme(widgets::Theme::Mode::light);
        for (const auto role : {Party::student, Party::mentor}) {
            const QString name = role == Party::student ? "outage-choice" : "outage-choice-mentor";
            OutageShown shown(role);
            widgets::setThemeOf(&shown.page, theme);
            QVERIFY(shown.arrive());
            QTRY_VERIFY(shown.visible("outageCard"));
            takePicture(shown.page, theme, name);
            shown.page.resize(620, 560);
            takePicture(shown.page, theme, name + "-small");
        }
    }

    void pictures_inHindi() {
        QTemporaryDir folder;
        QSettings settings(folder.filePath("settings.ini"), QSettings::IniFormat);
        languages::Languages languages(settings, QLocale(QLocale::English, QLocale::India));
        const auto undo = qScopeGuard([&] { languages.choose({}); });
        languages.choose("hi");
        widgets::Theme theme(widgets::Theme::Mode::light);
        OutageShown shown(Party::student);
        widgets::setThemeOf(&shown.page, theme);
        QVERIFY(shown.arrive());
        QTRY_VERIFY(shown.visible("outageCard"));
        takePicture(shown.page, theme, "outage-choice-hi");
    }

    void inAList_theChoiceStandsWhereTheStatusDoes() {
        OutageShown shown(Party::student);
        QCOMPARE(statusPill(shown.booking).word, QString("Awaiting choice"));
        shown.booking.outage.reset();
        QCOMPARE(statusPill(shown.booking).word, BookingWords::status(BookingStatus::confirmed));
    }
};

}  // namespace mc::booking

MC_TEST_PAGES(mc::booking::OutageCardTest)
#include "outage_card_test.moc"
