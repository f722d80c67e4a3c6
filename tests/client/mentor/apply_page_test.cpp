#include "mentor/apply_page.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>
#include <QSignalSpy>
#include <QtTest>
#include <algorithm>

#include "mentor/rows_editor.h"
#include "mentor/work_step.h"
#include "account/legal_dialog.h"
#include "support/agreed.h"
#include "support/client_house.h"
#include "support/page_window.h"
#include "support/sample_applications.h"
#include "support/test_program.h"
#include "widgets/button.h"
#include "widgets/choice.h"
#include "widgets/label.h"
#include "widgets/stepper.h"

namespace mc::mentor {

using domain::ApplicationState;
using protocol::OwnApplication;
using support::child;
using support::HttpStub;
using support::jsonOf;

namespace {

const QString kApplyPageGet = QStringLiteral("GET /api/mentors/application");
const QString kApplyPagePut = QStringLiteral("PUT /api/mentors/application");
const QString kGuidance = QStringLiteral("GET /api/mentors/application/guidance");
const QString kApply = QStringLiteral("POST /api/mentors/apply");
const QString kAnswer = QStringLiteral("POST /api/mentors/application/answer");

/// A server that keeps the application as the real one does: a version that is not its own is changed elsewhere.
struct ApplyPageApplicant {
    ApplyPageApplicant() {
        house.api.clock().set(support::kDeskNow);
        house.http.on(kApplyPageGet, [this](const HttpStub::Request&) {
            return HttpStub::Answer{200, jsonOf(stored)};
        });
        house.http.on(kApplyPagePut, [this](const HttpStub::Request& request) {
            const auto body = protocol::decode<protocol::SaveApplication>(request.body.toStdString()).value();
            if (body.version != stored.version) return problem(409, "changed_elsewhere");
            stored.form = body.form;
            ++stored.version;
            return HttpStub::Answer{200, jsonOf(stored)};
        });
        house.http.on(kApply, [this](const HttpStub::Request&) { return turn(ApplicationState::submitted); });
        house.http.on(kAnswer, [this](const HttpStub::Request&) { return turn(ApplicationState::submitted); });
        house.http.answer("GET /api/legal", 200, jsonOf(support::textsInForce()));
        house.signIn();
        page = std::make_unique<ApplyPage>(house.api, house.drafts, house.session, domain::ZoneName{"Asia/Kolkata"});
        page->resize(1064, 736);
        page->show();
    }
    static HttpStub::Answer problem(int status, const char* code, const char* errors = "[]") {
        return {status, HttpStub::problemBody(status, code, errors)};
    }
    HttpStub::Answer turn(ApplicationState state) {
        stored.state = state;
        ++stored.version;
        return {200, jsonOf(stored)};
    }
    void arrive() {
        const int before = house.http.count(kApplyPageGet);
        page->arrive({QStringLiteral("/become-a-mentor"), {}, {}});
        QTRY_COMPARE(house.http.count(kApplyPageGet), before + 1);
        QTRY_VERIFY(house.api.findChildren<net::ApiCall*>().isEmpty());
    }
    QLineEdit& line(const char* name) const { return *child<QLineEdit>(*page, name); }
    widgets::Button& button(const char* name) const { return *child<widgets::Button>(*page, name); }
    QString words(const char* name) const { return child<widgets::Label>(*page, name)->text(); }
    bool says(const QString& words) const {
        for (const auto* label : page->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    }
    /// Every text that wraps has the height it needs.
    bool isUncut() const {
        const auto labels = page->findChildren<widgets::Label*>();
        return std::ranges::all_of(labels, [](const auto* label) {
            return !label->isVisible() || !label->wordWrap() ||
                   label->height() >= label->heightForWidth(label->width());
        });
    }
    void saved() const { QTRY_COMPARE(words("applySaved"), QString("Saved")); }
    void toTheEnd() const {
        while (button("applyNext").isVisible())
            button("applyNext").click();
    }

    support::ClientHouse house;
    OwnApplication stored;
    std::unique_ptr<ApplyPage> page;
};

}  // namespace

class ApplyPageTest : public QObject {
    Q_OBJECT
    using Applicant = ApplyPageApplicant;

private slots:
    void everyStep_isKeptByTheServer_asItIsWritten() {
        Applicant maya;
        maya.arrive();
        QVERIFY(!child<QWidget>(*maya.page, "applyState")->isVisible());
        maya.line("applyHeadline").setText("Staff Engineer at Example");
        maya.line("applyLanguages").setText("English, Hindi,");
        maya.button("applyNext").click();
        maya.line("applyYears").setText("9");
        maya.button("addExpertise").click();
        maya.line("expertiseTag0").setText("System design");
        maya.button("addExperience").click();
        maya.line("experienceTitle0").setText("Engineer");  // Company and years come later.
        maya.button("applyNext").click();
        child<widgets::CheckRow>(*maya.page, "applyLength60")->click();
        maya.line("applyPrice60").setText("900");
        maya.saved();
        const auto& form = maya.stored.form;
        QCOMPARE(form.headline, std::string("Staff Engineer at Example"));
        QCOMPARE(form.languages, (std::vector<std::string>{"English", "Hindi"}));
        QCOMPARE(form.yearsOfExperience, 9);
        QCOMPARE(form.expertise.size(), 1U);
        QCOMPARE(form.experience.size(), 1U);
        QVERIFY(!form.experience[0].fromYear);
        QCOMPARE(form.prices[0].price, domain::rupees(900));
        QVERIFY(form.timeZone == domain::ZoneName{"Asia/Kolkata"});
        QVERIFY(maya.house.drafts.keys({}).isEmpty());
    }

