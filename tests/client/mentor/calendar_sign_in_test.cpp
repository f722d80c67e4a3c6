#include "mentor/calendar_sign_in_dialog.h"

#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

#include "mentor/availability_page.h"
#include "mentor/calendars_card.h"
#include "mentor_fixture.h"
#include "support/client_house.h"
#include "support/test_program.h"
#include "widgets/choice.h"
#include "widgets/label.h"

using namespace mc;
using domain::CalendarHealth;
using domain::CalendarKind;
using support::HttpStub;

namespace {

/// What something that calls the application at `redirect` is answered.
QByteArray askedAt(const QString& redirect, const QByteArray& path) {
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(QUrl(redirect).port()));
    socket.write("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
    QByteArray answer;
    const bool ended = QTest::qWaitFor([&] {
        answer += socket.readAll();
        return socket.state() == QAbstractSocket::UnconnectedState && !answer.isEmpty();
    });
    return ended ? answer : QByteArray();
}

/// A mentor whose server knows Google; her browser is `opened`.
struct SignInShown : test::MentorFixture {
    SignInShown() {
        stub.on("GET /api/calendars", [this](const auto&) { return answer(test::json(sources)); });
        stub.on("POST /api/calendar-sign-ins", [this](const HttpStub::Request& request) {
            redirect = QString::fromStdString(
                protocol::decode<protocol::NewCalendarSignIn>(request.body.toStdString()).value().redirect);
            return answer(test::json(protocol::CalendarSignIn{address, test::storyNow()}));
        });
        stub.on("POST /api/calendar-sign-ins/code", [this](const HttpStub::Request& request) {
            code = request.body;
            return answer(test::json(found));
        });
        sources.signIns = {CalendarKind::google};
        found.account = domain::CalendarAccountId{7};
        found.user = "maya@example.com";
        found.items = {{"maya@example.com", "Maya", "", true, false}, {"family", "Family", "#9fe1e7", false, false}};
    }
    void open(const QSize& size = {1280, 1600}) {
        auto* page = new mentor::AvailabilityPage(api, drafts);
        show(page, 3, size);
        page->findChild<mentor::CalendarsCard*>()->setOpener([this](const QUrl& url) {
            opened = url;
            return opens;
        });
        page->arrive({"/availability", {}, {}});
    }
    void click(const char* name) {
        QTRY_VERIFY2(find<QAbstractButton>(name) && find<QAbstractButton>(name)->isVisible(), name);
        QTRY_VERIFY2(find<QAbstractButton>(name)->isEnabled(), name);
        find<QAbstractButton>(name)->click();
    }
    void goToTheBrowser(const char* button = "signInToGoogle") {
        click(button);
        QTRY_VERIFY(opened.isValid());
    }
    QString refusal() const {
        auto* label = find<widgets::Label>("signInRefusal");
        return label != nullptr && label->isVisible() ? label->text() : QString();
    }

    protocol::CalendarSources sources;
    protocol::SignedInCalendars found;
    std::string address = "https://accounts.example/auth?state=the-state&scope=x";
    QUrl opened;
    QString redirect;
    QByteArray code;
    bool opens = true;
};

}  // namespace

class CalendarSignInTest : public QObject {
    Q_OBJECT
    using Shown = SignInShown;

private slots:
    void whatTheServerDoesNotKnow_isNotOffered() {
        Shown shown;
        shown.open();
        QTRY_VERIFY(shown.find<QAbstractButton>("signInToGoogle")->isVisible());
        QVERIFY(!shown.find<QAbstractButton>("signInToMicrosoft")->isVisible());
    }

    void herOwnCalendar_isAddedAfterHerBrowserCameBack() {
        Shown shown;
        QByteArray sent;
        shown.stub.on("POST /api/calendar-sign-ins/calendars", [&](const HttpStub::Request& request) {
            sent = request.body;
            return shown.answer(test::json(protocol::CalendarSources{}));
        });
        shown.open();
        shown.goToTheBrowser();
        QCOMPARE(shown.opened.host(), QString("accounts.example"));
        QVERIFY(askedAt(shown.redirect, "/?state=the-state&code=4%2Fword").contains("close this page"));
        QTRY_VERIFY(shown.find<widgets::CheckRow>("signInCalendar0"));
        QCOMPARE(shown.code, QByteArray(R"({"state":"the-state","code":"4/word"})"));
        QVERIFY(shown.find<widgets::CheckRow>("signInCalendar0")->isChecked());
        QVERIFY(!shown.find<widgets::CheckRow>("signInCalendar1")->isChecked());
        QVERIFY(!shown.find<QWidget>("calendarTentative")->isVisible());  // Google does not tell.
        shown.click("signInGoOn");
        QTRY_VERIFY(sent.contains(R"("calendars":[{"id":"maya@example.com","name":"Maya"}])"));
        QTRY_VERIFY(!shown.find<mentor::CalendarSignInDialog>("calendarSignInDialog"));
    }

    void otherStates_otherPaths_andASecondAnswer_areNotTaken() {
        Shown shown;
        shown.open();
        shown.goToTheBrowser();
        QVERIFY(askedAt(shown.redirect, "/?state=forged&code=theirs").startsWith("HTTP/1.1 404"));
        QVERIFY(askedAt(shown.redirect, "/favicon.ico?state=the-state&code=x").startsWith("HTTP/1.1 404"));
        QVERIFY(shown.code.isEmpty());
        QVERIFY(askedAt(shown.redirect, "/?state=the-state&code=hers").startsWith("HTTP/1.1 200"));
        QTRY_VERIFY(!shown.code.isEmpty());
        QVERIFY(askedAt(shown.redirect, "/?state=the-state&code=again").startsWith("HTTP/1.1 404"));
    }

