#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>

#include "booking/booking_flow_page.h"
#include "booking/booking_page.h"
#include "client/booking/booking_samples.h"
#include "support/client_house.h"
#include "support/page_program.h"
#include "widgets/stars.h"

using namespace mc;
using namespace mc::support;
using booking::BookingFlowPage;
using booking::BookingPage;
using domain::BookingStatus;
using domain::Party;

namespace {

const QString kNotes = "PUT " + kBookingPath + "/notes";
const QString kReview = "POST " + kBookingPath + "/review";

struct House : ClientHouse {
    explicit House(BookingStatus status, Party role = Party::student) : booking(bookingOf(status, 60, role)) {
        api.clock().set(kNow);
        http.on("GET " + kBookingPath, [this](const auto&) { return HttpStub::Answer{200, jsonOf(booking)}; });
        http.on("GET /api/mentors/ananya-krishnan", [](const auto&) {
            return HttpStub::Answer{200, jsonOf(ananya())};
        });
        http.on("POST /api/bookings", [this](const auto&) { return HttpStub::Answer{201, jsonOf(booking)}; });
        http.answer("POST /api/auth/sign-out", 204);
        signIn();
    }
    protocol::Booking booking;
    booking::Bookings bookings{api, realtime, session};
};

widgets::PageLink linkOf(const QString& query = {}) {
    return {"", {{"id", QString::fromStdString(domain::toString(kBookingId))}}, QUrlQuery(query)};
}

/// The page as it is after the program was killed and started again: nothing but what is on the disk.
template <class Page, class... More>
struct Run {
    explicit Run(House& house, const More&... more)
        : drafts((house.drafts.flush(), house.folder.filePath("drafts")), house.api, house.session),
          page(house.bookings, drafts, more...) {
        page.resize(1216, 736);
        page.show();
    }
    ~Run() { drafts.flush(); }
    template <class T>
    T* at(const char* name) {
        return child<T>(page, name);
    }
    net::Drafts drafts;
    Page page;
};

struct Shown : Run<BookingPage> {
    explicit Shown(House& house, const QString& query = {}) : Run(house) { page.arrive(linkOf(query)); }
    bool isReady() {
        return QTest::qWaitFor([this] { return page.controller().hasBooking(); });
    }
};

struct KeptWordsFlow : Run<BookingFlowPage, domain::ZoneName> {
    explicit KeptWordsFlow(House& house) : Run(house, domain::ZoneName{"Asia/Kolkata"}) {
        page.arrive(
            {"/mentors/ananya-krishnan/book", {{"slug", "ananya-krishnan"}}, QUrlQuery("at=2026-11-19T13:30:00Z")});
    }
    bool isReady() {
        return QTest::qWaitFor([this] { return page.property("step") == "details" && page.controller().mentor(); });
    }
};

}  // namespace

/// What was typed about a booking and not sent: there after a restart, gone once it is sent.
class KeptWordsTest : public QObject {
    Q_OBJECT
    using Flow = KeptWordsFlow;

private slots:
    void review_comesBackAfterACrash_untilItIsSent() {
        House house(BookingStatus::completed);
        house.booking.canReview = true;
        {
            Shown shown(house);
            QVERIFY(shown.isReady());
            QTest::keyClick(shown.at<QWidget>("reviewStars"), Qt::Key_4);
            shown.at<QPlainTextEdit>("reviewText")->setPlainText("Clear and kind");
        }
        Shown again(house);
        QVERIFY(again.isReady());
        QCOMPARE(again.at<widgets::StarsInput>("reviewStars")->value(), 4);
        QCOMPARE(again.at<QPlainTextEdit>("reviewText")->toPlainText(), "Clear and kind");
        house.http.on(kReview, [&house](const auto&) {
            house.booking.canReview = false;
            house.booking.myRating = 4;
            return HttpStub::Answer{201, jsonOf(protocol::Review{})};
        });
        again.at<QAbstractButton>("submitReview")->click();
        QTRY_VERIFY(again.drafts.keys("review/").isEmpty());
    }

    void review_refused_keepsTheWords() {
        House house(BookingStatus::completed);
        house.booking.canReview = true;
        house.http.problem(kReview, 503, "unavailable");
        {
            Shown shown(house, "review=5");
            QVERIFY(shown.isReady());
            shown.at<QPlainTextEdit>("reviewText")->setPlainText("Thank you");
            shown.at<QAbstractButton>("submitReview")->click();
            QTRY_VERIFY(shown.at<QLabel>("reviewError")->isVisible());
        }
        Shown again(house);
        QVERIFY(again.isReady());
        QCOMPARE(again.at<QPlainTextEdit>("reviewText")->toPlainText(), "Thank you");
    }