    void instantOrAsked_saysWhatItMeansToBoth() {
        Applicant maya;
        maya.arrive();
        maya.button("applyNext").click();
        maya.button("applyNext").click();
        auto& instant = *child<widgets::CheckRow>(*maya.page, "applyInstant");
        const auto& means = *child<widgets::Label>(*maya.page, "applyInstantMeans");
        instant.setChecked(false);
        QVERIFY2(means.text().contains("up to 48 hours to answer"), qPrintable(means.text()));
        QVERIFY(means.text().contains("paid when you accept"));
        instant.setChecked(true);
        QVERIFY2(means.text().contains("the session stands"), qPrintable(means.text()));
        QVERIFY(maya.isUncut());
    }

    /// It is the account's: no draft has it, and it is shown and changed where she is asked who she is.
    void photo_belongsToTheFirstStep() {
        Applicant maya;
        maya.arrive();
        auto& choose = maya.button("settingsPhoto");
        QVERIFY(choose.isVisible());
        QCOMPARE(choose.text(), QString("Add a photo"));
        QVERIFY(!maya.button("settingsRemovePhoto").isVisible());
        auto me = support::mayaNair();
        me.photo = "face";
        maya.house.session.setUser(me);
        maya.arrive();
        QCOMPARE(choose.text(), QString("Another photo"));
        QVERIFY(maya.isUncut());
        maya.button("applyNext").click();
        QVERIFY(!choose.isVisible());
    }

    void draftOfAnotherDevice_goesOnHere() {
        Applicant maya;
        maya.stored = support::sampleOwnApplication();
        maya.stored.state = ApplicationState::draft;
        maya.arrive();
        QCOMPARE(maya.line("applyHeadline").text(), QString("Staff Engineer at Example"));
        QCOMPARE(maya.line("experienceTitle0").text(), QString("Staff Engineer"));
        QCOMPARE(maya.line("applyPrice60").text(), QString("1299"));
        QCOMPARE(maya.line("applyTopics").text(), QString("Mock interview, Career advice"));
        QCOMPARE(maya.house.http.count(kApplyPagePut), 0);  // Showing it is no change.
    }

    void withoutAServer_wordsAreKept_andComeBack() {
        Applicant maya;
        maya.arrive();
        maya.house.http.problem(kApplyPagePut, 503, "unavailable");
        maya.line("applyHeadline").setText("Kept");
        QTRY_VERIFY(maya.house.http.count(kApplyPagePut) > 0);
        QTRY_VERIFY(maya.house.api.findChildren<net::ApiCall*>().isEmpty());
        QCOMPARE(maya.words("applySaved"), QString("Saving …"));
        maya.page = std::make_unique<ApplyPage>(maya.house.api, maya.house.drafts, maya.house.session,
                                                domain::ZoneName{"Asia/Kolkata"});
        maya.page->show();
        maya.arrive();
        QCOMPARE(maya.line("applyHeadline").text(), QString("Kept"));
    }