    void whoAllowsNothing_canTryAgain() {
        Shown shown;
        shown.open();
        shown.goToTheBrowser();
        QVERIFY(askedAt(shown.redirect, "/?state=the-state&error=access_denied").contains("Nothing was allowed"));
        QTRY_VERIFY(shown.refusal().startsWith("Nothing was allowed"));
        shown.opened.clear();
        shown.click("signInGoOn");
        QTRY_VERIFY(shown.opened.isValid());
        QTRY_VERIFY(shown.refusal().isEmpty());
    }

    void browserThatDoesNotOpen_isSaid() {
        Shown shown;
        shown.opens = false;
        shown.open();
        shown.goToTheBrowser();
        QTRY_COMPARE(shown.refusal(), QString("Your browser did not open."));
    }

    void addressThatIsNotToBeOpened_isNot_data() {
        QTest::addColumn<bool>("isOpened");
        for (const char* good : {"https://a.example/auth?state=x", "http://127.0.0.1:5000/auth?state=x"})
            QTest::newRow(good) << true;
        for (const char* bad :
             {"http://a.example/auth?state=x", "http://127.0.0.1.a.example/?state=x", "file:///etc/passwd?state=x",
              "mailto:a@a.example?state=x", "https://a.example/auth", "what?state=x"})
            QTest::newRow(bad) << false;
    }
    void addressThatIsNotToBeOpened_isNot() {
        QFETCH(bool, isOpened);
        Shown shown;
        shown.address = QTest::currentDataTag();
        shown.open();
        shown.click("signInToGoogle");
        if (isOpened) {
            QTRY_VERIFY(shown.opened.isValid());
        } else {
            QTRY_COMPARE(shown.refusal(), QString("The server sent an address that cannot be opened."));
            QVERIFY(!shown.opened.isValid());
        }
    }

    /// And pictures of it, for people to look at.
    void longNames_andAllStates_areShown_data() {
        QTest::addColumn<QSize>("size");
        QTest::newRow("wide") << QSize(1280, 1600);
        QTest::newRow("narrow") << QSize(800, 1900);
    }
    void longNames_andAllStates_areShown() {
        QFETCH(QSize, size);
        for (const auto& language : {QStringLiteral("en"), QStringLiteral("hi")}) {
            support::ClientHouse speaker;  // Its language is the program's.
            speaker.languages.choose(language);
            Shown shown;
            const auto picture = [&](const char* name) {
                shown.picture(QStringLiteral("sign-in-%1-%2-%3").arg(name, QTest::currentDataTag(), language));
            };
            shown.sources.signIns = {CalendarKind::google, CalendarKind::microsoft};
            const auto add = [&](int id, const char* name, CalendarKind kind, CalendarHealth health) {
                protocol::CalendarSource source;
                source.id = {id};
                source.name = name;
                source.kind = kind;
                source.user = "maya.ramasubramanian@a-rather-long-company-name.example.com";
                source.health = health;
                source.syncedAt = test::storyNow() - 3 * domain::kMinute;
                shown.sources.items.push_back(source);
            };
            add(1, "Maya Ramasubramanian", CalendarKind::google, CalendarHealth::good);
            add(2, "Family and everything else that takes my evenings and weekends", CalendarKind::google,
                CalendarHealth::sign_in);
            add(3, "Calendar", CalendarKind::microsoft, CalendarHealth::throttled);
            shown.found.items = {
                {"a", "maya.ramasubramanian@a-rather-long-company-name.example.com", "#1f77b4", true, false},
                {"b", "Family and everything else that takes my evenings and weekends", "#9fe1e7", false, false},
                {"c", "Birthdays", "", false, true}};
            shown.open(size);
            QTRY_VERIFY(shown.find<QAbstractButton>("signInAgain1"));
            shown.find<QAbstractButton>("signInToMicrosoft")->setFocus();  // It is scrolled to.
            picture("card");
            shown.goToTheBrowser();
            picture("waiting");
            QVERIFY(!askedAt(shown.redirect, "/?state=the-state&error=access_denied").isEmpty());
            QTRY_VERIFY(!shown.refusal().isEmpty());
            picture("refused");
            shown.opened.clear();
            shown.click("signInGoOn");
            QTRY_VERIFY(shown.opened.isValid());
            QVERIFY(!askedAt(shown.redirect, "/?state=the-state&code=hers").isEmpty());
            QTRY_VERIFY(shown.find<widgets::CheckRow>("signInCalendar2"));
            QVERIFY(!shown.find<widgets::CheckRow>("signInCalendar2")->isEnabled());
            picture("choosing");
        }
    }

    void signingInAgain_isForTheSameAccount() {
        Shown shown;
        protocol::CalendarSource source;
        source.id = {1};
        source.name = "Maya";
        source.kind = CalendarKind::google;
        source.user = "maya@example.com";
        source.health = CalendarHealth::sign_in;
        shown.sources.items = {source};
        shown.open();
        shown.goToTheBrowser("signInAgain0");
        QVERIFY(!askedAt(shown.redirect, "/?state=the-state&code=another").isEmpty());
        QTRY_COMPARE(shown.refusal(), QString("That is another account: sign in there as maya@example.com."));
        shown.found.items[0].isConnected = true;
        shown.opened.clear();
        shown.click("signInGoOn");
        QTRY_VERIFY(shown.opened.isValid());
        QVERIFY(!askedAt(shown.redirect, "/?state=the-state&code=hers").isEmpty());
        QTRY_VERIFY(!shown.find<mentor::CalendarSignInDialog>("calendarSignInDialog"));
    }
};

MC_TEST_GUI(CalendarSignInTest)
#include "calendar_sign_in_test.moc"
