#include <QSignalSpy>
#include <QtTest>

#include "admin/featured_controller.h"
#include "admin/flags_controller.h"
#include "admin/payments_controller.h"
#include "admin/profile_change_controller.h"
#include "support/client_house.h"
#include "support/json_of.h"
#include "support/sample_applications.h"
#include "support/sample_audit.h"
#include "support/sample_desk.h"
#include "support/sample_searches.h"
#include "support/test_program.h"

namespace mc::admin {

using support::HttpStub;
using support::jsonOf;

namespace {

/// A desk is read anew, a deed is done and answered, and only then does what was read before come.
struct OlderAnswer {
    OlderAnswer() { house.signIn(); }

    /// Its answer, which waits until late() lets it come.
    void hold(const QString& path, const QByteArray& body) { house.http.hold("GET " + path, 200, body, m_release); }
    bool isAsked() const { return m_release != nullptr; }
    /// What was sent before has come when what is asked afterwards is answered.
    void late() {
        m_release();
        const auto asked = house.http.count(kAfterwards);
        house.api.get<protocol::FlagList>(kAfterwards.mid(4))->then(&house.api, [this](const auto&) { ++m_answered; });
        QTRY_COMPARE(house.http.count(kAfterwards), asked + 1);
        QTRY_COMPARE(m_answered, 1);
    }

    support::ClientHouse house;

private:
    static inline const QString kAfterwards = "GET /afterwards";
    std::function<void()> m_release;
    int m_answered = 0;
};

}  // namespace

class OlderAnswersTest : public QObject {
    Q_OBJECT

private slots:
    void payments_keepWhatTheDeedAnswered() {
        OlderAnswer desk;
        PaymentsController payments(desk.house.api);
        auto page = support::samplePayments();
        desk.hold("/api/admin/payments", jsonOf(page));
        payments.reload();
        QTRY_VERIFY(desk.isAsked());
        const auto proposal = page.proposals.at(0).id;
        page.proposals.clear();
        const auto path = "/api/admin/proposals/" + QString::fromStdString(toString(proposal)) + "/approve";
        desk.house.http.answer("POST " + path, 200, jsonOf(page));
        payments.approve(proposal, "The log shows it");
        QTRY_COMPARE(payments.state(), net::LoadState::ready);
        desk.late();
        QVERIFY(payments.page().proposals.empty());
    }

    void flags_keepWhatTheDeedAnswered() {
        OlderAnswer desk;
        FlagsController flags(desk.house.api);
        auto list = support::sampleFlags();
        desk.hold("/api/admin/flags", jsonOf(list));
        flags.reload();
        QTRY_VERIFY(desk.isAsked());
        list.items.at(0).version = 99;
        desk.house.http.answer("PUT /api/admin/flags/sign_ups", 200, jsonOf(list));
        flags.change(domain::FeatureFlag::sign_ups, {});
        QTRY_COMPARE(flags.state(), net::LoadState::ready);
        desk.late();
        QCOMPARE(flags.flags().at(0).version, 99);
    }

    void featured_keepWhatTheDeedAnswered() {
        OlderAnswer desk;
        FeaturedController featured(desk.house.api);
        auto list = support::sampleFeatured();
        desk.hold("/api/admin/featured", jsonOf(list));
        featured.reload();
        QTRY_VERIFY(desk.isAsked());
        const auto ended = list.items.at(0);
        list.items.erase(list.items.begin());
        const auto path = "/api/admin/featured/" + QString::fromStdString(toString(ended.mentor));
        desk.house.http.answer("DELETE " + path, 200, jsonOf(list));
        featured.end(ended, "Enough");
        QTRY_COMPARE(featured.state(), net::LoadState::ready);
        desk.late();
        QCOMPARE(featured.list().items.size(), list.items.size());
    }

    void profileChange_keepsWhatTheDeedAnswered() {
        OlderAnswer desk;
        ProfileChangeController changes(desk.house.api);
        auto change = support::sampleChange();
        const auto path = "/api/admin/mentor-changes/" + QString::fromStdString(toString(change.id));
        desk.house.http.answer("GET " + path, 200, jsonOf(change));
        changes.open(change.id);
        QTRY_VERIFY(changes.review());
        desk.hold(path, jsonOf(change));
        changes.reload();
        QTRY_VERIFY(desk.isAsked());
        change.change.questioned = true;
        desk.house.http.answer("POST " + path + "/questions", 200, jsonOf(change));
        changes.ask("Since when?");
        QTRY_VERIFY(changes.review() && changes.review()->change.questioned);
        desk.late();
        QVERIFY(changes.review()->change.questioned);
    }
};

}  // namespace mc::admin

MC_TEST_GUI(mc::admin::OlderAnswersTest)
#include "older_answers_test.moc"