    /// Half an address is none: said beside it, tried again with the next change, not over and over.
    void whatTheServerRefuses_isSaidAtItsField_andMended() {
        Applicant maya;
        maya.arrive();
        int asked = 0;
        maya.house.http.on(kApplyPagePut, [&](const HttpStub::Request& request) {
            const auto body = protocol::decode<protocol::SaveApplication>(request.body.toStdString());
            ++asked;
            if (!body)
                return Applicant::problem(
                    422, "validation_failed",
                    R"([{"path":"form.linkedIn","rule":"format","message":"x","parameters":{"kind":"url"}}])");
            ++maya.stored.version;
            return HttpStub::Answer{200, jsonOf(maya.stored)};
        });
        maya.line("applyLinkedIn").setText("linked");
        QTRY_COMPARE(maya.words("applySaved"), QString("Not saved"));
        QVERIFY(maya.line("applyLinkedIn").accessibleDescription().size() > 0);
        QCOMPARE(asked, 1);
        maya.line("applyLinkedIn").setText("https://www.linkedin.com/in/example");
        QVERIFY(maya.line("applyLinkedIn").accessibleDescription().isEmpty());
        maya.saved();
        QCOMPARE(asked, 2);
    }

    void changedOnAnotherDevice_isSaid_andTheirsIsTaken() {
        Applicant maya;
        maya.stored.version = 1;
        maya.arrive();
        maya.stored.form.headline = "Theirs";
        ++maya.stored.version;
        maya.line("applyHeadline").setText("Mine");
        QTRY_VERIFY(maya.button("applyReload").isVisible());
        QCOMPARE(maya.stored.form.headline, std::string("Theirs"));
        maya.button("applyReload").click();
        QTRY_COMPARE(maya.line("applyHeadline").text(), QString("Theirs"));
        QVERIFY(!maya.button("applyReload").isVisible());
    }

    void handingIn_wantsConsent_thenWaits() {
        Applicant maya;
        maya.stored = support::sampleOwnApplication();
        maya.stored.state = ApplicationState::draft;
        maya.arrive();
        maya.toTheEnd();
        QVERIFY(maya.says("Everything is there."));
        QTRY_VERIFY(maya.says("₹"));  // The commission in sums.
        maya.button("applySubmit").click();
        QVERIFY(maya.says("Please agree to the terms first."));
        QVERIFY(child<widgets::CheckRow>(*maya.page, "applyConsent")->hasFocus());
        QCOMPARE(maya.house.http.count(kApply), 0);
        child<widgets::CheckRow>(*maya.page, "applyConsent")->click();
        QVERIFY(!maya.says("Please agree to the terms first."));
        maya.button("applySubmit").click();
        QTRY_COMPARE(maya.words("applyStateTitle"), QString("Your application is with us"));
        QVERIFY(!maya.line("applyHeadline").isVisible());
        const auto sent = maya.house.http.last(kApply).json();
        QVERIFY(sent["acceptTerms"].toBool());
        const auto texts = sent["agreement"]["texts"].toArray();
        QCOMPARE(texts.size(), 1);
        QCOMPARE(texts[0]["kind"].toString(), "mentor_terms");
        QCOMPARE(texts[0]["version"].toInt(), 1);
        QCOMPARE(sent["agreement"]["language"].toString(), "en");
    }

    /// An owner has closed it: said where it would be pressed, and nowhere before.
    void closed_isNotHandedIn_andOpensAgain() {
        Applicant maya;
        maya.stored = support::sampleOwnApplication();
        maya.stored.state = ApplicationState::draft;
        maya.arrive();
        maya.page->setApplicationsOpen(false);
        auto* closed = child<widgets::Label>(*maya.page, "applyClosed");
        QVERIFY(!closed->isVisible());
        maya.toTheEnd();
        QVERIFY(closed->isVisible());
        child<widgets::CheckRow>(*maya.page, "applyConsent")->click();
        QVERIFY(!maya.button("applySubmit").isEnabled());
        maya.page->setApplicationsOpen(true);
        QVERIFY(!closed->isVisible());
        maya.button("applySubmit").click();
        QTRY_COMPARE(maya.words("applyStateTitle"), QString("Your application is with us"));
    }

