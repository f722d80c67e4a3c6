#include "messaging/markdown.h"
#include "support/test_program.h"

#include <QElapsedTimer>
#include <QTest>

using namespace mc::messaging;

namespace {

/// "p[plain|*bold*|<link href>]" so that a row reads at a glance.
QString dump(const QVector<Block>& blocks) {
    static const char* kinds[] = {"p", "-", "#", "code"};
    static const char* styles[] = {"", "b:", "i:", "bi:", "c:", "a:"};
    QStringList out;
    for (const auto& block : blocks) {
        QStringList spans;
        for (const auto& span : block.spans)
            spans << styles[static_cast<int>(span.style)] + span.text + (span.href.isEmpty() ? "" : "→" + span.href);
        QString head = kinds[static_cast<int>(block.kind)];
        if (block.number) head += QString::number(block.number);
        if (!block.language.isEmpty()) head += ":" + block.language;
        out << head + "[" + spans.join("|") + "]";
    }
    return out.join(" ");
}

}  // namespace

class MarkdownTest : public QObject {
    Q_OBJECT

private slots:
    void parse_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("blocks");
        QTest::newRow("plain") << "Hi Ananya!"
                               << "p[Hi Ananya!]";
        QTest::newRow("bold") << "a **45-minute mock** on it"
                              << "p[a |b:45-minute mock| on it]";
        QTest::newRow("italic") << "tell me *why* and _how_"
                                << "p[tell me |i:why| and |i:how]";
        QTest::newRow("both") << "***now***"
                              << "p[bi:now]";
        QTest::newRow("inline code") << "explain `at-least-once` delivery"
                                     << "p[explain |c:at-least-once| delivery]";
        QTest::newRow("marks in code stay") << "`a*b*c`"
                                            << "p[c:a*b*c]";
        QTest::newRow("multiplication") << "2 * 3 * 4"
                                        << "p[2 * 3 * 4]";
        QTest::newRow("snake_case_name") << "snake_case_name"
                                         << "p[snake_case_name]";
        QTest::newRow("unclosed") << "**bold"
                                  << "p[**bold]";
        QTest::newRow("bullets") << "- one\n* two"
                                 << "-[one] -[two]";
        QTest::newRow("numbers") << "1. a\n2) b"
                                 << "#1[a] #2[b]";
        QTest::newRow("paragraphs") << "a\nb\n\nc"
                                    << "p[a\nb] p[c]";
        QTest::newRow("code block") << "look:\n```cpp\nint x;\n\n// *no*\n```\nok"
                                    << "p[look:] code:cpp[int x;\n\n// *no*] p[ok]";
        QTest::newRow("unclosed code") << "```\nint x;"
                                       << "code[int x;]";
        QTest::newRow("bare link") << "see https://example.org/a."
                                   << "p[see |a:https://example.org/a→https://example.org/a|.]";
        QTest::newRow("labelled link shows its host") << "[bank](https://evil.example/x)"
                                                      << "p[a:bank→https://evil.example/x| (evil.example)]";
        QTest::newRow("javascript") << "[x](javascript:alert(1))"
                                    << "p[[x](javascript:alert(1))]";
        QTest::newRow("file") << "[x](file:///etc/passwd)"
                              << "p[[x](file:///etc/passwd)]";
        QTest::newRow("image is text") << "![x](https://example.org/t.png)"
                                       << "p[!|a:x→https://example.org/t.png| (example.org)]";
        QTest::newRow("html is text") << "<b>hi</b> <img src=x>"
                                      << "p[<b>hi</b> <img src=x>]";
        QTest::newRow("heading is text") << "# Title"
                                         << "p[# Title]";
        QTest::newRow("empty") << ""
                               << "";
    }
    void parse() {
        QFETCH(QString, text);
        QFETCH(QString, blocks);
        QCOMPARE(dump(parseMarkdown(text)), blocks);
    }

    void parse_longHostileText_staysQuick() {
        const QString stars(4000, u'*');
        const QString brackets = QString("[").repeated(4000);
        QElapsedTimer clock;
        clock.start();
        parseMarkdown(stars);
        parseMarkdown(brackets);
        parseMarkdown(QString("*a ").repeated(1300));
        parseMarkdown(QString("**a_").repeated(1000));
        QVERIFY(clock.elapsed() < 500);
    }

    void preview_isOneLineWithoutMarks() {
        QCOMPARE(plainPreview("Good plan.\n\n- **one**\n- `two`"), "Good plan. one two");
    }
};

MC_TEST_CORE(MarkdownTest)
#include "markdown_test.moc"
