#include "app/client.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>

#include "client/calls/call_room.h"
#include "mentor/availability_page.h"
#include "net/api_job.h"
#include "protocol/legal.h"
#include "support/client_house.h"
#include "support/test_program.h"
#include "widgets/button.h"
#include "widgets/dialog.h"
#include "widgets/toast.h"

using namespace mc;
using app::Mode;
using support::child;
using support::jsonOf;

namespace {

protocol::Me kaveri() {
    auto me = support::mayaNair();
    me.id = {909};
    me.name = "Kaveri Rao";
    me.email = "kaveri@students.example";
    return me;
}

/// The whole client as main() builds it, with a stub for its server.
struct Desk {
    enum class Start { fresh, kept, awaited };
    explicit Desk(const QString& page = {}, Start start = Start::fresh, const QByteArray& kept = {}) {
        protocol::ServerInfo info;
        info.name = "Graphora Mentoring";
        info.operatorZone = {"Asia/Kolkata"};
        info.currency = "INR";
        info.serverTime = support::kStoryNow;
        info.browseWithoutAccount = true;
        http.answer("GET /api/server-info", 200, jsonOf(info));
        http.answer("POST /api/auth/sign-out", 204);
        app::Options options;
        options.server = http.url().toString();
        options.profile = "client-test";
        options.page = page;
        options.fresh = start != Start::kept;
        options.awaited = start == Start::awaited;
        std::unique_ptr<support::MemoryKeeper> keeper;
        if (!kept.isEmpty()) {
            info.demo = true;
            http.answer("GET /api/server-info", 200, jsonOf(info));
            http.answer("POST /api/auth/refresh", 200, jsonOf(support::tokensOf(support::mayaNair())));
            keeper = std::make_unique<support::MemoryKeeper>();
            keeper->kept = http.url().toEncoded() + '\n' + kept;
        }
        client = std::make_unique<app::Client>(*qApp, options, std::move(keeper));
        client->start();
        (void)QTest::qWaitFor([this] { return client->entranceController().info().has_value(); });
    }
    bool signIn(const protocol::Me& me) {
        http.answer("POST /api/auth/sign-in", 200, jsonOf(support::tokensOf(me)));
        child<QLineEdit>(client->window(), "signInEmail")->setText("someone@students.example");
        child<QLineEdit>(client->window(), "signInPassword")->setText("correct horse");
        child<QAbstractButton>(client->window(), "signInButton")->click();
        return QTest::qWaitFor([this] { return client->session().isSignedIn(); });
    }
    /// And nothing else is seen.
    bool isAsked() {
        const auto* page = client->window().findChild<QWidget*>("agreementPage");
        return page && page->isVisible() && !client->window().navigator().current()->isVisible();
    }
    void askToAgree() {
        const protocol::LegalVersion second{domain::LegalText::terms, 2, support::kStoryNow};
        http.answer("GET /api/me/agreements", 200, jsonOf(protocol::Agreements{{second}, {}}));
        http.answer("GET /api/legal/terms", 200, jsonOf(protocol::LegalDocument{second, {}, "# Terms\n\nBe kind."}));
        http.answer("POST /api/me/agreements", 200, jsonOf(protocol::Agreements{}));
    }
    QStringList toasts() const {
        QStringList words;
        for (const auto* toast : client->window().findChildren<widgets::Toast*>())
            if (!toast->isHidden()) words << toast->text();
        return words;
    }
    bool isAtTheEntrance() const {
        const auto* entrance = client->window().findChild<QWidget*>("entrancePage");
        return entrance && entrance->isVisible();
    }
    QString place() { return client->window().navigator().place(); }
    /// Asks, after all that was asked for until now.
    bool answered(const QString& path) {
        client->api().get<void>(path);
        return QTest::qWaitFor([&] { return client->api().findChildren<net::ApiCall*>().isEmpty(); }) &&
               http.count("GET " + path) > 0;
    }
    /// Whether any words of the window contain these.
    bool shows(const QString& words) const {
        const auto labels = client->window().findChildren<QLabel*>();
        const auto fields = client->window().findChildren<QLineEdit*>();
        const auto has = [&](const auto* widget) { return widget->text().contains(words); };
        return std::any_of(labels.begin(), labels.end(), has) || std::any_of(fields.begin(), fields.end(), has);
    }