    /// The form stays as it is; what is agreed to is what was shown.
    void termsReplacedMeanwhile_areShown_andAgreedToAnew() {
        Applicant maya;
        maya.stored = support::sampleOwnApplication();
        maya.stored.state = ApplicationState::draft;
        maya.arrive();
        maya.toTheEnd();
        maya.house.http.answer("GET /api/legal", 200, jsonOf(support::textsInForce(2)));
        protocol::LegalDocument terms{
            {domain::LegalText::mentor_terms, 2, {}}, domain::Language::en, "# Mentors\n\nNew."};
        maya.house.http.answer("GET /api/legal/mentor_terms", 200, jsonOf(terms));
        maya.house.http.on(kApply, [&](const HttpStub::Request& request) {
            const auto body = request.json();
            const auto texts = body["agreement"]["texts"].toArray();
            if (texts[0]["version"].toInt() == 2) return maya.turn(ApplicationState::submitted);
            return HttpStub::Answer{
                422, R"({"type":"about:blank","status":422,"code":"policy_not_accepted","agreements":"changed"})"};
        });
        auto* consent = child<widgets::CheckRow>(*maya.page, "applyConsent");
        consent->click();
        maya.button("applySubmit").click();
        QTRY_VERIFY(maya.page->findChild<account::LegalDialog*>());
        auto* dialog = maya.page->findChild<account::LegalDialog*>();
        QTRY_VERIFY(child<QTextEdit>(*dialog, "legalText")->toPlainText().contains("New."));
        QVERIFY(!consent->isChecked());
        QVERIFY(maya.says("The terms for mentors have changed since you agreed to them."));
        QVERIFY(maya.says("Everything is there."));
        dialog->close();
        consent->click();
        maya.button("applySubmit").click();
        QTRY_COMPARE(maya.words("applyStateTitle"), QString("Your application is with us"));
        QCOMPARE(maya.house.http.count(kApply), 2);
    }

    void lastStep_saysWhatIsMissing_andLeadsThere() {
        Applicant maya;
        maya.arrive();
        maya.line("applyHeadline").setText("Staff Engineer");
        maya.toTheEnd();
        child<widgets::CheckRow>(*maya.page, "applyConsent")->click();
        QVERIFY(maya.says("Languages") && maya.says("Expertise and Experience") && maya.says("Hours of a usual week"));
        QVERIFY(!maya.says("Headline"));
        QTRY_VERIFY(maya.isUncut());
        maya.button("applySubmit").click();
        QVERIFY(maya.says("It is named above."));
        QVERIFY(maya.button("applyGap0").hasFocus());
        QTRY_VERIFY(maya.house.api.findChildren<net::ApiCall*>().isEmpty());
        QCOMPARE(maya.house.http.count(kApply), 0);
        maya.button("applyGap1").click();
        QVERIFY(maya.line("applyYears").isVisible() && maya.line("applyYears").hasFocus());
        QVERIFY(!maya.says("It is named above."));
    }

    /// Passed is not done: a tick says that nothing is missing there.
    void steps_areTickedOnceTheyAreComplete() {
        Applicant maya;
        maya.arrive();
        maya.toTheEnd();
        const auto open = [&] { return maya.page->findChild<widgets::Stepper*>()->accessibleDescription(); };
        QCOMPARE(open(), QString("Not complete: About you, Work, Offer, Times and Hand in"));
        maya.stored = support::sampleOwnApplication();
        maya.stored.state = ApplicationState::draft;
        maya.arrive();
        QCOMPARE(open(), QString("Not complete: Hand in"));
        maya.line("experienceFrom0").clear();
        QVERIFY(open().contains("Work"));
        QVERIFY(maya.says("Position, company and first year of each"));
        maya.line("applyPrice30").setText("2");
        QVERIFY(maya.says("Price of 30 minutes"));
    }

    void handingIn_withSomethingMissing_leadsThere() {
        Applicant maya;
        maya.stored = support::sampleOwnApplication();
        maya.stored.state = ApplicationState::draft;
        maya.arrive();
        maya.house.http.on(kApply, [](const HttpStub::Request&) {
            return Applicant::problem(422, "validation_failed",
                                      R"([{"path":"form.expertise","rule":"required","message":"x","parameters":{}}])");
        });
        maya.toTheEnd();
        child<widgets::CheckRow>(*maya.page, "applyConsent")->click();
        maya.button("applySubmit").click();
        QTRY_VERIFY(maya.line("applyYears").isVisible());
        QTRY_VERIFY(maya.says("marked, step by step"));
    }

