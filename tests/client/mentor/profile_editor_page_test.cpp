#include "mentor/profile_editor_page.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QtTest>

#include "protocol/application_documents.h"
#include "support/client_house.h"
#include "support/page_window.h"
#include "support/sample_applications.h"
#include "support/sample_mentors.h"
#include "support/test_program.h"
#include "widgets/button.h"
#include "widgets/choice.h"
#include "widgets/label.h"

namespace mc::mentor {

using domain::ProfileChangeState;
using protocol::OwnMentorPage;
using protocol::OwnMentorProfile;
using support::child;
using support::HttpStub;
using support::jsonOf;

namespace {

const QString kGet = QStringLiteral("GET /api/mentors/profile");
const QString kProfileEditorPagePut = QStringLiteral("PUT /api/mentors/profile");
const QString kTakeBack = QStringLiteral("DELETE /api/mentors/profile/change");
const QString kListing = QStringLiteral("PUT /api/mentors/profile/listing");

/// A server that keeps the profile as the real one does: another headline or company waits, and a version that is not its
/// own is changed elsewhere.
struct Mentor {
    Mentor() {
        house.api.clock().set(support::kDeskNow);
        house.http.on(kGet, [this](const HttpStub::Request&) { return stand(); });
        house.http.on(kProfileEditorPagePut, [this](const HttpStub::Request& request) { return put(request); });
        house.http.on(kTakeBack, [this](const HttpStub::Request&) {
            stored.change.reset();
            stored.profile.headline = stored.shownHeadline;
            stored.profile.company = stored.shownCompany;
            return stand();
        });
        house.http.on(kListing, [this](const HttpStub::Request& request) {
            stored.unlisted = protocol::decode<protocol::SetListing>(request.body.toStdString())->unlisted;
            return stand();
        });
        house.http.answer("GET /api/mentors/tanvi-kulkarni", 200, jsonOf(support::sampleProfile()));
        house.http.answer("GET /api/mentors/application/guidance", 200, jsonOf(protocol::PriceGuidance{}));
        house.signIn();
        makePage();
    }
    HttpStub::Answer stand() const { return {200, jsonOf(stored)}; }
    HttpStub::Answer put(const HttpStub::Request& request) {
        auto wanted = protocol::decode<OwnMentorProfile>(request.body.toStdString()).value();
        if (wanted.version != stored.profile.version) return problem(409, "changed_elsewhere");
        ++wanted.version;
        if (wanted.headline != stored.shownHeadline || wanted.company != stored.shownCompany)
            stored.change = {ProfileChangeState::waiting, wanted.headline, wanted.company, support::kDeskNow, ""};
        stored.profile = wanted;
        return stand();
    }
    static HttpStub::Answer problem(int status, const char* code, const char* errors = "[]") {
        return {status, HttpStub::problemBody(status, code, errors)};
    }
    void makePage(const QSize& size = {1064, 736}) {
        page = std::make_unique<ProfileEditorPage>(house.api, house.drafts, house.session,
                                                   domain::ZoneName{"Asia/Kolkata"});
        bar = page->barActions();
        page->resize(size);
        page->show();
    }
    void arrive() {
        const int before = house.http.count(kGet);
        page->arrive({QStringLiteral("/profile"), {}, {}});
        QTRY_COMPARE(house.http.count(kGet), before + 1);
        settle();
    }
    void settle() { QTRY_VERIFY(house.api.findChildren<net::ApiCall*>().isEmpty()); }
    QLineEdit& line(const char* name) const { return *child<QLineEdit>(*page, name); }
    QPlainTextEdit& bio() const { return *child<QPlainTextEdit>(*page, "applyBio"); }
    widgets::Button& button(const char* name) const { return *child<widgets::Button>(*page, name); }
    widgets::Button& act(const char* name) const { return *child<widgets::Button>(*bar, name); }
    bool isNoticed() const { return child<QWidget>(*page, "profileNotice")->isVisible(); }
    bool says(const QString& words) const {
        for (const auto* label : page->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    }
    void save() {
        act("profileSave").click();
        settle();
    }

    support::ClientHouse house;
    OwnMentorPage stored = support::sampleOwnPage();
    std::unique_ptr<ProfileEditorPage> page;
    QPointer<QWidget> bar;
};

}  // namespace

/// What a mentor says of herself, beside how students see it.
class ProfileEditorPageTest : public QObject {
    Q_OBJECT

private slots:
    void profile_isShown_andShowingItIsNoChange() {
        Mentor tanvi;
        tanvi.arrive();
        QCOMPARE(tanvi.line("applyHeadline").text(), QString("Staff Engineer at Example"));
        QCOMPARE(tanvi.line("applyLanguages").text(), QString("English, Hindi"));
        QCOMPARE(tanvi.line("applyLinkedIn").text(), QString("https://www.linkedin.com/in/example"));
        QCOMPARE(tanvi.line("applyPrice60").text(), QString("1299"));
        QVERIFY(!tanvi.act("profileSave").isEnabled());
        QVERIFY(!tanvi.isNoticed());
        QVERIFY(tanvi.house.drafts.keys({}).isEmpty());
    }

