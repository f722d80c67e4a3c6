#include "messaging/markdown.h"
#include "support/processor_time.h"
#include "support/test_program.h"

#include <QTest>

#include "client/messaging/commonmark_cases.h"

using namespace mc::messaging;

namespace {

/// "p[plain|b:bold|a:link→href]", so that a row reads at a glance: ">" for each quote, the depth of a nested list, the
/// kind ("#3" is an item with its number), a code block's language, and what each span is.
QString headOf(const Block& block) {
    static const char* kinds[] = {"p", "-", "#", "code"};
    const bool item = block.kind == Block::Kind::bullet || block.kind == Block::Kind::numbered;
    QString head(block.quotes, u'>');
    if (block.depth > (item ? 1 : 0)) head += QString::number(block.depth);
    head += kinds[static_cast<int>(block.kind)];
    if (block.kind == Block::Kind::numbered) head += QString::number(block.number);
    return block.language.isEmpty() ? head : head + ":" + block.language;
}

QString dump(const Span& span) {
    QString look;
    if (span.bold) look += u'b';
    if (span.italic) look += u'i';
    if (span.code) look += u'c';
    if (!span.href.isEmpty()) look += u'a';
    return (look.isEmpty() ? look : look + ":") + span.text + (span.href.isEmpty() ? "" : "→" + span.href);
}

QString dump(const QVector<Block>& blocks) {
    QStringList out;
    for (const auto& block : blocks) {
        QStringList spans;
        for (const auto& span : block.spans)
            spans << dump(span);
        out << headOf(block) + "[" + spans.join("|") + "]";
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
        QTest::newRow("nested") << "- a\n  - b\n\n    c\n1. d\n"
                                << "-[a] 2-[b] 2p[c] #1[d]";
        QTest::newRow("quote") << "> why?\n\nbecause"
                               << ">p[why?] p[because]";
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
        QTest::newRow("underlined words are text") << "Title\n===\n\nTitle\n---"
                                                   << "p[Title|\n===] p[Title|\n---]";
        QTest::newRow("lines are text") << "a\n\n***\n\n- - -"
                                        << "p[a] p[***] p[- - -]";
        QTest::newRow("definition is text") << "[note]: https://example.org \"x\""
                                            << "p[[note]: |a:https://example.org→https://example.org| \"x\"]";
        QTest::newRow("html block is text") << "<div>\n**a**\n</div>"
                                            << "p[<div>\n|b:a|\n</div>]";
        QTest::newRow("address with brackets") << "https://en.wikipedia.org/wiki/C_(programming_language)"
                                               << "p[a:https://en.wikipedia.org/wiki/C_(programming_language)→"
                                                  "https://en.wikipedia.org/wiki/C_(programming_language)]";
        QTest::newRow("label and brackets") << "[C](https://en.wikipedia.org/wiki/C_(programming_language))"
                                            << "p[a:C→https://en.wikipedia.org/wiki/C_(programming_language)| "
                                               "(en.wikipedia.org)]";
        QTest::newRow("danda ends an address") << "देखो https://example.com/a।"
                                               << "p[देखो |a:https://example.com/a→https://example.com/a|।]";
        QTest::newRow("quotation mark ends an address")
            << "“https://example.com/a” and <i x=\"https://example.com/b\">"
            << "p[“|a:https://example.com/a→https://example.com/a|” and <i x=\"|a:https://example.com/b→"
               "https://example.com/b|\">]";
        QTest::newRow("bold address") << "**https://example.com/x**"
                                      << "p[ba:https://example.com/x→https://example.com/x]";
        QTest::newRow("a false host before @ shows the true one")
            << "https://bank.example@evil.example/x"
            << "p[a:https://bank.example@evil.example/x→https://bank.example@evil.example/x| (evil.example)]";
        QTest::newRow("mail") << "[write](mailto:a@example.org) or b@example.org"
                              << "p[a:write→mailto:a@example.org| (a@example.org) or |a:b@example.org→"
                                 "mailto:b@example.org]";
        QTest::newRow("data") << "[x](data:text/html,x) <irc://a.example>"
                              << "p[[x](data:text/html,x) <irc://a.example>]";
        QTest::newRow("dunder") << "__init__ and a__b__c"
                                << "p[b:init| and a__b__c]";
        QTest::newRow("fence behind words") << "See: ```cpp\nint x;\n```\nthanks"
                                            << "p[See:] code:cpp[int x;] p[thanks]";
        QTest::newRow("fence on one line") << "```std::cout << 1;```"
                                           << "p[c:std::cout << 1;]";
        QTest::newRow("fence touching its code") << "```for(;;)\n{}```\nafter"
                                                 << "code[for(;;)\n{}] p[after]";
        QTest::newRow("two fences, one touching") << "```cpp\nint x;```\nthen\n```js\nf()\n```\nend"
                                                  << "code:cpp[int x;] p[then] code:js[f()] p[end]";
        QTest::newRow("words behind the last fence") << "```\ncode\n```thanks"
                                                     << "code[code] p[thanks]";
        QTest::newRow("backticks within a block") << "```\nuse ```\nf()\n```"
                                                  << "code[use ```\nf()]";
        QTest::newRow("code where a language stands") << "```int x = 1;\ny\n```"
                                                      << "code[int x = 1;\ny]";
        QTest::newRow("fence in an item") << "- one\n  ```py\n  x = 1\n  ```\n- two"
                                          << "-[one] 1code:py[x = 1] -[two]";
        QTest::newRow("fence behind an item's words") << "1. do ```cpp\n   x\n   ```\n2. more"
                                                      << "#1[do] 1code:cpp[x] #2[more]";
        QTest::newRow("fence in a quote") << "> See: ```cpp\n> int x;\n> ```\n> ok"
                                          << ">p[See:] >code:cpp[int x;] >p[ok]";
        QTest::newRow("fence that never ends stays words") << "see ``` there\nx"
                                                           << "p[see ``` there\nx]";
        QTest::newRow("code keeps what looks like HTML") << "```\n# <b>[x]:\n```"
                                                         << "code[# <b>[x]:]";
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
        const mc::test::ProcessorTime processor;
        parseMarkdown(stars);
        parseMarkdown(brackets);
        parseMarkdown(QString("*a ").repeated(1300));
        parseMarkdown(QString("**a_").repeated(1000));
        parseMarkdown(QString("> ").repeated(2000) + "x");
        parseMarkdown(QString("- ").repeated(2000) + "x");
        parseMarkdown(QString("```a\n").repeated(1000));
        parseMarkdown(QString("https://a.b/").repeated(333));
        QVERIFY(processor.milliseconds() < 5'000);  // Milliseconds in truth; minutes where a parser goes back and back.
    }

    void parse_commonmark_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("blocks");
        for (const auto& one : mc::tests::kCommonmarkCases)
            QTest::addRow("example %d", one.number) << QString(one.text) << QString(one.blocks);
    }
    void parse_commonmark() {
        QFETCH(QString, text);
        QFETCH(QString, blocks);
        QCOMPARE(dump(parseMarkdown(text)), blocks);
    }

    void preview_isOneLineWithoutMarks() {
        QCOMPARE(plainPreview("Good plan.\n\n- **one**\n- `two`"), "Good plan. one two");
    }

    void preview_endsBetweenCharacters() {
        const QString people(QStringLiteral("👩‍💻"));  // Three code points, one character.
        QCOMPARE(plainPreview(QString(199, u'x') + people), QString(199, u'x'));
        QCOMPARE(plainPreview(QString(197, u'x') + people), QString(197, u'x') + people);
        QVERIFY(plainPreview(QString(399, u' ') + "😀").isValidUtf16());
    }
};

MC_TEST_CORE(MarkdownTest)
#include "markdown_test.moc"
