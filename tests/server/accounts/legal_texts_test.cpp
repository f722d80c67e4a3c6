#include "accounts/legal_texts.h"

#include <QTest>

#include "accounts/agreements.h"
#include "platform/audit/audit_log.h"
#include "support/account_fixture.h"
#include "support/agreed.h"
#include "support/test_program.h"

using namespace mc;
using accounts::Agreements;
using accounts::LegalFacts;
using accounts::LegalTexts;
using domain::ErrorCode;
using domain::Language;
using domain::LegalText;

namespace {

LegalFacts facts(const std::string& operatorName = "Graphora") {
    return {{"product", "Graphora Mentoring"},
            {"operator", operatorName},
            {"imprint", operatorName + ", Bengaluru"},
            {"contact", "help@example.org"},
            {"full_hours", "24"},
            {"partial_hours", "4"},
            {"partial_percent", "50 %"},
            {"commission", "20 %"},
            {"gateway_fee", "2 %"},
            {"gst", "18 %"},
            {"example_price", "₹1,000"},
            {"example_commission", "₹200"},
            {"example_gateway", "₹20"},
            {"example_share", "₹780"}};
}

struct World {
    test::AccountFixture fixture;
    LegalTexts texts{*fixture.database, fixture.clock, facts()};
    Agreements agreements{*fixture.database, fixture.clock};
    base::Actor asha;

    World() {
        texts.ship();
        const auto tokens = signUp("asha@example.org", Language::en);
        asha = {tokens.user.id, {}, {domain::Role::student}};
    }
    /// By somebody who was shown the first version of each text in that language.
    protocol::AuthTokens signUp(const std::string& email, Language shownIn) {
        auto form = test::AccountFixture::signUpRequest(email);
        form.agreement = support::agreedToFirst();
        form.agreement->language = shownIn;
        return fixture.accounts.signUp(form, {"test", "192.0.2.1", {}}).value();
    }
    std::string text(LegalText kind, Language language = Language::en, std::optional<std::int64_t> version = {}) {
        return texts.document(kind, language, version).value().text;
    }
    /// The text in force with another sentence in both languages.
    protocol::PublishLegalText another(LegalText kind, const std::string& sentence = "Be kind.") {
        const auto draft = texts.draft(kind).value();
        protocol::PublishLegalText request{draft.version.version, draft.texts, "The law has changed"};
        for (auto& one : request.texts)
            one.source += "\n" + sentence + "\n";
        return request;
    }
    std::vector<LegalText> open() {
        std::vector<LegalText> kinds;
        for (const auto& one : agreements.of(asha).open)
            kinds.push_back(one.kind);
        return kinds;
    }
    std::int64_t count(const char* table) {
        return fixture.database->read([&](database::Reader& reader) {
            return reader.scalar<std::int64_t>(std::string("SELECT COUNT(*) FROM ") + table);
        });
    }
};

const std::vector kAll{LegalText::terms, LegalText::privacy, LegalText::refunds, LegalText::mentor_terms,
                       LegalText::recording};

template <class T>
ErrorCode codeOf(const domain::Result<T>& result) {
    return result ? ErrorCode::internal : result.error().code;
}

}  // namespace

/// The texts people agree to, and their agreement (LEG-1).
class LegalTextsTest : public QObject {
    Q_OBJECT

private slots:
    void fill_replacesWhatIsKnown_data() {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("unknown");
        const auto row = [](const char* name, const char* source, const char* text, const char* unknown = "") {
            QTest::newRow(name) << source << text << unknown;
        };
        row("none", "Nothing here.", "Nothing here.");
        row("one", "Ask {{operator}}.", "Ask Graphora.");
        row("twice, side by side", "{{operator}}{{operator}}", "GraphoraGraphora");
        row("unknown", "Ask {{boss}} or {{chief}}.", "Ask  or .", "{{boss}}");
        row("never closed", "Ask {{operator", "Ask {{operator");
        row("empty name", "Ask {{}}.", "Ask .", "{{}}");
        row("a value is not read again", "{{evil}}", "{{operator}}");
    }
    void fill_replacesWhatIsKnown() {
        QFETCH(QString, source);
        QFETCH(QString, text);
        QFETCH(QString, unknown);
        auto known = facts();
        known["evil"] = "{{operator}}";
        const auto filled = accounts::fillLegalText(source.toStdString(), known);
        QCOMPARE(QString::fromStdString(filled.text), text);
        QCOMPARE(QString::fromStdString(filled.unknown), unknown);
    }

