#include "admin/featured_page.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QtTest>

#include "support/client_house.h"
#include "support/json_of.h"
#include "support/page_window.h"
#include "support/sample_mentors.h"
#include "support/sample_searches.h"
#include "support/test_program.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/pill.h"

namespace mc::admin {

using support::HttpStub;
using support::jsonOf;
using widgets::Button;

namespace {

const QString kList = "/api/admin/featured";

QString pathOf(std::int64_t id) {
    return kList + u'/' + QString::fromStdString(domain::toString(domain::UserId{id}));
}

struct FeaturedPageDesk {
    FeaturedPageDesk() {
        house.http.on("GET " + kList, [this](const HttpStub::Request&) { return HttpStub::Answer{200, jsonOf(list)}; });
        bar.reset(page.barActions());
        page.resize(1000, 760);
        page.show();
    }
    void arrive() {
        page.arrive({"/admin/featured", {}, {}});
        QTRY_COMPARE(page.findChildren<QWidget*>("featuredCard").size(), 3);
    }
    template <class T>
    T* part(const char* name) const {
        return page.window()->findChild<T*>(QLatin1String(name));
    }
    Button* button(const char* name, int row) const { return page.findChildren<Button*>(QLatin1String(name)).at(row); }
    void give(const char* reason) { part<QPlainTextEdit>("deedReason")->setPlainText(reason); }
    QJsonObject sent(const QString& line) {
        house.http.answer(line, 200, jsonOf(list));
        return QTest::qWaitFor([&] { return house.http.count(line) == 1; }) ? house.http.last(line).json()
                                                                            : QJsonObject();
    }
    QString words() const {
        QStringList words;
        for (const auto* label : page.window()->findChildren<QLabel*>())
            if (!label->isHidden()) words << label->text();
        return words.join('\n');
    }

    support::ClientHouse house;
    protocol::FeaturedList list = support::sampleFeatured();
    FeaturedPage page{house.api, house.drafts, {"Asia/Kolkata"}};
    std::unique_ptr<QWidget> bar;
};

}  // namespace

class FeaturedPageTest : public QObject {
    Q_OBJECT
    using Desk = FeaturedPageDesk;

private slots:
    void mentors_areShownInTheirOrder_withDaysAndWhetherTheyAreSeen() {
        Desk desk;
        desk.arrive();
        const QString words = desk.words();
        for (const char* each : {"1. Ananya Krishnan", "2. Rohan Mehta", "3. Sofia Alvarez", "Shown now", "Not yet",
                                 "Not shown: takes no bookings", "Changed by Olga Owner"})
            QVERIFY2(words.contains(each), each);
    }

    void earlierAndLater_sendThePlace() {
        Desk desk;
        desk.arrive();
        QVERIFY(!desk.button("featuredUp", 0)->isEnabled());
        QVERIFY(!desk.button("featuredDown", 2)->isEnabled());
        const auto put = "PUT " + pathOf(2);
        desk.house.http.answer(put, 200, jsonOf(desk.list));
        desk.button("featuredUp", 1)->click();
        const auto sent = desk.sent(put);
        QCOMPARE(sent["place"].toInt(), 1);
        QCOMPARE(sent["version"].toInt(), 3);
        QCOMPARE(sent["from"].toString(), QString("2026-11-16"));
        QCOMPARE(sent["reason"].toString(), QString());
    }

    void newMentor_isSearchedFor_andThoseWhoAreFeaturedAreLeftOut() {
        Desk desk;
        desk.arrive();
        auto found = support::samplePage();
        found.items.resize(2);
        found.items[0].id = {1};  // Featured.
        found.items[1].id = {44};
        desk.house.http.answer("GET /api/mentors", 200, jsonOf(found));
        static_cast<Button*>(desk.bar.get())->click();
        desk.part<QLineEdit>("featuredSearch")->setText("roh");
        QTRY_COMPARE(desk.page.window()->findChildren<QRadioButton*>("featuredFound").size(), 1);
        QCOMPARE(desk.house.http.last("GET /api/mentors").query.queryItemValue("q"), QString("roh"));
        desk.give("New here");
        QVERIFY(!desk.part<Button>("decideDeed")->isEnabled());  // Nobody is chosen.
        desk.part<QRadioButton>("featuredFound")->click();
        QVERIFY(desk.part<Button>("decideDeed")->isEnabled());
        const auto put = "PUT " + pathOf(44);
        desk.house.http.answer(put, 200, jsonOf(desk.list));
        desk.part<Button>("decideDeed")->click();
        const auto sent = desk.sent(put);
        QCOMPARE(sent["version"].toInt(), 0);
        QCOMPARE(sent["from"].toString(), QString("2026-11-18"));
        QCOMPARE(sent["until"].toString(), QString("2026-12-01"));
        QCOMPARE(sent["reason"].toString(), QString("New here"));
    }

    void reversedDays_areRefusedBeforeTheyAreSent() {
        Desk desk;
        desk.arrive();
        desk.button("changeFeatured", 0)->click();
        desk.give("Longer");
        QVERIFY(desk.part<Button>("decideDeed")->isEnabled());
        auto* until = desk.part<QComboBox>("featuredUntil");
        auto* from = desk.part<QComboBox>("featuredFrom");
        from->setCurrentIndex(until->currentIndex() + 1);
        QVERIFY(!desk.part<Button>("decideDeed")->isEnabled());
        QVERIFY(desk.words().contains("The last day is before the first."));
        from->setCurrentIndex(0);
        until->setCurrentIndex(0);  // The sixteenth, two days ago.
        QVERIFY(!desk.part<Button>("decideDeed")->isEnabled());
        QVERIFY(desk.words().contains("The last day is over."));
    }

    void end_saysWhatHappens_andSendsTheReason() {
        Desk desk;
        desk.arrive();
        desk.button("endFeatured", 0)->click();
        QVERIFY(desk.words().contains("without the mark"));
        desk.give("Two weeks & enough");
        const auto line = "DELETE " + pathOf(1);
        desk.house.http.answer(line, 200, jsonOf(desk.list));
        desk.part<Button>("decideDeed")->click();
        QTRY_COMPARE(desk.house.http.count(line), 1);
        const auto query = desk.house.http.last(line).query;
        QCOMPARE(query.queryItemValue("version"), QString("3"));
        QCOMPARE(query.queryItemValue("reason", QUrl::FullyDecoded), QString("Two weeks & enough"));
    }

    void refusal_staysInside() {
        Desk desk;
        desk.arrive();
        desk.button("endFeatured", 0)->click();
        desk.give("Enough");
        desk.house.http.problem("DELETE " + pathOf(1), 409, "changed_elsewhere");
        desk.part<Button>("decideDeed")->click();
        QTRY_VERIFY(desk.part<Button>("decideDeed") && desk.part<Button>("decideDeed")->isEnabled());
        QTRY_COMPARE(desk.house.http.count("GET " + kList), 2);
    }

    void nobody_saysWhatToDo() {
        Desk desk;
        desk.list.items.clear();
        desk.page.arrive({"/admin/featured", {}, {}});
        QTRY_VERIFY(desk.words().contains("No mentor is featured"));
    }
};

}  // namespace mc::admin

MC_TEST_GUI(mc::admin::FeaturedPageTest)
#include "featured_page_test.moc"
