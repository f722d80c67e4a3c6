#include "admin/flags_page.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QtTest>

#include "admin/flag_words.h"
#include "support/client_house.h"
#include "support/json_of.h"
#include "support/page_window.h"
#include "support/sample_audit.h"
#include "support/test_program.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/pill.h"
#include "widgets/states.h"

namespace mc::admin {

using support::HttpStub;
using support::jsonOf;
using widgets::Button;

namespace {

const QString kFlagsPageList = "GET /api/admin/flags";

struct Flags {
    Flags() {
        house.http.on(kFlagsPageList, [this](const HttpStub::Request&) { return HttpStub::Answer{200, jsonOf(list)}; });
        window.resize(1000, 760);
        window.show();
    }
    template <class T>
    T* child(const char* name) const {
        return window.window()->findChild<T*>(QLatin1String(name));
    }
    void arrive() {
        window.arrive({"/admin/flags", {}, {}});
        QTRY_COMPARE(window.findChildren<QWidget*>("flagCard").size(), 3);
        support::settle(window);
    }
    void change(const char* flag) { child<Button>(flag)->click(); }
    Button* deed() const { return child<Button>("decideDeed"); }
    void give(const char* reason) { child<QPlainTextEdit>("deedReason")->setPlainText(reason); }
    QString states() const {
        QStringList words;
        for (const auto* pill : window.findChildren<widgets::Pill*>())
            if (pill->isVisible()) words << pill->text();
        return words.join('|');
    }
    /// What was sent once the owner has decided.
    QJsonObject sent(const QString& flag) {
        const auto put = "PUT /api/admin/flags/" + flag;
        house.http.answer(put, 200, jsonOf(list));
        deed()->click();
        return QTest::qWaitFor([&] { return house.http.count(put) == 1; }) ? house.http.last(put).json()
                                                                           : QJsonObject();
    }

    support::ClientHouse house;
    protocol::FlagList list = support::sampleFlags();
    FlagsPage window{house.api, house.drafts, {"Asia/Kolkata"}};
};

}  // namespace

class FlagsPageTest : public QObject {
    Q_OBJECT

private slots:
    void everyFlag_saysWhatItDoesAndHowItStands() {
        Flags flags;
        flags.arrive();
        QCOMPARE(flags.states(), QString("Closed|Open for 40 % of all accounts|Open"));
        QStringList words;
        for (const auto* label : flags.window.findChildren<widgets::Label*>())
            words << label->text();
        QVERIFY(words.join(' ').contains("Changed by Olga Owner on 16 Nov 2026: “Spam wave”"));
        for (const auto flag : domain::allFlags())
            QVERIFY(words.contains(FlagWords::meaning(flag)) && !FlagWords::name(flag).isEmpty());
    }

    void onOff_isSentWithItsVersionAndReason() {
        Flags flags;
        flags.arrive();
        flags.change("changeFlag-sign_ups");
        flags.give("It is over");
        QVERIFY(!flags.deed()->isEnabled());  // Nothing would change.
        flags.child<QCheckBox>("flagOpen")->setChecked(true);
        const auto sent = flags.sent("sign_ups");
        QCOMPARE(sent["version"].toInt(), 2);
        QCOMPARE(sent["on"].toBool(), true);
        QCOMPARE(sent["reason"].toString(), QString("It is over"));
        QVERIFY(!sent.contains("percent") || sent["percent"].isNull());
    }

    void share_isAWholeNumberUpToAHundred_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("good");
        for (const auto* text : {"", "-1", "101", "1.5", "forty", "40"})
            QTest::newRow(text) << text << false;
        for (const auto* text : {"0", "41", " 100 "})
            QTest::newRow(text) << text << true;
    }
    void share_isAWholeNumberUpToAHundred() {
        QFETCH(QString, typed);
        Flags flags;
        flags.arrive();
        flags.change("changeFlag-mentor_applications");
        flags.give("Slowly");
        flags.child<QLineEdit>("flagShare")->setText("7");
        flags.child<QLineEdit>("flagShare")->setText(typed);
        QTEST(flags.deed()->isEnabled(), "good");
    }

    void audience_mayBeNobody() {
        Flags flags;
        flags.arrive();
        flags.change("changeFlag-new_bookings");
        flags.give("Repairs");
        flags.child<QCheckBox>("flagStudents")->setChecked(false);
        flags.child<QCheckBox>("flagMentors")->setChecked(false);
        const auto sent = flags.sent("new_bookings");
        QVERIFY(sent["audience"].isArray() && sent["audience"].toArray().isEmpty());
    }

    void refused_isSaidInTheQuestion() {
        Flags flags;
        flags.arrive();
        flags.change("changeFlag-sign_ups");
        flags.give("It is over");
        flags.child<QCheckBox>("flagOpen")->setChecked(true);
        flags.house.http.answer("PUT /api/admin/flags/sign_ups", 409, R"({"code":"changed_elsewhere","status":409})");
        flags.deed()->click();
        QTRY_VERIFY(flags.deed()->isEnabled());
        QTRY_COMPARE(flags.house.http.count(kFlagsPageList), 2);
    }

    void failure_isSaid() {
        Flags flags;
        flags.house.http.answer(kFlagsPageList, 500, R"({"code":"internal","status":500})");
        flags.window.arrive({"/admin/flags", {}, {}});
        auto* states = flags.window.findChild<widgets::StatePage*>();
        QTRY_VERIFY(states->state() == widgets::StatePage::State::error);
    }

    void pictures() {
        Flags flags;
        flags.arrive();
        support::takePicture(flags.window, flags.house.theme, "flags");
        flags.change("changeFlag-new_bookings");
        support::takePicture(flags.window, flags.house.theme, "flags-change");
    }
};

}  // namespace mc::admin

MC_TEST_GUI(mc::admin::FlagsPageTest)
#include "flags_page_test.moc"
#include "support/settled.h"
