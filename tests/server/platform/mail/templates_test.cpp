#include "platform/mail/templates.h"

#include <QTest>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>
#include <regex>
#include <set>

#include "platform/mail/embedded_templates.h"
#include "platform/mail/mustache.h"
#include "support/test_program.h"

using namespace mc::mail;
using mc::domain::Language;

namespace {

Values verification() {
    return {{"name", "Asha & <Co>"},
            {"product", "Mentor Connect"},
            {"code", "123456"},
            {"link", "https://m.example/v?t=a&b=c"},
            {"minutes", "30"}};
}

Mail rendered(const Values& values, Language language = Language::en) {
    return render({"code", "verify_email", language, values}, "asha@example.org", "Asha");
}

std::set<std::string> placeholders(const std::string& text) {
    static const std::regex pattern(R"(\{\{[#^/]?(\w+)\}\})");
    std::set<std::string> names;
    for (auto it = std::sregex_iterator(text.begin(), text.end(), pattern); it != std::sregex_iterator(); ++it)
        names.insert((*it)[1]);
    return names;
}

}  // namespace

class TemplatesTest : public QObject {
    Q_OBJECT

private slots:
    void render_fillsAllParts() {
        const auto mail = rendered(verification());
        QCOMPARE(mail.to, std::string("asha@example.org"));
        QCOMPARE(mail.subject, std::string("Confirm your address for Mentor Connect"));
        QVERIFY(mail.text.find("    123456\n") != std::string::npos);
        QVERIFY(mail.html.starts_with("<!doctype html>"));
        QVERIFY(mail.html.find("123456") != std::string::npos);
        QVERIFY((mail.text + mail.html).find("{{") == std::string::npos);
    }

    void render_inHindi_saysSo() {
        const auto mail = rendered(verification(), Language::hi);
        QCOMPARE(mail.subject, std::string("Mentor Connect के लिए अपना ईमेल पता पक्का करें"));
        QVERIFY(mail.text.starts_with("नमस्ते Asha & <Co>,\n"));
        QVERIFY(mail.html.find("<html lang=\"hi\">") != std::string::npos);
    }

    void render_escapesHtmlOnly() {
        const auto mail = rendered(verification());
        QVERIFY(mail.text.find("Asha & <Co>") != std::string::npos);
        QVERIFY(mail.html.find("Asha &amp; &lt;Co&gt;") != std::string::npos);
        QVERIFY(mail.html.find("<Co>") == std::string::npos);
    }

    void render_keepsTheLinesOfWhatPeopleWrote() {
        Values values{
            {"name", "Asha"}, {"product", "Mentor Connect"}, {"quote", "One\nTwo"}, {"other", "Maya"}, {"rating", "5"}};
        const auto mail = render({"note", "review_received.mentor", Language::en, values}, "a@b.example", "Asha");
        QVERIFY(mail.text.find("“One\nTwo”") != std::string::npos);
        QVERIFY(mail.html.find("“One<br>\nTwo”") != std::string::npos);
    }

    void render_lineBreaksInSubjectAndName_becomeSpaces() {
        auto values = verification();
        values["product"] = "X\r\nBcc: spy@evil";
        const auto mail = render({"code", "verify_email", Language::en, values}, "asha@example.org", "A\nB");
        QCOMPARE(mail.subject, std::string("Confirm your address for X  Bcc: spy@evil"));
        QCOMPARE(mail.toName, std::string("A B"));
    }

    void render_missingValueFormOrWords_throws() {
        auto values = verification();
        values.erase("code");
        QVERIFY_EXCEPTION_THROWN(rendered(values), std::logic_error);
        QVERIFY_EXCEPTION_THROWN(render({"no_such", "verify_email", Language::en, verification()}, "a@b", ""),
                                 std::logic_error);
        QVERIFY_EXCEPTION_THROWN(render({"code", "no_such", Language::en, verification()}, "a@b", ""),
                                 std::logic_error);
    }

    void codes_standInNoSubject() {
        for (const auto language : {Language::en, Language::hi}) {
            for (const auto& [name, text] : Words::of(language).sections())
                QVERIFY2(!name.ends_with(".subject") || !placeholders(text).contains("code"), name.c_str());
        }
    }

    void languages_sayTheSameThingsOfTheSameValues() {
        const auto& english = Words::of(Language::en).sections();
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<Language>>([&](auto described) {
            const auto& other = Words::of(described.value).sections();
            for (const auto& [name, text] : english) {
                const auto same = other.find(name);
                QVERIFY2(same != other.end(), name.c_str());
                QVERIFY2(placeholders(same->second) == placeholders(text), name.c_str());
            }
            QCOMPARE(other.size(), english.size());
        });
    }

    void hindi_isNotLeftInEnglish() {
        const auto& english = Words::of(Language::en).sections();
        for (const auto& [name, text] : Words::of(Language::hi).sections()) {
            if (std::regex_search(english.at(name), std::regex("[a-z]{3}(?![^{]*\\}\\})")))
                QVERIFY2(text != english.at(name), name.c_str());
        }
    }

    void date_isWrittenAsTheLanguageDoes() {
        QCOMPARE(Words::of(Language::en).date({2026, 11, 19}), std::string("Thu 19 Nov 2026"));
        QCOMPARE(Words::of(Language::hi).date({2026, 11, 19}), std::string("गुरु, 19 नवंबर 2026"));
        QCOMPARE(Words::of(Language::hi).date({2027, 1, 3}), std::string("रवि, 3 जनवरी 2027"));
    }
};

MC_TEST_APPLESS(TemplatesTest)
#include "templates_test.moc"