    support::HttpStub http;
    std::unique_ptr<app::Client> client;
};

}  // namespace

class ClientTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_home;

private slots:
    void initTestCase() {
        QStandardPaths::setTestModeEnabled(true);
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_home.path());
    }

    /// Its answer is on its way while fonts are looked through and the window is made.
    void made_hasAskedTheServer() {
        support::HttpStub http;
        app::Options options;
        options.server = http.url().toString();
        options.profile = "client-test";
        const app::Client client(*qApp, options);
        QTRY_COMPARE(http.count("GET /api/server-info"), 1);
    }

    void placeFromOutside_isOpenedAfterSigningIn() {
        Desk desk("/settings");
        QVERIFY(desk.place().isEmpty());
        QVERIFY(desk.signIn(support::mayaNair()));
        QCOMPARE(desk.place(), "/settings");
    }

    void textsThatWait_areAskedAboutBeforeAnythingElse() {
        Desk desk("/settings");
        desk.askToAgree();
        QVERIFY(desk.signIn(support::mayaNair()));
        QTRY_VERIFY(desk.isAsked());
        auto* agree = child<QAbstractButton>(desk.client->window(), "agreeButton");
        QTRY_VERIFY(agree->isVisible() && agree->isEnabled());
        agree->click();
        QTRY_VERIFY(!desk.client->window().findChild<QWidget*>("agreementPage"));
        QCOMPARE(desk.place(), "/settings");
        QVERIFY(desk.client->window().navigator().current()->isVisible());
    }
    void textsThatWait_whoDoesNotAgree_isSignedOut() {
        Desk desk;
        desk.askToAgree();
        QVERIFY(desk.signIn(support::mayaNair()));
        QTRY_VERIFY(desk.isAsked());
        child<QAbstractButton>(desk.client->window(), "agreeDecline")->click();
        QTRY_VERIFY(desk.isAtTheEntrance());
        QVERIFY(!desk.client->session().isSignedIn());
        QTRY_VERIFY(!desk.client->window().findChild<QWidget*>("agreementPage"));
    }

    void placeFromOutside_thatThereIsNot_isSaid() {
        Desk desk("/nowhere");
        QVERIFY(desk.signIn(support::mayaNair()));
        QCOMPARE(desk.place(), "/home");
        QCOMPARE(desk.client->window().findChild<widgets::ToastHost*>()->count(), 1);
    }

    void guest_seesWhatIsOpenToGuests() {
        Desk desk("/mentors/ananya");
        child<QAbstractButton>(desk.client->window(), "lookAroundLink")->click();
        QCOMPARE(desk.place(), "/mentors/{slug}");
    }

    void guest_comesToTheRestAfterSigningIn() {
        Desk desk("/settings");
        child<QAbstractButton>(desk.client->window(), "lookAroundLink")->click();
        QCOMPARE(desk.place(), "/mentors");
        child<QAbstractButton>(desk.client->window(), "accountButton")->click();
        QVERIFY(desk.signIn(support::mayaNair()));
        QCOMPARE(desk.place(), "/settings");
    }

    void signInKeptNowhere_entranceIsShown() {
        Desk desk({}, Desk::Start::kept);
        QTRY_VERIFY(desk.isAtTheEntrance());
        QCOMPARE(child<QLineEdit>(desk.client->window(), "signInServer")->text(), desk.http.url().toString());
        QVERIFY(desk.shows("Graphora Mentoring"));
        QVERIFY(desk.signIn(support::mayaNair()));
        QCOMPARE(desk.place(), "/home");
    }

    /// A form that flashes by before home says "you are signed out" to whoever is not.
    void signInOnItsWay_noEntranceBeforeHome() {
        Desk desk({}, Desk::Start::awaited);
        QVERIFY(!desk.isAtTheEntrance());
        desk.http.answer("POST /api/auth/demo-sign-in", 200, jsonOf(support::tokensOf(support::mayaNair())));
        desk.client->entranceController().signInAsDemo({101});
        QTRY_COMPARE(desk.place(), "/home");
        QVERIFY(!desk.client->window().findChild<QWidget*>("entrancePage"));
        desk.client->session().signOut();
        QVERIFY(desk.isAtTheEntrance());
    }

    /// Whoever goes past the entrance waits for nothing that only it shows.
    void signInKept_asksForNothingOfTheEntrance() {
        Desk desk({}, Desk::Start::kept, "kept");
        QTRY_COMPARE(desk.place(), "/home");
        QVERIFY(desk.answered("/api/me/sessions"));
        QCOMPARE(desk.http.count("GET /api/demo-accounts"), 0);
        QCOMPARE(desk.http.count("GET /api/features"), 0);
        desk.client->session().signOut();
        QTRY_COMPARE(desk.http.count("GET /api/demo-accounts"), 1);
        QTRY_COMPARE(desk.http.count("GET /api/features"), 1);
    }

    void signInOnItsWay_thatDoesNotCome_entranceIsShown() {
        Desk desk({}, Desk::Start::awaited);
        QTRY_VERIFY(desk.isAtTheEntrance());
    }

    void serverAway_entranceSaysSo() {
        app::Options options;
        options.server = "http://127.0.0.1:9";
        options.profile = "client-test";
        app::Client client(*qApp, options);
        client.start();
        QTRY_VERIFY(client.window().findChild<QWidget*>("entrancePage"));
        QTRY_COMPARE(client.entranceController().server().kind, net::ServerReport::Kind::unreachable);
    }

    void appearanceChosenInSettings_isSaidAtTheEntranceToo() {
        Desk desk;
        desk.client->theme().setMode(widgets::Theme::Mode::dark);
        QCOMPARE(child<QComboBox>(desk.client->window(), "appearance")->currentIndex(), 1);
        desk.client->theme().setMode(widgets::Theme::Mode::light);
        QCOMPARE(child<QComboBox>(desk.client->window(), "appearance")->currentIndex(), 0);
    }

    void signedOut_nothingOfTheAccountIsLeftOnTheScreen() {
        Desk desk;
        QVERIFY(desk.signIn(support::mayaNair()));
        auto& window = desk.client->window();
        window.follow("/settings");
        window.post(widgets::Tone::info, "New message from Ananya", "Open", [&] { window.follow("/messages"); });
        window.post(widgets::Tone::error, "Your review was not sent");
        desk.client->session().signOut();
        QCOMPARE(desk.toasts(), QStringList());
        QCOMPARE(window.windowTitle(), "Mentor Connect");
    }

    void signInRanOut_onlyThatIsSaid() {
        Desk desk;
        desk.http.problem("POST /api/auth/refresh", 401, "refresh_reused");
        QVERIFY(desk.signIn(support::mayaNair()));
        desk.client->window().post(widgets::Tone::error, "Your review was not sent");
        desk.client->session().refresh();
        QTRY_VERIFY(!desk.client->session().isSignedIn());
        QCOMPARE(desk.toasts(), QStringList{"You were signed out. Please sign in again."});
    }

    /// The person has chosen it on this computer: mails follow.
    void languageChosenHere_isThatOfTheMailsAfterSigningIn() {
        QSettings("MentorConnect", "client-client-test").setValue("language", "hi");
        const auto undo = qScopeGuard([] { QSettings("MentorConnect", "client-client-test").remove("language"); });
        Desk desk;
        auto reads = support::mayaNair();
        reads.language = domain::Language::hi;
        desk.http.answer("PUT /api/me", 200, jsonOf(reads));
        QVERIFY(desk.signIn(support::mayaNair()));
        QTRY_COMPARE(desk.client->session().user().language, domain::Language::hi);
        const auto sent = desk.http.last("PUT /api/me").json();
        QCOMPARE(sent["language"].toString(), "hi");
        QCOMPARE(sent["version"].toInt(), 1);
        QCOMPARE(sent.size(), 2);
        desk.client->session().signOut();
        QVERIFY(desk.signIn(reads));
        QVERIFY(desk.answered("/after"));
        QCOMPARE(desk.http.count("PUT /api/me"), 1);  // It is so already.
    }

    /// She may have chosen hers on another computer.
    void languageOfTheSystem_changesNobodysMails() {
        Desk desk;
        auto reads = support::mayaNair();
        reads.language = domain::Language::hi;
        QVERIFY(desk.signIn(reads));
        QVERIFY(desk.answered("/after"));
        QCOMPARE(desk.http.count("PUT /api/me"), 0);
    }

    void languageChanged_entranceStillKnowsItsServer() {
        Desk desk;
        const auto undo = qScopeGuard([] { QSettings("MentorConnect", "client-client-test").remove("language"); });
        QVERIFY(desk.signIn(support::mayaNair()));
        desk.client->window().follow("/settings");
        const QPointer<QWidget> before = &desk.client->window();
        auto* choice = child<QComboBox>(desk.client->window(), "settingsLanguage");
        choice->setCurrentIndex(choice->findData("hi"));
        emit choice->activated(choice->currentIndex());
        QTRY_VERIFY(!before);
        desk.client->session().signOut();
        QVERIFY(child<QWidget>(desk.client->window(), "entrancePage")->isVisible());
        QCOMPARE(child<QLineEdit>(desk.client->window(), "signInServer")->text(), desk.http.url().toString());
    }

    /// The question about what is not saved comes before anything speaks another language.
    void languageChosen_whileTimesAreUnsaved_holdsOnlyOnceSheLeaves() {
        Desk desk;
        const auto undo = qScopeGuard([] { QSettings("MentorConnect", "client-client-test").remove("language"); });
        auto me = support::mayaNair();
        me.roles.push_back(protocol::Role::mentor);
        protocol::Availability availability;
        availability.version = 1;
        availability.timeZone = {"Asia/Kolkata"};
        desk.http.answer("GET /api/mentors/availability", 200, jsonOf(availability));
        me.language = domain::Language::hi;
        desk.http.answer("PUT /api/me", 200, jsonOf(me));
        me.language = domain::Language::en;
        QVERIFY(desk.signIn(me));
        auto& window = desk.client->window();
        window.enter(Mode::mentor);
        window.follow("/availability");
        auto* times = qobject_cast<mentor::AvailabilityPage*>(window.navigator().current());
        QTRY_COMPARE(times->controller().state(), net::LoadState::ready);
        times->controller().setDay(1, {{{600}, {720}}});
        window.follow("/settings");
        const QPointer<QWidget> before = &window;
        auto* choice = child<QComboBox>(window, "settingsLanguage");
        const auto choose = [choice] {
            choice->setCurrentIndex(choice->findData("hi"));
            emit choice->activated(choice->currentIndex());
        };
        choose();
        QTRY_VERIFY(window.findChild<QWidget*>("dialogSafe"));
        child<QAbstractButton>(window, "dialogSafe")->click();
        QTRY_VERIFY(!window.findChild<widgets::Dialog*>());
        QVERIFY(!QSettings("MentorConnect", "client-client-test").contains("language"));
        QCOMPARE(QLocale().language(), QLocale::English);
        QCOMPARE(choice->currentData().toString(), QString());
        QVERIFY(before && times->hasUnsaved());
        QCOMPARE(desk.http.count("PUT /api/me"), 0);
        window.follow("/settings");
        choose();
        QTRY_VERIFY(window.findChild<QWidget*>("discardAvailability"));
        child<QAbstractButton>(window, "discardAvailability")->click();
        QTRY_VERIFY(!before);
        QCOMPARE(QSettings("MentorConnect", "client-client-test").value("language").toString(), QString("hi"));
        QTRY_COMPARE(desk.client->session().user().language, domain::Language::hi);
    }

    /// Chosen before there is an account: what was typed stays, and whoever signs in gets mails in it.
    void languageChosenAtTheEntrance_isKept_andTheAccountTakesItOver() {
        Desk desk;
        const auto undo = qScopeGuard([] { QSettings("MentorConnect", "client-client-test").remove("language"); });
        auto& client = *desk.client;
        child<QLineEdit>(client.window(), "signInEmail")->setText("maya@students.example");
        const QPointer<QWidget> before = &desk.client->window();
        auto* choice = child<QComboBox>(client.window(), "entranceLanguage");
        QCOMPARE(choice->currentText(), QString("English"));
        choice->setCurrentIndex(choice->findData("hi"));
        emit choice->activated(choice->currentIndex());
        QTRY_VERIFY(!before);
        QCOMPARE(QSettings("MentorConnect", "client-client-test").value("language").toString(), QString("hi"));
        QVERIFY(desk.isAtTheEntrance());
        QCOMPARE(child<QComboBox>(client.window(), "entranceLanguage")->currentText(), QString("हिन्दी"));
        QCOMPARE(child<QLineEdit>(client.window(), "signInEmail")->text(), QString("maya@students.example"));
        QCOMPARE(child<QLineEdit>(client.window(), "signInServer")->text(), desk.http.url().toString());
        auto reads = support::mayaNair();
        reads.language = domain::Language::hi;
        desk.http.answer("PUT /api/me", 200, jsonOf(reads));
        QVERIFY(desk.signIn(support::mayaNair()));
        QTRY_COMPARE(desk.client->session().user().language, domain::Language::hi);
    }

    void languageChanged_bellStillCounts() {
        Desk desk;
        const auto undo = qScopeGuard([] { QSettings("MentorConnect", "client-client-test").remove("language"); });
        protocol::NotificationPage news;
        news.unread = 3;
        desk.http.answer("GET /api/notifications", 200, jsonOf(news));
        QVERIFY(desk.signIn(support::mayaNair()));
        QTRY_COMPARE(child<widgets::Button>(desk.client->window(), "bellButton")->count(), 3);
        desk.client->window().follow("/settings");
        const QPointer<QWidget> before = &desk.client->window();
        auto* choice = child<QComboBox>(desk.client->window(), "settingsLanguage");
        choice->setCurrentIndex(choice->findData("hi"));
        emit choice->activated(choice->currentIndex());
        QTRY_VERIFY(!before);
        QCOMPARE(child<widgets::Button>(desk.client->window(), "bellButton")->count(), 3);
    }

    /// Answers that were asked for by one person and come while the next is there are nobody's.
    void answersHeldBack_overSignOut_areNotTheNextPersons() {
        Desk desk;
        auto secret = support::mayaNair();
        secret.name = "Secret Person";
        auto booking = support::bookingFor(domain::Party::student);
        booking.mentor.name = "Secret Person";
        protocol::BookingPage bookings;
        bookings.items = {booking};
        std::map<QString, std::function<void()>> held;
        const auto hold = [&](const QString& line, const QByteArray& body) {
            desk.http.hold(line, 200, body, held[line]);
        };
        hold("GET /api/bookings", jsonOf(bookings));
        hold("PUT /api/me", jsonOf(secret));
        hold("POST /api/auth/refresh", jsonOf(support::tokensOf(secret)));
        QVERIFY(desk.signIn(support::mayaNair()));
        desk.client->window().follow("/settings");
        child<QLineEdit>(desk.client->window(), "settingsName")->setText("Secret Person");
        child<QAbstractButton>(desk.client->window(), "settingsSave")->click();
        desk.client->session().refresh();
        desk.client->window().follow("/bookings?role=student");
        for (const auto& [line, release] : held)
            QTRY_VERIFY2(release, qPrintable(line));
        desk.client->session().signOut();
        for (const auto& [line, release] : held)
            release();
        desk.http.answer("GET /api/bookings", 200, jsonOf(protocol::BookingPage{}));
        QVERIFY(desk.signIn(kaveri()));
        desk.client->window().follow("/bookings?role=student");
        QTRY_VERIFY(desk.http.count("GET /api/bookings") > 1);
        desk.client->window().follow("/settings");
        QCOMPARE(desk.client->session().user().name, std::string("Kaveri Rao"));
        QCOMPARE(child<QLineEdit>(desk.client->window(), "settingsName")->text(), "Kaveri Rao");
        QVERIFY(!desk.shows("Secret"));
        QCOMPARE(desk.client->session().accessToken(), "access");
    }
};

MC_TEST_GUI(ClientTest)
#include "client_test.moc"