    void star_clicked_leadsOnToTheWords() {
        House house(BookingStatus::completed);
        house.booking.canReview = true;
        Shown shown(house);
        QVERIFY(shown.isReady());
        QVERIFY(QTest::qWaitForWindowActive(&shown.page));
        auto* stars = shown.at<widgets::StarsInput>("reviewStars");
        stars->setFocus();
        QTest::keyClick(stars, Qt::Key_Right);
        QVERIFY(stars->hasFocus());  // Arrows may go on.
        QTest::mouseClick(stars, Qt::LeftButton, {}, QPoint(5, 5));
        QTRY_VERIFY(shown.at<QPlainTextEdit>("reviewText")->hasFocus());
    }

    void notes_comeBackAfterACrash_untilTheyAreSaved() {
        House house(BookingStatus::completed, Party::mentor);
        house.http.on(kNotes, [&house](const HttpStub::Request& request) {
            house.booking.notes = request.json()["content"].toString().toStdString();
            ++house.booking.notesVersion;
            return HttpStub::Answer{200, jsonOf(house.booking)};
        });
        {
            Shown shown(house);
            QVERIFY(shown.isReady());
            shown.at<QPlainTextEdit>("sessionNotes")->setPlainText("Hash maps again");
            shown.at<QLineEdit>("newActionItem")->setText("Two mediums a day");
        }
        Shown again(house);
        QVERIFY(again.isReady());
        QCOMPARE(again.at<QPlainTextEdit>("sessionNotes")->toPlainText(), "Hash maps again");
        QCOMPARE(again.at<QLineEdit>("newActionItem")->text(), "Two mediums a day");
        again.at<QAbstractButton>("addActionItem")->click();
        again.at<QAbstractButton>("saveNotes")->click();
        QTRY_VERIFY(again.drafts.keys("notes/").isEmpty());
        QCOMPARE(house.http.last(kNotes).json()["actionItems"].toArray().size(), 1);
    }

    void notes_typedWhileTheSaveIsUnderWay_stay() {
        House house(BookingStatus::completed, Party::mentor);
        Shown shown(house);
        QVERIFY(shown.isReady());
        auto saved = house.booking;
        saved.notes = "First";
        ++saved.notesVersion;
        std::function<void()> release;
        house.http.hold(kNotes, 200, jsonOf(saved), release);
        auto* notes = shown.at<QPlainTextEdit>("sessionNotes");
        notes->setPlainText("First");
        shown.at<QAbstractButton>("saveNotes")->click();
        QTRY_VERIFY(release);
        notes->setPlainText("First and second");
        QSignalSpy done(&shown.page.controller(), &booking::BookingController::done);
        release();
        QVERIFY(done.wait());
        QCOMPARE(notes->toPlainText(), "First and second");
        QVERIFY(shown.at<QAbstractButton>("saveNotes")->isEnabled());
        house.booking = saved;
        shown.page.reload();
        QTRY_VERIFY(house.http.count("GET " + kBookingPath) >= 2);
        QCOMPARE(notes->toPlainText(), "First and second");
        QVERIFY(!shown.drafts.keys("notes/").isEmpty());
    }

    void notes_overAnotherVersion_areKeptAndItIsSaid() {
        House house(BookingStatus::completed, Party::mentor);
        {
            Shown shown(house);
            QVERIFY(shown.isReady());
            shown.at<QPlainTextEdit>("sessionNotes")->setPlainText("Mine");
        }
        house.booking.notes = "Written in the call";
        ++house.booking.notesVersion;
        Shown again(house);
        QVERIFY(again.isReady());
        QCOMPARE(again.at<QPlainTextEdit>("sessionNotes")->toPlainText(), "Mine");
        const auto labels = again.page.findChildren<QLabel*>();
        QTRY_VERIFY(std::ranges::any_of(labels, [](const QLabel* label) {
            return label->isVisible() && label->text().startsWith("Changed elsewhere meanwhile");
        }));
    }

    void cancelReason_isThereWhenItIsAskedAgain() {
        House house(BookingStatus::confirmed);
        house.http.answer("GET " + kBookingPath + "/cancel-preview", 200, jsonOf(protocol::CancelPreview{}));
        Shown shown(house);
        QVERIFY(shown.isReady());
        shown.at<QAbstractButton>("cancelBooking")->click();
        auto* reason = shown.at<QPlainTextEdit>("cancelReason");
        reason->setPlainText("My flight was moved");
        QTest::keyClick(reason, Qt::Key_Escape);
        QTRY_VERIFY(!shown.page.findChild<QPlainTextEdit*>("cancelReason"));
        shown.at<QAbstractButton>("cancelBooking")->click();
        QCOMPARE(shown.at<QPlainTextEdit>("cancelReason")->toPlainText(), "My flight was moved");
    }

