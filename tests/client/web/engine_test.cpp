#include <QAccessible>
#include <QFile>
#include <QLayout>
#include <QSignalSpy>
#include <QWidget>
#include <QtTest>

#include "app/start.h"
#include "support/http_stub.h"
#include "support/test_program.h"
#include "web/engine_library.h"
#include "web/view.h"

namespace mc::web {
namespace {

using support::HttpStub;

constexpr int kPatience = 20'000;

/// A view whose page the test reads.
struct Shown : View {
    explicit Shown(const Rules& rules = {}) : View("Page", rules) {
        resize(640, 480);
        show();
    }
    using View::setChannel;
    using View::setHtml;

    bool open(const QUrl& url) {
        QSignalSpy told(this, &View::loaded);
        load(url);
        return told.wait(kPatience) && told[0][0].toBool();
    }
    /// What the script comes to; a promise is not waited for.
    QVariant value(const QString& script, World world = World::page) {
        std::optional<QVariant> found;
        run(script, world, [&found](const QVariant& answer) { found = answer; });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(found, kPatience); }();
        return found.value_or(QVariant());
    }
    /// Runs what sets `window.said` some time later.
    QString said(const QString& script) {
        run(script);
        QString word;
        (void)QTest::qWaitFor([&] { return !(word = value("window.said || ''").toString()).isEmpty(); }, kPatience);
        return word;
    }
};

const QString kCamera =
    "navigator.mediaDevices.getUserMedia({ video: true }).then(() => window.said = 'given',"
    " problem => window.said = problem.name)";

/// Its title is the name of the object on the channel.
const QByteArray kChannelPage =
    "<script src='qrc:///qtwebchannel/qwebchannel.js'></script><script>"
    "if (window.qt) new QWebChannel(qt.webChannelTransport, c => { document.title = c.objects.it.objectName; });"
    "else document.title = 'none';</script>";

}  // namespace

class EngineTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_server.on("GET /", [](const auto&) {
            return HttpStub::Answer{200, "<p>here</p>", false, false, "text/html"};
        });
        m_server.on("GET /away", [](const auto&) {
            return HttpStub::Answer{200, "<p>x</p>", false, false, "text/html"};
        });
    }

    /// What a program starts with must stay small: the engine comes when a page is likely to need it.
    void programAlone_hasNoEngine_warmingUpBringsIt() {
        QVERIFY(!isMapped());
        QObject page;
        warmUp(page);
        QVERIFY(!isMapped());
        QTRY_VERIFY(isMapped());
        QVERIFY(engine());
    }

    void page_isShown_andNamedForScreenReaders() {
        Shown view;
        QVERIFY(view.open(m_server.url()));
        QCOMPARE(view.value("document.body.innerText").toString(), "here");
        QCOMPARE(view.accessibleName(), "Page");
        QCOMPARE(view.layout()->itemAt(0)->widget()->accessibleName(), "Page");
    }

    /// The engine comes long after the accessibility of the rest has begun: nobody could pay by ear without this.
    void page_isReadAloud() {
        m_server.on("GET /", [](const auto&) {
            return HttpStub::Answer{200, "<h1>Pay here</h1>", false, false, "text/html"};
        });
        QAccessible::setActive(true);
        Shown view;
        QVERIFY(view.open(m_server.url()));
        QTRY_VERIFY_WITH_TIMEOUT(says(QAccessible::queryAccessibleInterface(&view), "Pay here"), kPatience);
        QAccessible::setActive(false);
    }

    void focus_goesIntoThePage() {
        Shown view;
        QVERIFY(view.open(m_server.url()));
        QVERIFY(QTest::qWaitForWindowActive(&view));
        view.setFocus();
        QTRY_VERIFY(view.value("document.hasFocus()").toBool());
    }

    void rulesOfPlaces_areKept() {
        Rules rules;
        rules.mayOpen = [](const QUrl& url, bool) { return url.path() != "/away"; };
        Shown view(rules);
        QVERIFY(view.open(m_server.url()));
        QSignalSpy told(&view, &View::loaded);
        view.run("location.href = '/away'");
        QVERIFY(told.wait(kPatience));
        QVERIFY(!told[0][0].toBool());
        QCOMPARE(m_server.count("GET /away"), 0);
    }

    void device_isGivenOnlyAsTheRulesSay_data() {
        QTest::addColumn<bool>("allowed");
        QTest::addColumn<QString>("said");
        QTest::newRow("allowed") << true << "given";
        QTest::newRow("not allowed") << false << "NotAllowedError";
    }
    void device_isGivenOnlyAsTheRulesSay() {
        QFETCH(bool, allowed);
        QList<Device> asked;
        Rules rules;
        rules.mayUse = [&](const QUrl& origin, Device device) {
            asked << device;
            return allowed && origin.authority() == m_server.url().authority();
        };
        Shown view(rules);
        QVERIFY(view.open(m_server.url()));
        QTEST(view.said(kCamera), "said");
        QCOMPARE(asked, QList<Device>{Device::camera});
    }

    void withoutRules_nothingIsGiven() {
        Shown view;
        QVERIFY(view.open(m_server.url()));
        QCOMPARE(view.said(kCamera), "NotAllowedError");
    }

    /// Whatever else pages ask for is never even a question.
    void placeOnEarth_isRefused() {
        Rules rules;
        bool asked = false;
        rules.mayUse = [&](const QUrl&, Device) { return asked = true; };
        Shown view(rules);
        QVERIFY(view.open(m_server.url()));
        QCOMPARE(view.said("navigator.geolocation.getCurrentPosition(() => window.said = 'given',"
                           " problem => window.said = 'refused ' + problem.code)"),
                 "refused 1");
        QVERIFY(!asked);
    }

    void windowsOfItsOwn_onlyWhereNamed() {
        Shown closed;
        QVERIFY(closed.open(m_server.url()));
        QVERIFY(closed.value("window.open('/away') === null").toBool());
        Rules rules;
        rules.popupTitle = "Bank";
        Shown open(rules);
        QVERIFY(open.open(m_server.url()));
        const int before = m_server.count("GET /away");
        open.run("window.open('/away')");
        QTRY_VERIFY_WITH_TIMEOUT(popup(open), kPatience);
        QCOMPARE(popup(open)->windowTitle(), "Bank");
        QTRY_COMPARE_WITH_TIMEOUT(m_server.count("GET /away"), before + 1, kPatience);
    }

    void windowThatCrashes_closesAndIsTold() {
        Rules rules;
        rules.popupTitle = "Bank";
        Shown open(rules);
        QSignalSpy crashes(&open, &View::crashed);
        QVERIFY(open.open(m_server.url()));
        const int before = m_server.count("GET /away");
        open.run("window.open('/away')");
        QTRY_VERIFY_WITH_TIMEOUT(popup(open), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(m_server.count("GET /away"), before + 1, kPatience);
        for (auto* child : popup(open)->findChildren<QWidget*>())
            if (child->inherits("QWebEngineView")) child->setProperty("url", QUrl("chrome://kill"));
        QTRY_VERIFY_WITH_TIMEOUT(crashes.count() > 0, kPatience);  // The page that opened it may share its process.
        QTRY_VERIFY_WITH_TIMEOUT(!popup(open), kPatience);
    }

    void ownScript_isApartFromThePages() {
        Rules rules;
        rules.ownScript = "window.mark = 7;";
        Shown view(rules);
        QVERIFY(view.open(m_server.url()));
        QCOMPARE(view.value("window.mark", World::own).toInt(), 7);
        QVERIFY(!view.value("window.mark").isValid());
    }

    void channel_canBeTakenAway() {
        m_server.on("GET /", [](const auto&) {
            return HttpStub::Answer{200, kChannelPage, false, false, "text/html"};
        });
        QObject object;
        object.setObjectName("found");
        Shown view;
        QSignalSpy titles(&view, &View::titled);
        const auto lastTitle = [&] { return titles.isEmpty() ? QString() : titles.last()[0].toString(); };
        view.setChannel("it", &object);
        QVERIFY(view.open(m_server.url()));
        QTRY_COMPARE_WITH_TIMEOUT(lastTitle(), "found", kPatience);
        view.setChannel("it", nullptr);
        QVERIFY(view.open(m_server.url()));
        QTRY_COMPARE_WITH_TIMEOUT(lastTitle(), "none", kPatience);
    }

    void view_goesInTheMiddleOfLoading() {
        m_server.on("GET /", [](const auto&) { return HttpStub::Answer{200, {}, true}; });
        auto view = std::make_unique<Shown>();
        const int before = m_server.count("GET /");
        view->load(m_server.url());
        QTRY_COMPARE_WITH_TIMEOUT(m_server.count("GET /"), before + 1, kPatience);
        view.reset();
        Shown another;  // The engine is still well.
        init();
        QVERIFY(another.open(m_server.url()));
    }

private:
    /// Whether the engine's library is in this process.
    static bool isMapped() {
        QFile maps("/proc/self/maps");
        if (!maps.open(QIODevice::ReadOnly)) qFatal("no /proc");
        return maps.readAll().contains("libQt6WebEngineCore");
    }
    /// To whoever listens, somewhere below.
    static bool says(QAccessibleInterface* part, const QString& words) {
        if (!part) return false;
        if (part->text(QAccessible::Name) == words) return true;
        for (int i = 0; i < part->childCount(); ++i)
            if (says(part->child(i), words)) return true;
        return false;
    }
    static QWidget* popup(const QWidget& view) {
        for (auto* child : view.findChildren<QWidget*>())
            if (child->isWindow() && child->isVisible()) return child;
        return nullptr;
    }

    HttpStub m_server;
};

}  // namespace mc::web

MC_TEST_RUN {
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", "--use-fake-device-for-media-stream --no-sandbox");
    mc::app::prepare();
    QApplication app(argc, argv);
    mc::web::EngineTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "engine_test.moc"