    void instantOrAsked_isSaved() {
        Mentor tanvi;
        tanvi.arrive();
        const bool before = tanvi.stored.profile.instantBook;
        child<QAbstractButton>(*tanvi.page, "applyInstant")->click();
        QTRY_VERIFY(tanvi.act("profileSave").isEnabled());
        tanvi.save();
        QCOMPARE(tanvi.stored.profile.instantBook, !before);
    }

    void words_areSeenInThePreview_beforeTheyAreSaved() {
        Mentor tanvi;
        tanvi.arrive();
        QVERIFY(!child<widgets::Label>(*tanvi.page, "mentorName")->text().isEmpty());  // Not a moment later.
        const auto* length = child<QWidget>(*tanvi.page, "duration30");
        tanvi.bio().setPlainText("Ten years in payments.");
        QTRY_COMPARE(child<widgets::Label>(*tanvi.page, "mentorAbout")->text(), QString("Ten years in payments."));
        QCOMPARE(child<QWidget>(*tanvi.page, "duration30"), length);  // What did not change is not made anew.
        QCOMPARE(tanvi.stored.profile.bio, support::sampleOwnPage().profile.bio);
        QCOMPARE(child<widgets::Label>(*tanvi.page, "mentorName")->text(), QString("Maya Nair"));  // Whoever signed in.
        QTRY_VERIFY(child<QWidget>(*tanvi.page, "duration30")->isVisible());
        QVERIFY(!child<QWidget>(*tanvi.page, "duration30")->isEnabled());
        tanvi.act("profileUndo").click();
        QTRY_COMPARE(child<widgets::Label>(*tanvi.page, "mentorAbout")->text(),
                     QString::fromStdString(support::sampleOwnPage().profile.bio));
    }

    void saved_isWhatTheServerHas_andTheDraftGoes() {
        Mentor tanvi;
        tanvi.arrive();
        QSignalSpy saved(tanvi.page.get(), &ProfileEditorPage::saved);
        tanvi.bio().setPlainText("Ten years in payments.");
        tanvi.line("applyPrice60").setText("1500");
        QVERIFY(!tanvi.house.drafts.keys({}).isEmpty());
        tanvi.save();
        QCOMPARE(saved.size(), 1);
        QCOMPARE(tanvi.stored.profile.bio, std::string("Ten years in payments."));
        QCOMPARE(tanvi.stored.profile.prices.at(1).price, domain::rupees(1500));
        QCOMPARE(tanvi.stored.profile.languages, support::sampleOwnPage().profile.languages);
        QVERIFY(!tanvi.act("profileSave").isEnabled());
        QVERIFY(tanvi.house.drafts.keys({}).isEmpty());
    }

    void everyLengthThatMayBeSold_isKept() {
        Mentor tanvi;
        tanvi.stored.profile.prices = {};
        for (int minutes = 15; minutes <= 120; minutes += 15)
            tanvi.stored.profile.prices.push_back({minutes, domain::rupees(500)});
        const auto before = tanvi.stored.profile.prices.size();
        tanvi.arrive();
        tanvi.bio().setPlainText("Only the text.");
        tanvi.save();
        QCOMPARE(tanvi.stored.profile.prices.size(), before);
    }

    void newHeadline_waits_andIsTakenBack() {
        Mentor tanvi;
        tanvi.arrive();
        QSignalSpy toasts(tanvi.page.get(), &widgets::Page::toast);
        tanvi.line("applyHeadline").setText("Principal Engineer");
        tanvi.save();
        QVERIFY(tanvi.isNoticed());
        QVERIFY(tanvi.says("Staff Engineer at Example (Example)"));
        QVERIFY(toasts.value(0).value(1).toString().contains("look into"));
        QCOMPARE(tanvi.line("applyHeadline").text(), QString("Principal Engineer"));
        tanvi.bio().setPlainText("Half written.");
        tanvi.button("profileTakeBack").click();
        tanvi.settle();
        QVERIFY(!tanvi.isNoticed());
        QCOMPARE(tanvi.line("applyHeadline").text(), QString("Staff Engineer at Example"));
        QCOMPARE(tanvi.bio().toPlainText(), QString("Half written."));  // What is not saved yet stays.
        QVERIFY(tanvi.act("profileSave").isEnabled());
    }