    void agendaAndTopic_comeBackAfterACrash_alsoOnAnotherTime() {
        House house(BookingStatus::held);
        {
            Flow flow(house);
            QVERIFY(flow.isReady());
            auto* topic = flow.at<QComboBox>("bookingTopic");
            QCOMPARE(topic->currentIndex(), -1);  // Nothing is chosen for the person.
            topic->setCurrentText("Career guidance");
            flow.at<QPlainTextEdit>("bookingAgenda")->setPlainText("Two offers to compare");
        }
        house.booking.id = domain::BookingId{78};
        Flow again(house);
        QVERIFY(again.isReady());
        QCOMPARE(again.at<QComboBox>("bookingTopic")->currentText(), "Career guidance");
        QCOMPARE(again.at<QPlainTextEdit>("bookingAgenda")->toPlainText(), "Two offers to compare");
    }

    void somethingElse_comesBackAfterACrash() {
        House house(BookingStatus::held);
        house.booking.topic.clear();
        {
            Flow flow(house);
            QVERIFY(flow.isReady());
            flow.at<QComboBox>("bookingTopic")->setCurrentText("Something else");
            const auto kept = QJsonDocument(flow.drafts.find(flow.drafts.keys("booking/").value(0))).toJson();
            QVERIFY2(kept.contains("noTopic") && !kept.contains("Something"), kept);  // In no language.
        }
        Flow again(house);
        QVERIFY(again.isReady());
        QCOMPARE(again.at<QComboBox>("bookingTopic")->currentText(), "Something else");
    }

    void details_areOnDiskWhenTheCheckoutBegins() {
        House house(BookingStatus::held);
        house.booking.topic.clear();
        Flow flow(house);
        QVERIFY(flow.isReady());
        flow.at<QComboBox>("bookingTopic")->setCurrentText("Something else");
        flow.at<QAbstractButton>("policyCheck")->click();
        flow.at<QAbstractButton>("continueToPayment")->click();
        // Nobody has waited for anything: a program that is killed here leaves what is on the disk now.
        net::Drafts afterwards(house.folder.filePath("drafts"), house.api, house.session);
        QCOMPARE(afterwards.keys("booking/").size(), 1);
    }

    void agenda_typedWhileTheLengthChanges_stays() {
        House house(BookingStatus::held);
        Flow flow(house);
        QVERIFY(flow.isReady());
        auto* agenda = flow.at<QPlainTextEdit>("bookingAgenda");
        agenda->setPlainText("Old");
        flow.at<QComboBox>("bookingTopic")->setCurrentText("Career guidance");
        auto changed = bookingOf(BookingStatus::held, 30);
        changed.topic = "Career guidance";
        changed.agenda = "Old";
        ++changed.version;
        std::function<void()> release;
        house.http.hold("PUT " + kBookingPath + "/details", 200, jsonOf(changed), release);
        flow.at<QAbstractButton>("duration30")->click();
        QTRY_VERIFY(release);
        agenda->setPlainText("Old and new");
        release();
        QTRY_VERIFY(flow.page.controller().booking().durationMinutes == 30);
        QCOMPARE(agenda->toPlainText(), "Old and new");
    }

    void booked_theDraftIsGone() {
        House house(BookingStatus::held);
        Flow flow(house);
        QVERIFY(flow.isReady());
        flow.at<QPlainTextEdit>("bookingAgenda")->setPlainText("Two offers to compare");
        QVERIFY(!flow.drafts.keys("booking/").isEmpty());
        house.booking.status = BookingStatus::confirmed;
        ++house.booking.version;
        house.bookings.take(house.booking);
        QTRY_COMPARE(flow.page.property("step").toString(), "done");
        QVERIFY(flow.drafts.keys("booking/").isEmpty());
    }

    void signOut_forgetsThem() {
        House house(BookingStatus::completed);
        house.booking.canReview = true;
        {
            BookingPage page(house.bookings, house.drafts);
            page.show();
            page.arrive(linkOf());
            QTRY_VERIFY(page.controller().hasBooking());
            child<QPlainTextEdit>(page, "reviewText")->setPlainText("Only mine");
            house.drafts.flush();
        }
        house.session.signOut();
        house.signIn();
        QVERIFY(house.drafts.keys({}).isEmpty());
    }
};

MC_TEST_PAGES(KeptWordsTest)
#include "kept_words_test.moc"
