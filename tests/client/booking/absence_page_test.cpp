#include "booking/absence_page.h"

#include <QSignalSpy>
#include <QTextEdit>
#include <QtTest>

#include "booking/booking_words.h"
#include "client/booking/shown_booking.h"
#include "support/client_house.h"
#include "support/page_program.h"
#include "widgets/states.h"

namespace mc::booking {

namespace {

using State = widgets::StatePage::State;

const QString kFile = kBookingPath + QStringLiteral("/absence");
const QString kNotePath = kBookingPath + QStringLiteral("/absence-note");

/// The page about who kept the session, at a server that answers.
struct Absence : Shown {
    explicit Absence(Party role = Party::student) : Shown(BookingStatus::no_show, role) {
        session.adopt(tokensOf(mayaNair()), false);  // Whose words are kept.
        booking.noShow = {domain::NoShowState::reported, Party::mentor, kSlot + 11 * domain::kMinute,
                          kSlot + 11 * domain::kMinute + domain::kDay};
        file.attendance.student = {{kSlot, kSlot + 12 * domain::kMinute}};
        file.statements = {{Party::student, false, "I waited for ten minutes.", kSlot + 11 * domain::kMinute}};
        server.on("GET " + kFile, [this](const auto&) { return HttpStub::Answer{200, jsonOf(file)}; });
        other.resize(1064, 736);
        other.show();
    }
    bool open() {
        other.arrive({"", {{"id", QString::fromStdString(domain::toString(kBookingId))}}, {}});
        return QTest::qWaitFor([this] { return state() == State::ready; });
    }
    State state() { return other.findChild<widgets::StatePage*>()->state(); }
    QString said(const QString& name) { return other.findChild<QLabel*>(name)->text(); }
    bool seen(const QString& name) {
        auto* part = other.findChild<QWidget*>(name);
        return part && part->isVisible();
    }
    /// The words of a statement, one line each.
    QStringList lines(const QString& name) {
        QStringList found;
        for (auto* label : other.findChild<QWidget*>(name)->findChildren<QLabel*>())
            found << label->text();
        return found;
    }
    QPlainTextEdit* note() { return other.findChild<QPlainTextEdit*>("absenceNote"); }
    QAbstractButton* leave() { return other.findChild<QAbstractButton*>("leaveNote"); }

    protocol::AbsenceFile file;
    AbsencePage other{bookings, drafts};
};

}  // namespace

class AbsencePageTest : public QObject {
    Q_OBJECT
private slots:
    void records_andWhatWasSaid_areThere() {
        Absence absence;
        absence.file.decision = {true, "Ananya was not in the call.", kSlot + 2 * domain::kDay};
        absence.file.statements.push_back({Party::mentor, true, "My line was dead.", kSlot + domain::kDay});
        QVERIFY(absence.open());
        QCOMPARE(absence.said("studentSeen"), QString("Maya Nair: 19:00 – 19:12"));
        QCOMPARE(absence.said("mentorSeen"), QString("Ananya Krishnan: never there"));
        QVERIFY(absence.lines("statement0").contains("Maya Nair reported an absence, Thu 19 Nov, 19:11"));
        QVERIFY(absence.lines("statement1").contains("Ananya Krishnan contested it, Fri 20 Nov, 19:00"));
        QVERIFY(absence.lines("absenceDecision").value(0).startsWith("An admin decided that the report stands"));
    }

    void deeds_areOfferedToWhomTheyBelong() {
        Absence student;
        QVERIFY(student.open());
        QVERIFY(!student.seen("absenceReport") && !student.seen("absenceContest"));
        Absence mentor(Party::mentor);
        mentor.booking.canContest = true;
        QVERIFY(mentor.open());
        QVERIFY(mentor.seen("absenceContest"));
        mentor.changes("POST " + kBookingPath + "/contest", [](auto& booking) {
            booking.canContest = false;
            booking.noShow.state = domain::NoShowState::contested;
        });
        const int asked = mentor.server.count("GET " + kFile);
        mentor.other.findChild<QAbstractButton*>("absenceContest")->click();
        mentor.other.findChild<QPlainTextEdit*>("contestText")->setPlainText("I was there.");
        mentor.other.window()->findChild<QAbstractButton*>("confirmContest")->click();
        QTRY_VERIFY(mentor.said("absenceState").contains("an admin decides"));
        QVERIFY(!mentor.seen("absenceContest"));
        QTRY_VERIFY(mentor.server.count("GET " + kFile) > asked);  // There is more to read.
    }