    void whileItWaits_papersProveIt() {
        Mentor tanvi;
        const auto papers = QStringLiteral("GET /api/mentors/application/documents");
        tanvi.house.http.answer(
            papers, 200,
            jsonOf(protocol::ApplicationDocuments{
                {{{7}, protocol::DocumentKind::employment, "letter.pdf", "application/pdf", 4096, support::kDeskNow}},
                6,
                30}));
        tanvi.arrive();
        auto* box = child<QWidget>(*tanvi.page, "applyDocuments");
        QVERIFY(!box->isVisible());
        QCOMPARE(tanvi.house.http.count(papers), 0);
        tanvi.line("applyCompany").setText("Other");
        tanvi.save();
        QVERIFY(box->isVisible());
        QTRY_VERIFY(tanvi.says("letter.pdf"));
        QVERIFY(tanvi.button("addEmployment").isEnabled());
        tanvi.button("profileTakeBack").click();
        tanvi.settle();
        QVERIFY(!box->isVisible());
    }

    void question_isAnsweredWhereItStands_andKeptUntilItIsThere() {
        Mentor tanvi;
        tanvi.stored.change = {ProfileChangeState::waiting, "Principal Engineer", "Other", support::kDeskNow, ""};
        auto& change = *tanvi.stored.change;
        change.questioned = true;
        change.remarks = {{protocol::ApplicationVoice::question, "", "Since when?", support::kDeskNow}};
        std::string answer;
        tanvi.house.http.on("POST /api/mentors/profile/change/answer", [&](const HttpStub::Request& request) {
            answer = protocol::decode<protocol::ApplicationText>(request.body.toStdString())->text;
            change.questioned = false;
            change.remarks.push_back({protocol::ApplicationVoice::answer, "Tanvi", answer, support::kDeskNow});
            return tanvi.stand();
        });
        tanvi.arrive();
        QTRY_VERIFY(tanvi.says("We have a question"));
        QTRY_VERIFY(tanvi.says("Since when?"));
        auto* field = child<QPlainTextEdit>(*tanvi.page, "profileAnswer");
        QVERIFY(field->isVisible());
        QVERIFY(!tanvi.button("profileSendAnswer").isEnabled());
        field->setPlainText("Since May.");
        tanvi.makePage();
        tanvi.arrive();
        field = child<QPlainTextEdit>(*tanvi.page, "profileAnswer");
        QCOMPARE(field->toPlainText(), QString("Since May."));
        tanvi.button("profileSendAnswer").click();
        tanvi.settle();
        QCOMPARE(answer, std::string("Since May."));
        QVERIFY(!field->isVisible());
        QTRY_VERIFY(tanvi.says("Since May."));  // A layout shows what is new in it a moment later.
        QTRY_VERIFY(tanvi.says("We are looking into"));
        QVERIFY(tanvi.house.drafts.keys({}).isEmpty());
    }

    void declined_saysWhy() {
        Mentor tanvi;
        tanvi.stored.change = {ProfileChangeState::declined, "Chief of Everything", "Example", support::kDeskNow,
                               "Please name a role we can check."};
        tanvi.arrive();
        QVERIFY(tanvi.isNoticed());
        QVERIFY(tanvi.says("Chief of Everything"));
        QVERIFY(tanvi.says("Please name a role we can check."));
        QVERIFY(!tanvi.button("profileTakeBack").isVisible());
    }

    void unsavedWords_comeBackAfterARestart() {
        Mentor tanvi;
        tanvi.arrive();
        tanvi.bio().setPlainText("Kept.");
        tanvi.makePage();
        tanvi.arrive();
        QCOMPARE(tanvi.bio().toPlainText(), QString("Kept."));
        QVERIFY(tanvi.act("profileSave").isEnabled());
    }

    void savedElsewhere_isNeverUndone() {
        Mentor tanvi;
        tanvi.arrive();
        tanvi.bio().setPlainText("Mine.");
        tanvi.stored.profile.bio = "Of the other device.";
        ++tanvi.stored.profile.version;
        tanvi.save();
        QCOMPARE(tanvi.stored.profile.bio, std::string("Of the other device."));
        QVERIFY(tanvi.isNoticed());
        QVERIFY(!tanvi.act("profileSave").isEnabled());
        QCOMPARE(tanvi.bio().toPlainText(), QString("Mine."));  // To be copied.
        tanvi.button("profileReload").click();
        tanvi.settle();
        QCOMPARE(tanvi.bio().toPlainText(), QString("Of the other device."));
        QVERIFY(!tanvi.isNoticed());
        QVERIFY(tanvi.house.drafts.keys({}).isEmpty());
    }

