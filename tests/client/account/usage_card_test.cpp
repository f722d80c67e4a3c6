#include "account/usage_card.h"

#include <QtTest>

#include "inspect/pseudo_language.h"
#include "support/client_house.h"
#include "support/readable.h"
#include "support/test_program.h"
#include "widgets/button.h"
#include "widgets/choice.h"
#include "widgets/label.h"

using namespace mc;
using support::child;
using support::jsonOf;

namespace {

const QString kAsk = QStringLiteral("GET /api/me/analytics-consent");
const QString kChoose = QStringLiteral("PUT /api/me/analytics-consent");

struct UsageCardBench {
    UsageCardBench() {
        house.http.answer(kAsk, 200, jsonOf(protocol::AnalyticsConsent{}));
        house.http.answer(kChoose, 200, jsonOf(protocol::AnalyticsConsent{true, support::kStoryNow}));
        house.signIn();
        card.resize(400, 300);
        card.show();
        card.load();
    }
    widgets::Switch& toggle() { return *child<widgets::Switch>(card, "usageSwitch"); }
    QString words() { return child<widgets::Label>(card, "usageState")->text(); }

    support::ClientHouse house;
    net::UsageEvents usage{house.api, house.session};
    account::UsageCard card{usage, house.session};
};

}  // namespace

class UsageCardTest : public QObject {
    Q_OBJECT
    using Bench = UsageCardBench;

private slots:
    void switch_isOffUntilSheTurnsItOn() {
        Bench bench;
        QVERIFY(!bench.toggle().isChecked());
        QVERIFY2(!bench.toggle().isEnabled(), "what she has chosen is not known yet");
        QTRY_VERIFY(bench.toggle().isEnabled());
        QCOMPARE(bench.words(), QString("It is off, and nothing is kept."));
        bench.toggle().click();
        QTRY_COMPARE(bench.words(), QString("On since 18 Nov 2026."));
        QVERIFY(bench.house.http.last(kChoose).json()["given"].toBool());
        bench.house.http.answer(kChoose, 200, jsonOf(protocol::AnalyticsConsent{}));
        bench.toggle().click();
        QTRY_COMPARE(bench.words(), QString("It is off, and nothing is kept."));
        QVERIFY(!bench.house.http.last(kChoose).json()["given"].toBool(true));
    }

    void card_saysWhatIsKeptAndHowLong() {
        Bench bench;
        QString words;
        for (const auto* label : bench.card.findChildren<widgets::Label*>())
            words += label->text();
        QVERIFY(words.contains("13 months"));
        QVERIFY(words.contains("all of it is deleted"));
    }

    void refusedChoice_isShownAsItWas() {
        Bench bench;
        QTRY_VERIFY(bench.toggle().isEnabled());
        bench.house.http.problem(kChoose, 503, "unavailable");
        bench.toggle().click();
        QTRY_VERIFY(bench.words().startsWith("Your choice is as it was."));
        QVERIFY(!bench.toggle().isChecked());
    }

    void unknownChoice_isAskedForAgain() {
        support::ClientHouse house;
        house.http.problem(kAsk, 503, "unavailable");
        house.signIn();
        net::UsageEvents usage(house.api, house.session);
        account::UsageCard card(usage, house.session);
        card.show();
        card.load();
        auto* again = child<widgets::Button>(card, "usageAgain");
        QTRY_VERIFY(again->isVisible());
        QVERIFY(!child<widgets::Switch>(card, "usageSwitch")->isEnabled());
        house.http.answer(kAsk, 200, jsonOf(protocol::AnalyticsConsent{}));
        again->click();
        QTRY_VERIFY(child<widgets::Switch>(card, "usageSwitch")->isEnabled());
        QVERIFY(!again->isVisible());
    }

    void allWordsCanBeRead_data() { support::addWindows(); }
    void allWordsCanBeRead() {
        QFETCH(double, text);
        QFETCH(int, longer);
        const inspect::PseudoLanguage words(longer);
        Bench bench;
        bench.house.theme.setTextScale(text);
        bench.card.resize(static_cast<int>(400 * text), 400);
        QTRY_VERIFY(bench.toggle().isEnabled());
        bench.card.resize(bench.card.width(), bench.card.heightForWidth(bench.card.width()));
        MC_COMPARE_READABLE(bench.card);
    }
};

MC_TEST_GUI(UsageCardTest)
#include "usage_card_test.moc"