    void note_isLeftWithoutStars_andReadByBoth() {
        Absence absence;
        absence.file.canNote = true;
        QVERIFY(absence.open());
        QVERIFY(!absence.leave()->isEnabled());
        absence.note()->setPlainText("I had prepared for a week.");
        QCOMPARE(absence.drafts.text("absence-note/" + idText(kBookingId)), QString("I had prepared for a week."));
        auto after = absence.file;
        after.canNote = false;
        after.note = {"I had prepared for a week.", kSlot + domain::kDay};
        absence.server.on("PUT " + kNotePath, [&](const auto&) {
            absence.file = after;
            return HttpStub::Answer{200, jsonOf(after)};
        });
        absence.leave()->click();
        QTRY_VERIFY(absence.seen("absenceNoteText"));
        QCOMPARE(absence.other.findChild<QTextEdit*>("absenceNoteText")->toPlainText(),
                 QString("I had prepared for a week."));
        QVERIFY(!absence.seen("absenceNote"));
        QVERIFY(absence.drafts.text("absence-note/" + idText(kBookingId)).isEmpty());
        QCOMPARE(absence.server.last("PUT " + kNotePath).json()["text"].toString(),
                 QString("I had prepared for a week."));
    }

    void noteRefused_keepsTheWords_andSaysWhy() {
        Absence absence;
        absence.file.canNote = true;
        QVERIFY(absence.open());
        absence.server.problem("PUT " + kNotePath, 409, "invalid_state");
        absence.note()->setPlainText("Words");
        absence.leave()->click();
        QTRY_VERIFY(!absence.note()->accessibleDescription().isEmpty());
        QCOMPARE(absence.note()->toPlainText(), QString("Words"));
        QVERIFY(absence.leave()->isEnabled());
    }

    void nothingSaid_noCardForIt_norForANote() {
        Absence absence;
        absence.file = {};
        absence.booking.noShow = {};
        QVERIFY(absence.open());
        QCOMPARE(absence.said("absenceState"), QString("No absence is reported."));
        QVERIFY(!absence.seen("statement0"));
        QVERIFY(!absence.seen("absenceNote") && !absence.seen("absenceNoteText"));
    }

    void failed_saysSo_andTriesAgain() {
        Absence absence;
        absence.server.problem("GET " + kFile, 503, "unavailable");
        absence.other.arrive({"", {{"id", QString::fromStdString(domain::toString(kBookingId))}}, {}});
        QTRY_COMPARE(absence.state(), State::error);
        absence.server.on("GET " + kFile, [&](const auto&) { return HttpStub::Answer{200, jsonOf(absence.file)}; });
        absence.other.reload();
        QTRY_COMPARE(absence.state(), State::ready);
    }

    void sessionPage_leadsHere_onceThereIsSomething() {
        Shown shown(BookingStatus::no_show);
        shown.booking.noShow.state = domain::NoShowState::upheld;
        QVERIFY(shown.arrive());
        QSignalSpy links(&shown.page, &widgets::Page::navigate);
        shown.click("absenceRecords");
        QCOMPARE(links.at(0).at(0).toString(), linkTo(kBookingId, "/absence"));
        Shown kept(BookingStatus::completed);
        QVERIFY(kept.arrive());
        QVERIFY(!kept.visible("absenceRecords"));
    }
};

}  // namespace mc::booking

MC_TEST_PAGES(mc::booking::AbsencePageTest)
#include "absence_page_test.moc"