    void shipped_eachTextStandsInEachLanguageWithTheSameSections() {
        World world;
        for (const auto kind : kAll) {
            const auto english = QString::fromStdString(world.text(kind));
            const auto hindi = QString::fromStdString(world.text(kind, Language::hi));
            QVERIFY(english.startsWith("# ") && hindi.startsWith("# "));
            QVERIFY(english != hindi);
            QVERIFY(!english.contains("{{") && !hindi.contains("{{"));
            QCOMPARE(hindi.count("\n## "), english.count("\n## "));
            QCOMPARE(hindi.count("\n- "), english.count("\n- "));
            QVERIFY(english.contains("help@example.org") && hindi.contains("help@example.org"));
        }
    }
    void shipped_sayWhatTheProductDoes() {
        World world;
        const auto has = [&](LegalText kind, const char* words) {
            return QString::fromStdString(world.text(kind)).contains(words);
        };
        QVERIFY(has(LegalText::terms, "Sessions are advisory only."));  // P14.2
        QVERIFY(has(LegalText::terms, "not liable for career outcomes"));
        QVERIFY(has(LegalText::privacy, "never see each other's e-mail address or phone number"));
        QVERIFY(has(LegalText::refunds, "More than **24 hours**"));  // Decision 6
        QVERIFY(has(LegalText::refunds, "you get **50 %** back"));
        QVERIFY(has(LegalText::mentor_terms, "Of a session for ₹1,000:"));  // Decision 9
        QVERIFY(has(LegalText::mentor_terms, "You get: ₹780"));
    }
    /// As long as nobody is asked about a recording there is none, and the text does not speak as if there were.
    void shipped_recording_promisesNothingThatIsNotThere() {
        World world;
        for (const auto role : {domain::Role::student, domain::Role::mentor})
            QVERIFY(std::ranges::count(domain::textsToAgree({role}), LegalText::recording) == 0);
        const auto english = QString::fromStdString(world.text(LegalText::recording));
        const auto hindi = QString::fromStdString(world.text(LegalText::recording, Language::hi));
        QVERIFY(english.contains("cannot be recorded here yet"));
        QVERIFY(hindi.contains("अभी यहाँ रिकॉर्ड नहीं हो सकते"));
        for (const char* word : {"download", "is recorded", "While it records", "A recording holds", "It is deleted"})
            QVERIFY2(!english.contains(word), word);
        QVERIFY(QString::fromStdString(world.text(LegalText::privacy)).contains("calls cannot be recorded here"));
        for (const char* word : {"डाउनलोड", "मिटा दी जाती है", "रिकॉर्ड होता है", "रुक जाती है"})
            QVERIFY2(!hindi.contains(word), word);
    }

    void ship_again_publishesNothing() {
        World world;
        QCOMPARE(world.texts.ship(), 0);
        QCOMPARE(world.texts.versions(LegalText::terms).items.size(), 1u);
    }
    void ship_withOtherFacts_isANewVersion_andTheFormerStays() {
        World world;
        const auto before = world.text(LegalText::terms);
        world.fixture.clock.advance(domain::kDay);
        LegalTexts later(*world.fixture.database, world.fixture.clock, facts("Another Ltd."));
        QCOMPARE(later.ship(), 4);  // The refund policy does not name the operator.
        QCOMPARE(world.texts.versions(LegalText::refunds).items.size(), 1u);
        const auto versions = world.texts.versions(LegalText::terms).items;
        QCOMPARE(versions.size(), 2u);
        QCOMPARE(versions.front().version, 2);
        QVERIFY(versions.front().publishedAt == world.fixture.clock.now());
        QVERIFY(world.text(LegalText::terms).find("Another Ltd.") != std::string::npos);
        QCOMPARE(world.text(LegalText::terms, Language::en, 1), before);
        QVERIFY(!world.texts.document(LegalText::terms, Language::en, 1).value().inForce);
    }
    void ship_neverReplacesAnOwnersText() {
        World world;
        QVERIFY(world.texts.publish(world.asha, LegalText::terms, world.another(LegalText::terms)).has_value());
        LegalTexts later(*world.fixture.database, world.fixture.clock, facts("Another Ltd."));
        QCOMPARE(later.ship(), 3);
        QVERIFY(world.text(LegalText::terms).find("Be kind.") != std::string::npos);
    }
    void document_whatIsNotThere_isNotFound() {
        World world;
        QVERIFY(codeOf(world.texts.document(LegalText::terms, Language::en, 7)) == ErrorCode::not_found);
    }

    void signUp_recordsKindVersionLanguageAndTime() {
        World world;
        const auto tokens = world.signUp("hindi@example.org", Language::hi);
        const auto given = world.agreements.of({tokens.user.id, {}, {domain::Role::student}}).given;
        QCOMPARE(given.size(), 3u);
        for (const auto& one : given) {
            QVERIFY(one.kind != LegalText::mentor_terms && one.kind != LegalText::recording);
            QCOMPARE(one.version, 1);
            QVERIFY(one.language == Language::hi);
            QVERIFY(one.at == world.fixture.clock.now());
        }
    }