    void typedWhileSaving_isKept() {
        Mentor tanvi;
        tanvi.arrive();
        tanvi.bio().setPlainText("First.");
        tanvi.act("profileSave").click();
        tanvi.bio().setPlainText("First. Second.");
        tanvi.settle();
        QCOMPARE(tanvi.bio().toPlainText(), QString("First. Second."));
        QCOMPARE(tanvi.stored.profile.bio, std::string("First."));
        tanvi.save();
        QCOMPARE(tanvi.stored.profile.bio, std::string("First. Second."));
    }

    void whatTheServerRefuses_isSaidAtItsField() {
        Mentor tanvi;
        tanvi.arrive();
        tanvi.house.http.on(kProfileEditorPagePut, [](const HttpStub::Request&) {
            return Mentor::problem(422, "validation_failed",
                                   R"([{"path":"languages","rule":"min_items","message":"x","limit":1}])");
        });
        tanvi.line("applyLanguages").setText({});
        tanvi.save();
        QTRY_VERIFY(child<QWidget>(*tanvi.page, "profileProblem")->isVisible());
        QVERIFY(tanvi.says("marked above"));
    }

    void listing_isASwitch_andTheLinkIsCopied() {
        Mentor tanvi;
        tanvi.arrive();
        auto* unlisted = child<widgets::Switch>(*tanvi.page, "profileUnlisted");
        QVERIFY(!unlisted->isChecked());
        tanvi.bio().setPlainText("Half written.");
        unlisted->click();
        tanvi.settle();
        QVERIFY(tanvi.stored.unlisted);
        QVERIFY(unlisted->isChecked());
        QCOMPARE(tanvi.bio().toPlainText(), QString("Half written."));
        tanvi.button("copyLink").click();
        QCOMPARE(QGuiApplication::clipboard()->text(), QString("mentorconnect://mentors/tanvi-kulkarni"));
        tanvi.house.http.problem(kListing, 503, "unavailable");
        unlisted->click();
        tanvi.settle();
        QTRY_VERIFY(unlisted->isChecked());  // As it is, not as it was wished.
    }

    void withoutRoomForBoth_onePartTakesThePlaceOfTheOther() {
        Mentor tanvi;
        tanvi.makePage({700, 600});
        tanvi.arrive();
        QTRY_VERIFY(tanvi.line("applyHeadline").isVisible());
        QVERIFY(!child<QWidget>(*tanvi.page, "profilePreview")->isVisible());
        tanvi.act("profileTurn").click();
        QVERIFY(!tanvi.line("applyHeadline").isVisible());
        QVERIFY(child<QWidget>(*tanvi.page, "profilePreview")->isVisible());
        tanvi.act("profileTurn").click();
        QVERIFY(tanvi.line("applyHeadline").isVisible());
    }

    /// What is added stands before the button that added it, for the keys as for the eye.
    void newRow_isReachedBeforeWhatFollowsIt() {
        Mentor tanvi;
        tanvi.arrive();
        tanvi.button("addExpertise").click();
        QWidgetList chain;
        for (auto* at = tanvi.page->nextInFocusChain(); at != tanvi.page.get(); at = at->nextInFocusChain())
            chain << at;
        const auto place = [&](const char* name) { return chain.indexOf(child<QWidget>(*tanvi.page, name)); };
        QVERIFY(place("expertiseTag0") < place("expertiseTag2"));
        QVERIFY(place("expertiseTag2") < place("addExpertise"));
        QVERIFY(place("addExpertise") < place("experienceTitle0"));
    }

    void withoutAServer_itSaysSo_andTriesAgain() {
        Mentor tanvi;
        tanvi.house.http.problem(kGet, 503, "unavailable");
        tanvi.arrive();
        QVERIFY(tanvi.says("Your profile could not be loaded"));
        tanvi.house.http.on(kGet, [&](const HttpStub::Request&) { return tanvi.stand(); });
        tanvi.arrive();
        QCOMPARE(tanvi.line("applyHeadline").text(), QString("Staff Engineer at Example"));
    }
};

}  // namespace mc::mentor

MC_TEST_GUI(mc::mentor::ProfileEditorPageTest)
#include "profile_editor_page_test.moc"