    void prices_standBesideWhatIsUsual_andWhatIsHersOfThem() {
        Applicant maya;
        maya.stored = support::sampleOwnApplication();
        maya.stored.state = ApplicationState::draft;
        maya.house.http.on(kGuidance, [](const HttpStub::Request&) {
            return HttpStub::Answer{200,
                                    jsonOf(protocol::PriceGuidance{{{30, domain::rupees(500), domain::rupees(900)},
                                                                    {45, domain::rupees(800), domain::rupees(800)}}})};
        });
        maya.arrive();
        maya.button("applyNext").click();
        QCOMPARE(maya.house.http.count(kGuidance), 0);  // Nobody has asked for prices.
        maya.button("applyNext").click();
        QTRY_VERIFY(maya.says("Usual: ₹500 – ₹900"));
        QCOMPARE(maya.words("applyUsual45"), QString("Usual: ₹800"));
        QVERIFY(maya.says("middle half of mentors"));
        QVERIFY(!child<widgets::Label>(*maya.page, "applyUsual60")->isVisible());
        const auto asked = maya.house.http.last(kGuidance).query;
        QCOMPARE(asked.allQueryItemValues("expertise", QUrl::FullyDecoded), (QStringList{"System design", "Backend"}));
        QCOMPARE(asked.queryItemValue("years"), QString("8"));
        maya.line("applyPrice30").setText("1000");
        QVERIFY(maya.says("₹780.00 for you"));
        QVERIFY(maya.words("applyExample").contains("Of a session of ₹1,000 you get ₹780.00"));
        maya.button("applyBack").click();
        maya.button("applyNext").click();
        QCOMPARE(maya.house.http.count(kGuidance), 1);  // About the same.
        maya.button("applyBack").click();
        maya.line("applyYears").setText("12");
        maya.house.http.problem(kGuidance, 503, "unavailable");
        maya.button("applyNext").click();
        QTRY_VERIFY(!maya.says("Usual: "));  // What was usual is of another experience.
        QVERIFY(!maya.says("middle half of mentors"));
        QVERIFY(!child<QWidget>(*maya.page, "applyProblem")->isVisible());
    }

    void question_isAnsweredHere() {
        Applicant maya;
        maya.stored = support::sampleOwnApplication();
        maya.arrive();
        QTRY_VERIFY(maya.says("Since when are you there?"));
        QVERIFY(!maya.button("applySendAnswer").isEnabled());
        auto* answer = child<QPlainTextEdit>(*maya.page, "applyAnswer");
        answer->setPlainText("Since 2019");
        QCOMPARE(maya.house.drafts.text("application-answer"), QString("Since 2019"));
        maya.button("applySendAnswer").click();
        QTRY_COMPARE(maya.house.http.count(kAnswer), 1);
        QCOMPARE(maya.house.http.last(kAnswer).json()["text"].toString(), QString("Since 2019"));
        QTRY_COMPARE(maya.words("applyStateTitle"), QString("Your application is with us"));
        QVERIFY(maya.house.drafts.text("application-answer").isEmpty());
    }

    void rejection_saysWhy_andMayBeHandedInAgain() {
        Applicant maya;
        maya.stored = support::sampleOwnApplication();
        maya.stored.state = ApplicationState::rejected;
        maya.stored.reason = "The employer could not be reached.";
        maya.arrive();
        QTRY_VERIFY(maya.says("The employer could not be reached."));
        maya.line("applyCompany").setText("Another");
        maya.toTheEnd();
        child<widgets::CheckRow>(*maya.page, "applyConsent")->click();
        maya.button("applySubmit").click();
        QTRY_COMPARE(maya.house.http.count(kApply), 1);
        QCOMPARE(maya.stored.form.company, std::string("Another"));  // Kept before it is handed in.
    }

    void approval_leadsToTheTimes() {
        Applicant maya;
        maya.stored = support::sampleOwnApplication();
        maya.stored.state = ApplicationState::approved;
        QSignalSpy approved(maya.page.get(), &ApplyPage::approved);
        QSignalSpy links(maya.page.get(), &widgets::Page::navigate);
        maya.arrive();
        QTRY_COMPARE(approved.count(), 1);
        QVERIFY(!maya.line("applyHeadline").isVisible());
        maya.button("applyToTimes").click();
        QCOMPARE(links.at(0).at(0).toString(), QString("/availability"));
    }

    void pictures() {
        Applicant maya;
        maya.stored = support::sampleOwnApplication();
        maya.arrive();
        support::takePicture(*maya.page, maya.house.theme, "apply-question");
        maya.stored.reason = "The employer could not be reached: please name somebody who knows you there.";
        for (const auto& [state, name] : {std::pair{ApplicationState::submitted, "apply-waiting"},
                                          {ApplicationState::rejected, "apply-declined"},
                                          {ApplicationState::approved, "apply-approved"}}) {
            maya.stored.state = state;
            maya.arrive();
            support::takePicture(*maya.page, maya.house.theme, name);
        }
        maya.stored.state = ApplicationState::draft;
        maya.arrive();
        for (const char* step : {"apply-about", "apply-work", "apply-offer", "apply-times", "apply-hand-in"}) {
            support::takePicture(*maya.page, maya.house.theme, step);
            if (maya.button("applyNext").isVisible()) maya.button("applyNext").click();
        }
    }
};

}  // namespace mc::mentor

MC_TEST_GUI(mc::mentor::ApplyPageTest)
#include "apply_page_test.moc"
