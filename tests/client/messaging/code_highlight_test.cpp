#include "messaging/code_highlight.h"
#include "support/processor_time.h"
#include "support/test_program.h"

#include <QTest>

using namespace mc::messaging;

namespace {

/// "keyword:int function:f …"
QString codeHighlightDump(const QString& code, const QString& language) {
    static const char* names[] = {"keyword", "string", "number", "function", "comment"};
    QStringList out;
    for (const auto& range : highlightCode(code, language))
        out << names[static_cast<int>(range.token)] + (":" + code.mid(range.start, range.length));
    return out.join(" ");
}

}  // namespace

class CodeHighlightTest : public QObject {
    Q_OBJECT

private slots:
    void highlight_data() {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("ranges");
        QTest::newRow("declaration") << "cpp"
                                     << "int run(x)"
                                     << "keyword:int function:run";
        QTest::newRow("parameter called from") << "cpp"
                                               << "int from"
                                               << "keyword:int";
        QTest::newRow("string with a comment inside") << "js"
                                                      << "\"// no\" // yes"
                                                      << "string:\"// no\" comment:// yes";
        QTest::newRow("escaped quote") << "c"
                                       << "\"a\\\"b\" 1"
                                       << "string:\"a\\\"b\" number:1";
        QTest::newRow("block comment") << "java"
                                       << "/* a\nb */ new"
                                       << "comment:/* a\nb */ keyword:new";
        QTest::newRow("unclosed block comment") << "java"
                                                << "/* a"
                                                << "comment:/* a";
        QTest::newRow("python") << "python"
                                << "def f(x): # hi"
                                << "keyword:def function:f comment:# hi";
        QTest::newRow("hex") << "rust"
                             << "0xFF"
                             << "number:0xFF";
        QTest::newRow("unknown language") << "brainfuck"
                                          << "int x"
                                          << "";
        QTest::newRow("no language") << ""
                                     << "int x"
                                     << "";
    }
    void highlight() {
        QFETCH(QString, language);
        QFETCH(QString, code);
        QFETCH(QString, ranges);
        QCOMPARE(codeHighlightDump(code, language), ranges);
    }

    void hostileCode_staysQuick() {
        const mc::test::ProcessorTime processor;
        highlightCode(QString("\"").repeated(4001), "cpp");
        highlightCode("/*" + QString("*").repeated(4000), "cpp");
        highlightCode(QString("\\\"").repeated(2000), "python");
        QVERIFY(processor.milliseconds() < 500);
    }

    void names_ofKnownLanguages() {
        QCOMPARE(languageName("cpp"), "C++");
        QCOMPARE(languageName("zig"), "zig");
    }
};

MC_TEST_CORE(CodeHighlightTest)
#include "code_highlight_test.moc"
