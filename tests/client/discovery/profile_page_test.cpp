#include "discovery/profile_page.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QRadioButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

#include "profile_shown.h"
#include "protocol/accounts.h"
#include "protocol/plans.h"
#include "support/test_program.h"
#include "text/format.h"
#include "widgets/read_text.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/week_calendar.h"

using namespace mc;
using discovery::ProfileController;
using discovery::ProfilePage;
using ProfilePageState = ProfileController::State;
using test::kProfileItself;
using test::kProfilePageKolkata;
using test::kProfileSlots;
using test::onWaitlist;
using test::reviewsPath;
using test::waitlistPath;

class ProfilePageTest : public QObject {
    Q_OBJECT
    using State = ProfilePageState;
    using Shown = test::ProfilePageShown;

private slots:
    void ownProfile_saysSo_andGivesItsLink_data() {
        QTest::addColumn<bool>("unlisted");
        QTest::newRow("listed") << false;
        QTest::newRow("unlisted") << true;
    }
    void ownProfile_saysSo_andGivesItsLink() {
        QFETCH(bool, unlisted);
        Shown shown;
        auto profile = support::sampleProfile();
        profile.unlisted = unlisted;
        shown.stub.answer(kProfileItself, 200, support::json(profile));
        shown.openReady();
        auto* own = shown.find<QWidget>("ownProfile");
        QVERIFY(!own->isVisible());  // Somebody else's.
        shown.page->setSelf(profile.card.id);
        shown.page->reload();
        QTRY_VERIFY(own->isVisible());
        QString words;
        for (const auto* label : own->findChildren<QLabel*>())
            words += label->text();
        QCOMPARE(words.contains("in no list"), unlisted);
        shown.find<widgets::Button>("copyOwnLink")->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QString("mentorconnect://mentors/ananya-krishnan"));
        QSignalSpy led(shown.page, &widgets::Page::navigate);
        shown.find<widgets::Button>("editOwnProfile")->click();
        QCOMPARE(led.value(0).value(0).toString(), QString("/profile"));
    }

    void activity_isSaidRoughly_data() {
        QTest::addColumn<int>("active");  // −1: nobody knows.
        QTest::addColumn<QString>("words");
        QTest::newRow("today") << 0 << QString("Active today");
        QTest::newRow("this week") << 1 << QString("Active this week");
        QTest::newRow("unknown") << -1 << QString();
    }
    void activity_isSaidRoughly() {
        QFETCH(int, active);
        Shown shown;
        auto profile = support::sampleProfile();
        if (active >= 0) profile.card.active = static_cast<domain::Activity>(active);
        shown.stub.answer(kProfileItself, 200, support::json(profile));
        shown.openReady();
        auto* said = shown.find<widgets::Label>("mentorActive");
        QTEST(said->text(), "words");
        QCOMPARE(said->isVisible(), active >= 0);
    }

    void featured_isMarked_andOthersAreNot() {
        for (const bool featured : {false, true}) {
            Shown shown;
            auto profile = support::sampleProfile();
            profile.card.featured = featured;
            shown.stub.answer(kProfileItself, 200, support::json(profile));
            shown.openReady();
            QCOMPARE(shown.find<QWidget>("mentorFeatured")->isVisible(), featured);
        }
    }

    void arrive_showsWhoFiguresTimesAndReviews() {
        Shown shown;
        shown.openReady();
        QCOMPARE(shown.page->title(), "Ananya Krishnan");
        QCOMPARE(shown.find<widgets::Label>("mentorName")->text(), "Ananya Krishnan");
        QCOMPARE(shown.find<QWidget>("ratingStat")->accessibleName(), "212 ratings: 4.9");
        QCOMPARE(shown.find<QWidget>("responseStat")->accessibleName(), "Answers within: 1 h 52 min");
        QVERIFY(!shown.book()->isEnabled());
        QCOMPARE(shown.window->findChildren<QWidget*>("review").size(), 3);
        // Seven days from today's midnight in Kolkata: no day that is over.
        QCOMPARE(shown.stub.last(kProfileSlots).query.queryItemValue("from"), "2026-11-17T18:30:00Z");
        QCOMPARE(shown.stub.last(kProfileSlots).query.queryItemValue("to"), "2026-11-24T18:30:00Z");
    }

    void slotOfTheLink_isChosen_andBooksWithItsLink() {
        Shown shown;
        shown.openReady("2026-11-19T13:30:00Z");
        QTRY_VERIFY(shown.book()->isEnabled());
        QCOMPARE(shown.book()->text(), "Book Thu 19:00");
        QCOMPARE(shown.find<widgets::Label>("chosenTime")->text(), "Thu 19 Nov, 19:00 – 20:00");
        shown.picture("profile");
        QSignalSpy links(shown.page, &widgets::Page::navigate);
        QSignalSpy asked(shown.page, &ProfilePage::bookRequested);
        QTest::mouseClick(shown.book(), Qt::LeftButton);
        QCOMPARE(links.first().first().toString(), "/mentors/ananya-krishnan/book?at=2026-11-19T13:30:00Z&minutes=60");
        QCOMPARE(asked.first().at(2).toInt(), 60);
    }

    void refund_followsTheServersPolicy() {
        Shown shown;
        protocol::ServerInfo info;
        info.cancellation = {
            .fullBefore = 48 * domain::kHour, .partialUntil = 12 * domain::kHour, .partialPercent = 75};
        shown.api.terms().take(info);
        shown.openReady("2026-11-19T13:30:00Z");  // A day and two hours ahead.
        QTRY_VERIFY(shown.book()->isEnabled());
        QCOMPARE(shown.find<widgets::Label>("refundTerms")->text(),
                 "75% refunded up to Thu 19 Nov, 07:00, nothing after.");
    }

    void platformFee_isNamedBeforeBooking_whereThereIsOne() {
        Shown shown;
        shown.openReady();
        auto* fee = shown.find<QLabel>("platformFee");
        QVERIFY(!fee->isVisible());
        protocol::ServerInfo info;
        info.platformFeePpm = 50'000;
        shown.api.terms().take(info);
        const auto price = *shown.page->controller().price();
        QTRY_VERIFY(fee->isVisible());
        QCOMPARE(fee->text(),
                 QString("Plus %1 platform fee.").arg(text::money(domain::multiply(price, domain::percent(5)))));
    }

    void slotOfTheLink_goneMeanwhile_isNotChosen() {
        Shown shown;
        shown.openReady("2026-11-19T13:00:00Z");  // Booked in the story.
        QVERIFY(!shown.page->controller().chosen());
        QVERIFY(!shown.book()->isEnabled());
    }

    void duration_changed_asksAgainAndDropsAChoiceThatNoLongerFits() {
        Shown shown;
        shown.openReady();
        QSignalSpy told(shown.page, &ProfilePage::timeChosen);
        shown.calendar()->choose(shown.indexOf("2026-11-18T13:30:00Z"));  // Free for 30 only.
        QVERIFY(shown.page->controller().chosen());
        QCOMPARE(told.size(), 1);
        QTest::mouseClick(shown.find<QRadioButton>("duration60"), Qt::LeftButton);
        QTRY_COMPARE(shown.stub.last(kProfileSlots).query.queryItemValue("duration"), "60");
        QVERIFY(!shown.page->controller().chosen());
        QCOMPARE(shown.calendar()->slot(shown.indexOf("2026-11-18T13:30:00Z")).state,
                 widgets::CalendarSlotState::tooShort);
    }

    /// Whoever the mentor is: an owner has closed new bookings, and opens them again.
    void bookingsClosed_areSaidByTimesAndBook_andTheChoiceComesBack() {
        Shown shown;
        shown.openReady();
        const int index = shown.indexOf("2026-11-18T13:30:00Z");
        shown.calendar()->choose(index);
        QVERIFY(shown.book()->isEnabled());
        const QString chosen = shown.find<QLabel>("chosenTime")->text();
        shown.page->setBookingsOpen(false);
        QVERIFY(!shown.book()->isEnabled());
        QCOMPARE(shown.find<QLabel>("chosenTime")->text(), "New bookings are closed at the moment");
        QVERIFY(!shown.find<QWidget>("refundTerms")->isVisible());
        for (int i = 0; i < shown.calendar()->slotCount(); ++i) {
            QVERIFY(shown.calendar()->slot(i).state != widgets::CalendarSlotState::free);
            QVERIFY(!shown.calendar()->choose(i));
        }
        QVERIFY(shown.calendar()->slotWords(index).endsWith("free, but bookings are closed"));
        support::takePicture(*shown.window, shown.theme, "profile-closed");
        shown.page->setBookingsOpen(true);
        QVERIFY(shown.book()->isEnabled());
        QCOMPARE(shown.find<QLabel>("chosenTime")->text(), chosen);
    }

    void keptForPremium_isNotFree_andShowsTheWayToThePlans() {
        Shown shown;
        auto list = support::sampleSlots(30);
        const auto at = list.items[0].startsAt;
        list.items[0] = {at, protocol::SlotState::premium, 0};
        list.firstDay = protocol::FirstDay{at - domain::kHour, at + domain::kHour, at - 7 * domain::kDay};
        shown.stub.answer(kProfileSlots, 200, support::json(list));
        shown.openReady();
        const int index = shown.indexOf("2026-11-18T13:00:00Z");
        QCOMPARE(shown.calendar()->slot(index).state, widgets::CalendarSlotState::premium);
        QVERIFY(shown.calendar()->slotWords(index).endsWith("for Premium at first"));
        QVERIFY(!shown.calendar()->choose(index));
        QVERIFY(!shown.page->controller().chosen());
        QVERIFY(shown.find<QWidget>("premiumNote")->isVisible());
        auto* plans = shown.find<widgets::Button>("premiumPlans");
        QTRY_VERIFY(shown.window->focusWidget() == plans);
        QSignalSpy links(shown.page, &widgets::Page::navigate);
        plans->click();
        QCOMPARE(links.last().at(0).toString(), QString("/plans"));
        support::takePicture(*shown.window, shown.theme, "profile-premium");
    }

    void withoutKeptTimes_nothingIsSaidOfPremium() {
        Shown shown;
        shown.openReady();
        QVERIFY(!shown.find<QWidget>("premiumNote")->isVisible());
    }

    void plan_saysWhatItMakesOfThePrice() {
        Shown shown;
        protocol::Plan plan;
        for (const auto& terms : domain::shippedPlans())
            plan.offers.push_back({terms.tier, terms.price, terms.minutes, terms.discount.ppm, terms.priority});
        plan.tier = protocol::PlanTier::pro;
        plan.minutesLeft = 0;
        shown.stub.answer("GET /api/me/plan", 200, support::json(plan));
        auto profile = support::sampleProfile();
        profile.prices = {{30, domain::rupees(500)}};
        shown.stub.answer(kProfileItself, 200, support::json(profile));
        shown.signIn();
        shown.page = new ProfilePage(shown.api, shown.drafts, shown.favourites, kProfilePageKolkata);
        shown.page->setSelf({101});
        shown.show(shown.page, {1280, 800});
        shown.page->arrive({"/mentors/ananya-krishnan", {{"slug", "ananya-krishnan"}}, {}});
        QTRY_COMPARE(shown.find<QLabel>("planPrice")->text(),
                     QString::fromUtf8("Your plan takes 10% off: ₹450.00 instead of ₹500.00."));
    }

    void lengthsNobodySells_areNotNamed() {
        Shown shown;
        auto profile = support::sampleProfile();
        profile.prices = {{30, domain::rupees(500)}, {60, domain::rupees(900)}};
        shown.stub.answer("GET /api/mentors/ananya-krishnan", 200, support::json(profile));
        auto list = support::sampleSlots(60);
        list.items.resize(3);
        list.items[0].freeMinutes = 45;
        list.items[1].freeMinutes = 15;
        list.items[2].freeMinutes = 60;
        for (auto& slot : list.items)
            slot.state = slot.freeMinutes < 60 ? protocol::SlotState::too_short : protocol::SlotState::free;
        shown.stub.answer(kProfileSlots, 200, support::json(list));
        shown.openReady();
        QTest::mouseClick(shown.find<QRadioButton>("duration60"), Qt::LeftButton);
        QTRY_COMPARE(shown.calendar()->slotCount(), 3);
        QTRY_VERIFY(shown.calendar()->slot(0).state == widgets::CalendarSlotState::tooShort);
        QCOMPARE(shown.calendar()->slot(0).freeMinutes, 30);
        QVERIFY(shown.calendar()->slot(1).state == widgets::CalendarSlotState::booked);
        QVERIFY(shown.calendar()->slot(2).state == widgets::CalendarSlotState::free);
    }

    void pageKeys_showTheNextWeek_andNotThePast() {
        Shown shown;
        shown.openReady();
        shown.calendar()->setFocus();
        QTest::keyClick(shown.calendar(), Qt::Key_PageDown);
        QTRY_COMPARE(shown.stub.last(kProfileSlots).query.queryItemValue("from"), "2026-11-24T18:30:00Z");
        QCOMPARE(shown.find<widgets::Label>("weekTitle")->text(), "25 Nov – 1 Dec 2026");
        QVERIFY(shown.find<widgets::Button>("previousWeek")->isEnabled());
        QTest::mouseClick(shown.find<widgets::Button>("previousWeek"), Qt::LeftButton);
        QTRY_COMPARE(shown.find<widgets::Label>("weekTitle")->text(), "18 – 24 Nov 2026");
        QVERIFY(!shown.find<widgets::Button>("previousWeek")->isEnabled());
        QTest::keyClick(shown.calendar(), Qt::Key_PageUp);
        QCOMPARE(shown.find<widgets::Label>("weekTitle")->text(), "18 – 24 Nov 2026");
    }

    void slotTakenByAnother_leavesTheChoice() {
        Shown shown;
        shown.openReady("2026-11-19T13:30:00Z");
        QTRY_VERIFY(shown.page->controller().chosen());
        auto gone = support::sampleSlots(60);
        for (auto& slot : gone.items) {
            if (slot.startsAt != support::instant("2026-11-19T13:30:00Z")) continue;
            slot.state = protocol::SlotState::booked;
            slot.freeMinutes = 0;
        }
        shown.stub.answer(kProfileSlots, 200, support::json(gone));
        shown.page->controller().refreshSlots();
        QTRY_VERIFY(!shown.page->controller().chosen());
        QVERIFY(!shown.book()->isEnabled());
    }

    void reviews_thatDidNotCome_areAskedForAgain() {
        Shown shown;
        const auto id = QString::fromStdString(domain::toString(support::sampleProfile().card.id));
        const QString reviews = "GET /api/mentors/" + id + "/reviews";
        shown.stub.problem(reviews, 503, "unavailable");
        shown.open();
        QTRY_COMPARE(shown.page->controller().state(), State::ready);
        auto* again = shown.find<QAbstractButton>("moreReviews");
        QTRY_VERIFY(again->isVisibleTo(shown.window.get()));
        const auto* note = shown.find<widgets::Label>("reviewsNote");
        QVERIFY2(note->text().startsWith("The reviews could not be loaded."), qPrintable(note->text()));
        shown.stub.answer(reviews, 200, support::json(support::sampleReviews()));
        again->click();
        QTRY_COMPARE(shown.window->findChildren<QWidget*>("review").size(), 3);
        QVERIFY(!note->isVisibleTo(shown.window.get()));
    }

    /// A rating without words is counted above and not listed below.
    void ratingsAndReviews_areNotCalledTheSame() {
        Shown shown;
        auto profile = support::sampleProfile();
        profile.card.reviewCount = 14;
        auto listed = support::sampleReviews();
        listed.total = 13;
        shown.stub.answer("GET /api/mentors/ananya-krishnan", 200, support::json(profile));
        const auto id = QString::fromStdString(domain::toString(profile.card.id));
        shown.stub.answer("GET /api/mentors/" + id + "/reviews", 200, support::json(listed));
        shown.openReady();
        QCOMPARE(shown.find<QWidget>("ratingStat")->accessibleName(), "14 ratings: 4.9");
        QTRY_VERIFY(shown.window->findChild<QWidget*>("review"));
        const auto labels = shown.find<QWidget>("reviews")->findChildren<QLabel*>();
        QVERIFY(std::ranges::any_of(labels, [](const QLabel* label) { return label->text() == "13"; }));
    }

    void presence_isAskedForAgain_andTheRestStays() {
        Shown shown;
        shown.openReady();
        auto later = support::sampleProfile();
        later.card.online = !shown.page->controller().profile().card.online;
        later.card.name = "Somebody else";
        shown.stub.answer(kProfileItself, 200, support::json(later));
        shown.page->controller().refreshPerson();
        QTRY_COMPARE(shown.page->controller().profile().card.online, later.card.online);
        QCOMPARE(shown.find<widgets::Label>("mentorName")->text(), "Ananya Krishnan");
    }

    void reviews_onTheirWay_areNotCalledNone() {
        Shown shown;
        std::function<void()> release;
        shown.stub.hold(reviewsPath(), 200, support::json(protocol::ReviewPage{}), release);
        shown.open();
        QTRY_VERIFY(release);
        const auto* note = shown.find<widgets::Label>("reviewsNote");
        QCOMPARE(note->text(), "Looking for reviews …");
        release();
        QTRY_VERIFY(note->text().startsWith("No reviews yet."));
    }

    void moreReviews_areAddedBelow() {
        Shown shown;
        shown.openReady();
        auto second = support::sampleReviews();
        for (auto& review : second.items)
            review.id.value += 100;
        second.next.reset();
        const auto id = QString::fromStdString(domain::toString(support::sampleProfile().card.id));
        shown.stub.answer("GET /api/mentors/" + id + "/reviews", 200, support::json(second));
        QTest::mouseClick(shown.find<widgets::Button>("moreReviews"), Qt::LeftButton);
        QTRY_COMPARE(shown.window->findChildren<QWidget*>("review").size(), 6);
        QVERIFY(!shown.find<widgets::Button>("moreReviews")->isVisible());
    }

    void unknownMentor_saysSoWithoutRetryingByItself() {
        Shown shown;
        shown.stub.problem(kProfileItself, 404, "not_found");
        shown.open();
        QTRY_COMPARE(shown.page->controller().state(), State::error);
        shown.picture("profile-gone");
    }

    void reviewText_isPlain() {
        Shown shown;
        auto page = support::sampleReviews();
        page.items[0].text = "<b>bold</b> <img src='http://example.com/x.png'>";
        const auto id = QString::fromStdString(domain::toString(support::sampleProfile().card.id));
        shown.stub.answer("GET /api/mentors/" + id + "/reviews", 200, support::json(page));
        shown.openReady();
        const auto texts = shown.window->findChildren<widgets::ReadText*>();
        const auto found = std::find_if(texts.begin(), texts.end(), [](const widgets::ReadText* text) {
            return text->toPlainText().startsWith("<b>bold</b> <img");
        });
        QVERIFY(found != texts.end());
    }

    void loading_showsTheBoxesOfThePage() {
        Shown shown;
        shown.stub.on(kProfileItself, [](const support::HttpStub::Request&) {
            return support::HttpStub::Answer{200, {}, true};
        });
        shown.open();
        QCOMPARE(shown.page->controller().state(), State::loading);
    }

    void narrowWindow_keepsEverythingReachable() {
        Shown shown;
        shown.openReady("2026-11-19T13:30:00Z", {1024, 680});
        QTRY_VERIFY(shown.book()->isEnabled());
        shown.picture("profile-narrow");
        QVERIFY(shown.calendar()->width() >= 7 * 52);
    }

    void favourite_wantedBeforeSigningIn_isKept() {
        Shown shown;
        protocol::AuthTokens tokens;
        tokens.user.id = {101};
        shown.session.adopt(tokens, false);
        const auto id = support::sampleProfile().card.id;
        const auto path = "PUT /api/me/favourites/" + QString::fromStdString(domain::toString(id));
        shown.stub.answer(path, 200, support::json(protocol::Favourites{{id}}));
        shown.openReady();
        QCOMPARE(shown.stub.count(path), 0);
        shown.page->arrive({"/mentors/ananya-krishnan/favourite", {{"slug", "ananya-krishnan"}}, {}});
        QTRY_COMPARE(shown.stub.count(path), 1);
        QTRY_VERIFY(shown.favourites.has(id));
        QCOMPARE(shown.find<widgets::Button>("profileFavourite")->accessibleName(),
                 "Favourite: do not keep any longer");
    }
    void full_isWaitedFor_andNoLonger() {
        Shown shown;
        shown.signIn();
        shown.answerProfile({});
        shown.openReady();
        auto* button = shown.find<widgets::Button>("waitlistButton");
        QTRY_VERIFY(button->isVisible());
        QCOMPARE(button->text(), "Join the waitlist");
        shown.picture("profile-waitlist");
        shown.stub.answer("PUT " + waitlistPath(), 200, support::json(onWaitlist(false)));
        shown.stub.answer("GET /api/me/waitlist", 200, support::json(onWaitlist(false)));
        button->click();
        QVERIFY(!button->isEnabled());
        QTRY_COMPARE(button->text(), "Leave the waitlist");
        QTRY_VERIFY(button->isEnabled());
        shown.stub.answer("DELETE " + waitlistPath(), 200, support::json(protocol::Waitlist{}));
        button->click();
        QTRY_COMPARE(button->text(), "Join the waitlist");
    }
    void full_toAGuest_leadsToSignIn_andIsWaitedForThen() {
        Shown shown;
        shown.answerProfile({});
        shown.openReady();
        QSignalSpy led(shown.page, &widgets::Page::navigate);
        auto* button = shown.find<widgets::Button>("waitlistButton");
        QTRY_VERIFY(button->isVisible());
        button->click();
        QCOMPARE(led.value(0).value(0).toString(), "/mentors/ananya-krishnan/waitlist");
        QCOMPARE(shown.stub.count("GET /api/me/waitlist"), 0);
        shown.signIn();
        shown.stub.answer("PUT " + waitlistPath(), 200, support::json(onWaitlist(false)));
        shown.page->arrive({"/mentors/ananya-krishnan/waitlist", {{"slug", "ananya-krishnan"}}, {}});
        QTRY_COMPARE(button->text(), "Leave the waitlist");
    }
    void full_inALowWindow_isWaitedForBelowTheBooking() {
        Shown shown;
        shown.answerProfile({});
        shown.openReady({}, {800, 560});
        auto* card = shown.find<QWidget>("waitlist");
        QTRY_VERIFY(card->isVisible());
        const auto topOf = [&](const QWidget* widget) { return widget->mapTo(shown.page, QPoint()).y(); };
        QTRY_VERIFY(topOf(card) > topOf(shown.book()));
        for (QWidget* above = card; above; above = above->parentWidget())
            if (auto* scroll = qobject_cast<QScrollArea*>(above)) scroll->ensureWidgetVisible(card);
        shown.picture("profile-waitlist-low");
    }
    void timeHasOpened_isSaid_andWithFreeTimeOthersAreNotAsked_data() {
        QTest::addColumn<bool>("waits");
        QTest::newRow("who waits") << true;
        QTest::newRow("others") << false;
    }
    void timeHasOpened_isSaid_andWithFreeTimeOthersAreNotAsked() {
        QFETCH(bool, waits);
        Shown shown;
        shown.signIn();
        shown.stub.answer("GET /api/me/waitlist", 200, support::json(waits ? onWaitlist(true) : protocol::Waitlist{}));
        shown.answerProfile(support::storyNow() + 2 * domain::kDay);
        shown.openReady();
        QTRY_COMPARE(shown.stub.count("GET /api/me/waitlist"), 1);
        QTRY_COMPARE(shown.find<QWidget>("waitlist")->isVisible(), waits);
    }
    void joinRefused_isSaid_andThePersonIsLookedAtAgain() {
        Shown shown;
        shown.signIn();
        shown.answerProfile({});
        shown.openReady();
        shown.stub.problem("PUT " + waitlistPath(), 409, "invalid_state");
        QSignalSpy said(shown.page, &widgets::Page::toast);
        const int asked = shown.stub.count(kProfileItself);
        shown.find<widgets::Button>("waitlistButton")->click();
        QTRY_COMPARE(said.count(), 1);
        QTRY_COMPARE(shown.stub.count(kProfileItself), asked + 1);
    }
    void favourite_ofAGuest_leadsToSignIn() {
        Shown shown;
        shown.openReady();
        QSignalSpy led(shown.page, &widgets::Page::navigate);
        shown.find<widgets::Button>("profileFavourite")->click();
        QCOMPARE(led.count(), 1);
        QCOMPARE(led[0][0].toString(), "/mentors/ananya-krishnan/favourite");
    }
};

MC_TEST_GUI(ProfilePageTest)
#include "profile_page_test.moc"
