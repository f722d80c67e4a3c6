#include "net/problem.h"

#include <QSet>
#include <QTest>

#include "domain/session_rules.h"
#include "net/field_words.h"
#include "protocol/problem.h"
#include "support/qt_print.h"
#include "support/test_program.h"

using namespace mc;
using domain::ErrorCode;

class ProblemTest : public QObject {
    Q_OBJECT

    static domain::Error answered(const domain::Error& error) {
        const int status = domain::httpStatus(error.code);
        return net::readProblem(status, QByteArray::fromStdString(protocol::encodeProblem(error, status, "r")));
    }

private slots:
    void everyCode_isWordedHere_neverByTheServer() {
        int count = 0;
        for (auto code = ErrorCode{}; !domain::toString(code).empty(); code = static_cast<ErrorCode>(++count)) {
            const auto error = answered(domain::fail(code, "Server sentence."));
            QCOMPARE(error.code, code);
            const auto name = QString::fromStdString(std::string(domain::toString(code)));
            QVERIFY2(!net::words(error).isEmpty(), qPrintable(name));
            QVERIFY2(!net::words(error).contains("Server sentence"), qPrintable(name));
            QVERIFY2(!net::words(error).contains("status"), qPrintable(name));
            QCOMPARE(net::details(error), name);
        }
        QVERIFY(count > 40);
    }

    /// One sentence with two numbers: they are the shared rules'.
    void roomThatIsClosed_saysWhenItIsOpen() {
        const auto words = net::words(domain::fail(ErrorCode::outside_join_window, ""));
        const auto minutes = [](domain::Seconds time) {
            return QStringLiteral("%1 minutes").arg(time / domain::kMinute);
        };
        QVERIFY2(words.contains("opens " + minutes(domain::kJoinOpensBefore)), qPrintable(words));
        QVERIFY2(words.contains("closes " + minutes(domain::kJoinClosesAfter)), qPrintable(words));
    }

    void consent_ofABooking_andToTheTexts_areTwoSentences() {
        const auto asked = [](const char* beside) {
            return net::words(net::readProblem(
                422, R"({"status":422,"code":"policy_not_accepted","detail":"x")" + QByteArray(beside) + "}"));
        };
        QVERIFY(asked("").contains("rules for cancelling"));
        QVERIFY(asked(R"(,"agreements":"open")").contains("terms have changed"));
    }

    /// What an owner has closed is not said as "too late".
    void closed_isSaidAsSuch() {
        QSet<QString> words{net::words(domain::fail(ErrorCode::invalid_state, ""))};
        for (const auto* flag : {"sign_ups", "mentor_applications", "new_bookings"}) {
            auto error = domain::fail(ErrorCode::invalid_state, "Server sentence.");
            error.extra = std::string(R"({"closed":")") + flag + "\"}";
            words << net::words(answered(error));
        }
        QCOMPARE(words.size(), 4);
        auto strange = domain::fail(ErrorCode::invalid_state, "");
        strange.extra = R"({"closed":"gravity"})";
        QVERIFY(words.contains(net::words(answered(strange))));
    }

    /// To a mentor who accepts over her own calendar nobody "was faster".
    void busyElsewhere_isSaidAsSuch() {
        QSet<QString> words{net::words(domain::fail(ErrorCode::slot_taken, ""))};
        for (const auto* where : {"elsewhere", "unreadable"}) {
            auto error = domain::fail(ErrorCode::slot_taken, "Server sentence.");
            error.extra = std::string(R"({"busy":")") + where + "\"}";
            words << net::words(answered(error));
        }
        QCOMPARE(words.size(), 3);
        auto alternatives = domain::fail(ErrorCode::slot_taken, "");
        alternatives.extra = R"({"alternatives":[]})";
        QVERIFY(words.contains(net::words(answered(alternatives))));
    }

    void page_ofAProxy_isASentenceAboutTheStatus() {
        const auto error = net::readProblem(502, "<html>Bad gateway</html>");
        QCOMPARE(error.code, ErrorCode::unavailable);
        QCOMPARE(net::words(error), "The server answered with status 502.");
    }

    void fields_areWordedByRuleAndParameters_data() {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QVariant>("limit");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* rule, const QVariant& limit, const char* kind, const char* words) {
            QTest::addRow("%s %s %s", rule, qPrintable(limit.toString()), kind) << rule << limit << kind << words;
        };
        row("max_length", 80, "", "Please write at most 80 characters.");
        row("max_length", 1, "", "Please write at most 1 character.");
        row("min_length", 1, "", "This is needed.");
        row("min_length", 10, "", "Please write at least 10 characters.");
        row("required", {}, "", "This is needed.");
        row("minimum", 30000, "INR", "At least ₹300, please.");
        row("maximum", 12000000, "INR", "At most ₹1,20,000, please.");
        row("maximum", 5, "", "At most 5, please.");
        row("minimum", {}, "", "This is too little or too early.");
        row("multiple_of", 15, "", "Only in steps of 15.");
        row("too_many", 20, "", "Please name at most 20.");
        row("format", {}, "email", "Write an address like you@example.org.");
        row("format", {}, "zone", "Choose a time zone from the list.");
        row("enum", {}, "a, b", "Choose one of those that are offered.");
        row("unique", {}, "", "This is there twice.");
        row("a_rule_of_tomorrow", 7, "of_tomorrow", "This is not written as it should be.");
    }
    void fields_areWordedByRuleAndParameters() {
        QFETCH(QString, rule);
        QFETCH(QVariant, limit);
        QFETCH(QString, kind);
        auto error = domain::fail(ErrorCode::validation_failed);
        error.fields.push_back({"windows[0].end", rule.toStdString(), "Server sentence.", {{}, kind.toStdString()}});
        if (limit.isValid()) error.fields[0].parameters.limit = limit.toInt();
        const auto read = answered(error);
        QTEST(net::fieldWords(read, "windows[0].end"), "words");
        QCOMPARE(net::fieldWords(read, "windows[1].end"), QString());
    }
};

MC_TEST_CORE(ProblemTest)
#include "problem_test.moc"