    void newVersion_isOpenForWhoeverNeedsIt_untilShe_agrees() {
        World world;
        QVERIFY(world.open().empty());
        QVERIFY(world.texts.publish(world.asha, LegalText::refunds, world.another(LegalText::refunds)).has_value());
        QVERIFY(world.texts.publish(world.asha, LegalText::recording, world.another(LegalText::recording)).has_value());
        QVERIFY(world.open() == std::vector{LegalText::refunds});
        const protocol::GiveAgreement request{{{LegalText::refunds, 2}}, Language::hi};
        world.fixture.clock.advance(60);
        const auto agreed = world.agreements.give(world.asha, request).value();
        QVERIFY(agreed.open.empty());
        QVERIFY(agreed.given.front().kind == LegalText::refunds && agreed.given.front().version == 2);
        QVERIFY(agreed.given.front().language == Language::hi);
        const auto first = agreed.given.front().at;
        world.fixture.clock.advance(60);  // Sent again, because the answer was lost.
        QVERIFY(world.agreements.give(world.asha, request).value().given.front().at == first);
    }
    void newMentor_isAskedForHerTerms() {
        World world;
        world.asha.roles.add(domain::Role::mentor);
        QVERIFY(world.open() == std::vector{LegalText::mentor_terms});
    }
    void give_toAVersionThatIsNotInForce_recordsNothing_data() {
        QTest::addColumn<int>("version");
        QTest::newRow("former") << 1;
        QTest::newRow("to come") << 3;
        QTest::newRow("none") << 0;
    }
    void give_toAVersionThatIsNotInForce_recordsNothing() {
        QFETCH(int, version);
        World world;
        QVERIFY(world.texts.publish(world.asha, LegalText::terms, world.another(LegalText::terms)).has_value());
        const auto before = world.count("agreements");
        const auto given =
            world.agreements.give(world.asha, {{{LegalText::mentor_terms, 1}, {LegalText::terms, version}}, {}});
        QVERIFY(codeOf(given) == ErrorCode::changed_elsewhere);
        QCOMPARE(world.count("agreements"), before);
    }

    void rows_canNeitherBeChangedNorRemoved_data() {
        QTest::addColumn<QString>("sql");
        QTest::newRow("version") << "UPDATE legal_versions SET published_at = 0";
        QTest::newRow("version gone") << "DELETE FROM legal_versions WHERE kind = 'recording'";
        QTest::newRow("text") << "UPDATE legal_texts SET text = 'other'";
        QTest::newRow("text gone") << "DELETE FROM legal_texts";
        QTest::newRow("agreement") << "UPDATE agreements SET version = 2";
        QTest::newRow("agreement gone") << "DELETE FROM agreements";
    }
    void rows_canNeitherBeChangedNorRemoved() {
        QFETCH(QString, sql);
        World world;
        const auto change = [&] {
            world.fixture.database->write([&](database::Transaction& tx) { tx.execute(sql.toStdString()); });
        };
        QVERIFY_EXCEPTION_THROWN(change(), std::exception);
    }

    void publish_isInForceAtOnce_andRecorded() {
        World world;
        auto request = world.another(LegalText::terms, "Ask {{operator}}, by {{contact}}.");
        const auto draft = world.texts.publish(world.asha, LegalText::terms, request).value();
        QCOMPARE(draft.version.version, 2);
        QVERIFY(!draft.shipped);
        QCOMPARE(draft.wouldAsk, 1);
        QVERIFY(world.text(LegalText::terms, Language::hi).ends_with("Ask Graphora, by help@example.org.\n"));
        const auto deeds = world.fixture.database->read(
            [](database::Reader& reader) { return audit::AuditLog().search(reader, {.action = "legal.published"}); });
        QCOMPARE(deeds.size(), 1u);
        QVERIFY(deeds.front().deed.actor == world.asha.user);
        QCOMPARE(deeds.front().deed.reason, std::string("The law has changed"));
        QCOMPARE(deeds.front().deed.detail, std::string(R"({"kind":"terms","version":2})"));
    }
    void publish_whatCannotStand_isRefused() {
        World world;
        const auto refusedWith = [&](const protocol::PublishLegalText& request) {
            return codeOf(world.texts.publish(world.asha, LegalText::terms, request));
        };
        auto request = world.another(LegalText::terms);
        request.version = 7;
        QVERIFY(refusedWith(request) == ErrorCode::changed_elsewhere);
        request = world.another(LegalText::terms, "Ask {{boss}}.");
        QVERIFY(refusedWith(request) == ErrorCode::validation_failed);
        request = world.another(LegalText::terms);
        request.texts.pop_back();
        QVERIFY(refusedWith(request) == ErrorCode::validation_failed);
        request = world.another(LegalText::terms);
        request.texts.push_back(request.texts.front());
        QVERIFY(refusedWith(request) == ErrorCode::validation_failed);
        const auto draft = world.texts.draft(LegalText::terms).value();
        QVERIFY(refusedWith({1, draft.texts, "Nothing is new"}) == ErrorCode::invalid_state);
        QCOMPARE(world.texts.versions(LegalText::terms).items.size(), 1u);
    }
    void draft_saysWhoWouldBeAsked() {
        World world;
        QCOMPARE(world.texts.draft(LegalText::terms).value().wouldAsk, 1);
        QCOMPARE(world.texts.draft(LegalText::mentor_terms).value().wouldAsk, 0);
        QCOMPARE(world.texts.draft(LegalText::recording).value().wouldAsk, 0);
        QVERIFY(world.texts.draft(LegalText::terms).value().shipped);
    }
};

MC_TEST_APPLESS(LegalTextsTest)
#include "legal_texts_test.moc"
